package io.github.careergraph.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.NodeSource;
import io.github.careergraph.person.Me;
import io.github.careergraph.person.PersonQueries;
import io.github.careergraph.person.ProfilePart;

import static java.util.stream.Collectors.groupingBy;

/** Reads the jobs of people who show them, and removes the caller's own. */
@ApplicationScoped
@Transactional
class Jobs implements NodeSource {

    /** How many of a person are shown. */
    static final int MOST = 100;

    private final Session session;
    private final Me me;
    private final PersonQueries people;

    @Inject
    Jobs(Session session, Me me, PersonQueries people) {
        this.session = session;
        this.me = me;
        this.people = people;
    }

    @Override
    public String type() {
        return Job.TYPE;
    }

    @Override
    public Optional<Job> find(long key) {
        return people.partByKey(Job.class, "job", ProfilePart.ACTIVITIES, key);
    }

    /** The jobs of people who show them to the caller, the latest first. */
    Map<Long, List<Job>> of(List<Long> keys) {
        return session.createNativeQuery("""
                        select j.* from unnest(:people) k (person) cross join lateral (
                            select n.* from job n where n.person_id = k.person
                            order by n.starts_on desc nulls last, n.id desc limit :most) j
                        order by j.person_id, j.starts_on desc nulls last, j.id desc
                        """, Job.class)
                .setParameter("people", keys.toArray(Long[]::new))
                .setParameter("most", MOST)
                .getResultStream()
                .collect(groupingBy(job -> job.personKey));
    }

    boolean remove(String id) {
        long key = GlobalId.keyOf(Job.TYPE, "id", id);
        if (Job.delete("key = ?1 and personKey = ?2", key, me.key()) == 0) {
            throw CareerGraphException.notFound("id", "You have no such job.");
        }
        return true;
    }
}
