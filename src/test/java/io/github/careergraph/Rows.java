package io.github.careergraph;

import java.util.List;

import jakarta.persistence.EntityManager;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

import io.github.careergraph.graphql.GlobalId;

/** Rows that tests put into the database beside the api, in transactions of their own. */
public final class Rows {

    private Rows() {}

    /** Runs a statement with parameters ?1, ?2 and so on. */
    public static void run(String sql, Object... parameters) {
        QuarkusTransaction.requiringNew().run(() -> {
            var statement = session().createNativeMutationQuery(sql);
            for (int i = 0; i < parameters.length; i++) {
                statement.setParameter(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        });
    }

    /** The first column of the rows of a query, or of a statement that returns something. */
    public static <T> List<T> ask(Class<T> type, String sql, Object... parameters) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var query = session().createNativeQuery(sql, type);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            return query.getResultList();
        });
    }

    /** The key of a skill, which is made unless it is there. */
    public static long skill(String slug) {
        return ask(
                        Long.class,
                        "insert into skill (slug, type) values (?1, 'TOOL') on conflict (slug) do update set type = 'TOOL' returning id",
                        slug)
                .getFirst();
    }

    /** The key of a new person without an account. */
    public static long person(String organisation, String name) {
        return ask(
                        Long.class,
                        "insert into person (organisation, display_name) values (?1, ?2) returning id",
                        organisation,
                        name)
                .getFirst();
    }

    /** The key of the person of a demo user, who is entered unless he or she is there. */
    public static long me(String user) {
        return GlobalId.keyOf("Person", "id", GraphQL.ask(user, "{ me { id } }").getString("data.me.id"));
    }

    public static void audience(long person, String part, String audience) {
        run(
                "insert into person_audience (person_id, field, audience) values (?1, ?2, ?3) on conflict (person_id, field) do update set audience = excluded.audience",
                person,
                part,
                audience);
    }

    /** How many SQL statements are prepared while something runs. */
    public static long statements(Runnable something) {
        var statistics = Arc.container().instance(SessionFactory.class).get().getStatistics();
        long before = statistics.getPrepareStatementCount();
        something.run();
        return statistics.getPrepareStatementCount() - before;
    }

    private static Session session() {
        return Arc.container().instance(EntityManager.class).get().unwrap(Session.class);
    }
}
