package io.github.careergraph.person;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

import io.github.careergraph.GraphQL;
import io.github.careergraph.graphql.GlobalId;

/** People, skills and edges that tests enter past the api, and take away again. */
@ApplicationScoped
class PeopleFixture {

    private static final List<String> USERS = List.of("newcomer", "contributor", "curator", "manager", "admin");

    private final Session session;
    private final SessionFactory sessions;

    @Inject
    PeopleFixture(Session session, SessionFactory sessions) {
        this.session = session;
        this.sessions = sessions;
    }

    /** All skills and people of these tests bear this prefix; what hangs on them goes with them. */
    void clear() {
        sql("delete from skill where slug like 'people-%'");
        sql("delete from person where display_name like 'People %'");
        for (String table : List.of("person_audience", "education", "interaction")) {
            sql("delete from " + table + " where person_id in (select id from person where subject in ('"
                    + String.join("', '", USERS) + "'))");
        }
        sql("delete from connection where requester_id in (select id from person where subject in ('"
                + String.join("', '", USERS) + "'))");
    }

    long skill(String slug) {
        long key = insert(
                "insert into skill (slug, type) values (:slug, 'TOOL') returning id", Map.of("slug", "people-" + slug));
        insert(
                "insert into skill_label (skill_id, language, kind, label) values (:skill, 'en', 'PREFERRED', :label) returning id",
                Map.of("skill", key, "label", "Label " + slug));
        return key;
    }

    /** A person without an account. */
    long person(String organisation, String name) {
        return insert(
                "insert into person (organisation, display_name) values (:organisation, :name) returning id",
                Map.of("organisation", organisation, "name", "People " + name));
    }

    long personSkill(long person, long skill, int level) {
        return insert(
                "insert into person_skill (person_id, skill_id, level) values (:person, :skill, :level) returning id",
                Map.of("person", person, "skill", skill, "level", level));
    }

    void audience(long person, ProfilePart part, Audience audience) {
        sql("insert into person_audience (person_id, field, audience) values (" + person + ", '" + part + "', '"
                + audience + "') on conflict (person_id, field) do update set audience = excluded.audience");
    }

    long insert(String statement, Map<String, ?> parameters) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var query = session.createNativeQuery(statement, Long.class);
            parameters.forEach(query::setParameter);
            return query.getSingleResult();
        });
    }

    void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(statement).executeUpdate());
    }

    long count(String statement) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(statement, Long.class).getSingleResult());
    }

    List<String> list(String statement) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(statement, String.class).getResultList());
    }

    /** The id of a signed-in user's person. */
    String idOf(String user) {
        return GraphQL.ask(user, "{ me { id } }").getString("data.me.id");
    }

    long keyOf(String user) {
        return GlobalId.keyOf(Person.TYPE, "id", idOf(user));
    }

    static String id(long person) {
        return GlobalId.of(Person.TYPE, person);
    }

    /** How many statements were prepared meanwhile. */
    long statements(Callable<?> work) {
        long before = sessions.getStatistics().getPrepareStatementCount();
        try {
            work.call();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
