package io.github.careergraph.person;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageBatch;
import io.github.careergraph.graphql.PageKey;
import io.github.careergraph.graphql.PageRequest;

/** Reads connections. One whose other person the caller may not know of is not there, and is not counted. */
@ApplicationScoped
@Transactional
class TieQueries {

    static final String CONNECTIONS = "Person.connections";

    /** The rows of one side, of which the page holds the newest. */
    private static final String SIDE = """
            (select c.* from connection c join person p on p.id = c.%2$s
             where c.%1$s = k.parent and c.accepted_at is %3$s and p.organisation = :organisation and %4$s
               and (k.after_key is null or c.id < k.after_key)
             order by c.id desc limit k.size)
            """;

    private static final String SIDE_COUNT = """
            (select count(*) from connection c join person p on p.id = c.%2$s
             where c.%1$s = k.parent and c.accepted_at is %3$s and p.organisation = :organisation and %4$s)
            """;

    private final Session session;
    private final Me me;

    @Inject
    TieQueries(Session session, Me me) {
        this.session = session;
        this.me = me;
    }

    /** The accepted connections of people whose connections the caller may see. */
    Map<PageKey, Page<Contact>> contacts(List<PageKey> keys) {
        String asked = side(SIDE, "requester_id", "addressee_id", "not null");
        String wasAsked = side(SIDE, "addressee_id", "requester_id", "not null");
        String count = side(SIDE_COUNT, "requester_id", "addressee_id", "not null") + " + "
                + side(SIDE_COUNT, "addressee_id", "requester_id", "not null");
        return read(keys, asked + " union all " + wasAsked, count, Contact::new);
    }

    Page<ConnectionRequest> requests(RequestDirection direction, PageRequest request) {
        PageKey key = PageKey.byKey("connectionRequests:" + direction, me.key(), request);
        String mine =
                switch (direction) {
                    case RECEIVED -> "addressee_id";
                    case SENT -> "requester_id";
                };
        String other =
                switch (direction) {
                    case RECEIVED -> "requester_id";
                    case SENT -> "addressee_id";
                };
        return read(
                        List.of(key),
                        side(SIDE, mine, other, "null"),
                        side(SIDE_COUNT, mine, other, "null"),
                        ConnectionRequest::new)
                .get(key);
    }

    private <N> Map<PageKey, Page<N>> read(
            List<PageKey> keys, String rows, String count, BiFunction<Tie, Long, N> node) {
        String sql = PageBatch.statement(
                "{m.*}",
                "select u.* from (" + rows + ") u order by u.id desc limit k.size",
                "select " + count,
                "m.id desc");
        PageBatch batch = new PageBatch(keys);
        List<Object[]> found = batch.bind(session.createNativeQuery(sql, Object[].class))
                .addEntity("m", Tie.class)
                .setParameter("me", me.key())
                .setParameter("organisation", me.organisation())
                .getResultList();
        return batch.pages(
                found,
                (key, row) -> node.apply((Tie) row[2], key.parent()),
                (key, row) -> key.place(((Tie) row[2]).key));
    }

    private static String side(String template, String own, String other, String accepted) {
        return template.formatted(own, other, accepted, PersonQueries.maySee(ProfilePart.NAME));
    }
}
