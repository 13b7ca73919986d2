package io.github.careergraph.person;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageRequest;

import static java.util.stream.Collectors.groupingBy;

/** Reads offers of mentoring, and the caller's own requests. */
@ApplicationScoped
@Transactional
class MentoringQueries {

    /** How many offers of one person are shown. */
    private static final int MOST_OFFERS = 100;

    private static final String REQUESTS = """
            select k.i as i, case when k.counted then
                       (select count(*) from mentoring_request n join person p on p.id = n.%2$s
                        where n.%1$s = k.parent and p.organisation = :organisation) end as total,
                   {r.*}
            from %3$s left join lateral (
                select n.* from mentoring_request n join person p on p.id = n.%2$s
                where n.%1$s = k.parent and p.organisation = :organisation
                  and n.id < coalesce(k.after_id, 9223372036854775807)
                order by n.id desc limit k.size) r on true
            order by k.i, r.id desc
            """;

    private final Session session;
    private final Me me;

    @Inject
    MentoringQueries(Session session, Me me) {
        this.session = session;
        this.me = me;
    }

    /** The offers of people whose skills the caller may see. */
    Map<Long, List<MentoringOffer>> offers(List<Long> people) {
        return session.createNativeQuery("""
                        select o.person_id as person, o.skill_id as skill, o.hours_per_month as hours, o.created_at as since
                        from unnest(:people) k (person) cross join lateral (
                            select n.* from mentoring_offer n where n.person_id = k.person
                            order by n.created_at, n.skill_id limit :most) o
                        order by o.person_id, o.created_at, o.skill_id
                        """, Object[].class)
                .addScalar("person", Long.class)
                .addScalar("skill", Long.class)
                .addScalar("hours", Integer.class)
                .addScalar("since", Instant.class)
                .setParameter("people", people.toArray(Long[]::new))
                .setParameter("most", MOST_OFFERS)
                .getResultStream()
                .map(row -> new MentoringOffer((Long) row[0], (Long) row[1], (Integer) row[2], (Instant) row[3]))
                .collect(groupingBy(MentoringOffer::personKey));
    }

    Page<MentoringRequest> requests(RequestDirection direction, PageRequest request, boolean counted) {
        PageKey key = PageKey.byKey(me.key(), "mentoring-requests:" + direction, request, counted);
        String statement =
                switch (direction) {
                    case RECEIVED -> REQUESTS.formatted("mentor_id", "mentee_id", PageBatch.KEYS);
                    case SENT -> REQUESTS.formatted("mentee_id", "mentor_id", PageBatch.KEYS);
                };
        PageBatch batch = new PageBatch(List.of(key));
        List<Object[]> rows = batch.bind(session.createNativeQuery(statement, Object[].class))
                .addEntity("r", MentoringRequest.class)
                .setParameter("organisation", me.organisation())
                .getResultList();
        return batch.pages(rows, (asked, row) -> (MentoringRequest) row[2], (asked, found) -> asked.place(found.key))
                .get(key);
    }
}
