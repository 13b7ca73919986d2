package io.github.careergraph.value;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/** Finds the people whose evidence has changed. */
@ApplicationScoped
@Transactional
class ChangedPeople {

    /** More wait for the next run. */
    private static final int MOST = 10_000;

    private final Session session;

    @Inject
    ChangedPeople(Session session) {
        this.session = session;
    }

    List<Long> since(Instant instant) {
        return session.createNativeQuery("""
                        select c.person_id from (
                        select person_id from person_skill where updated_at >= :since
                        union select person_id from activity where updated_at >= :since
                        union select person_id from project_membership where created_at >= :since
                        union select person_id from endorsement where created_at >= :since
                        union select requester_id from connection where accepted_at >= :since
                        union select addressee_id from connection where accepted_at >= :since
                        ) c join person p on p.id = c.person_id and not p.objects_to_profiling
                        limit :most
                        """, Long.class)
                .setParameter("since", instant)
                .setParameter("most", MOST)
                .getResultList();
    }
}
