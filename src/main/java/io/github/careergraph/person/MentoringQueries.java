package io.github.careergraph.person;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.ChildList;
import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageKey;
import io.github.careergraph.graphql.PageRequest;

import static java.util.stream.Collectors.groupingBy;

/** Reads offers of mentoring, and the caller's own requests. */
@ApplicationScoped
@Transactional
class MentoringQueries {

    /** How many offers of one person are shown. */
    private static final int MOST_OFFERS = 100;

    private static final ChildList<MentoringRequest> RECEIVED = requests("mentor_id", "mentee_id");
    private static final ChildList<MentoringRequest> SENT = requests("mentee_id", "mentor_id");

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
                        select o.person_id as person, o.skill_id as skill, o.hours_per_month as hours, o.created_at as since,
                               greatest(0, o.hours_per_month - (select coalesce(sum(r.hours_per_month), 0) from mentoring_request r
                                   where r.mentor_id = o.person_id and r.skill_id = o.skill_id and r.status = 'ACCEPTED')) as free
                        from unnest(:people) k (person) cross join lateral (
                            select n.* from mentoring_offer n where n.person_id = k.person
                            order by n.created_at, n.skill_id limit :most) o
                        order by o.person_id, o.created_at, o.skill_id
                        """, Object[].class)
                .addScalar("person", Long.class)
                .addScalar("skill", Long.class)
                .addScalar("hours", Integer.class)
                .addScalar("since", Instant.class)
                .addScalar("free", Integer.class)
                .setParameter("people", people.toArray(Long[]::new))
                .setParameter("most", MOST_OFFERS)
                .getResultStream()
                .map(row -> new MentoringOffer(
                        (Long) row[0], (Long) row[1], (Integer) row[2], (Integer) row[4], (Instant) row[3]))
                .collect(groupingBy(MentoringOffer::personKey));
    }

    Page<MentoringRequest> requests(RequestDirection direction, PageRequest request) {
        PageKey key = PageKey.byKey("mentoringRequests:" + direction, me.key(), request);
        ChildList<MentoringRequest> requests =
                switch (direction) {
                    case RECEIVED -> RECEIVED;
                    case SENT -> SENT;
                };
        return requests.read(session, List.of(key), Map.of("organisation", me.organisation()))
                .get(key);
    }

    private static ChildList<MentoringRequest> requests(String own, String other) {
        return new ChildList<>(
                MentoringRequest.class, """
                mentoring_request m join person p on p.id = m.%s
                where m.%s = k.parent and p.organisation = :organisation
                """.formatted(other, own), ChildList.Ordering.NEWEST_FIRST, request ->
                        new Object[] {request.key});
    }
}
