package io.github.careergraph.value;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/**
 * Looks at everybody's value once a night, so many people at a time, and keeps how far it has come: what is killed or
 * fails goes on from there.
 */
@ApplicationScoped
@Transactional
class ValueRound {

    /** People of one transaction: few enough that none is kept waiting by it for long. */
    static final int BATCH = 200;

    private final Session session;
    private final ValueHistory history;
    private final ValueConfiguration configuration;
    private final Clock clock;

    @Inject
    ValueRound(Session session, ValueHistory history, ValueConfiguration configuration, Clock clock) {
        this.session = session;
        this.history = history;
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * The next people of the round that is under way, or of a new one once the last is long enough ago.
     *
     * @return how many were looked at; 0 at the end, or while another process does it
     */
    int goOn() {
        if (!begin()) {
            return 0;
        }
        List<Long> people = session.createNativeQuery("""
                        select id from person
                        where id > (select last_person from value_round) and not objects_to_profiling order by id limit :most
                        """, Long.class)
                .setParameter("most", BATCH)
                .getResultList();
        if (people.isEmpty()) {
            session.createNativeMutationQuery("update value_round set finished_at = :now")
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            return 0;
        }
        history.note(people);
        session.createNativeMutationQuery("update value_round set last_person = :last")
                .setParameter("last", people.getLast())
                .executeUpdate();
        return people.size();
    }

    /** Whether there is something to do, and it is this process that does it. */
    private boolean begin() {
        boolean ours = session.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtext('value round'))", Boolean.class)
                .getSingleResult();
        if (!ours) {
            return false;
        }
        Instant now = clock.instant();
        List<Boolean> finished = session.createNativeQuery(
                        "select finished_at is not null from value_round where begun_at > :oldest", Boolean.class)
                .setParameter("oldest", now.minus(configuration.round().age()))
                .getResultList();
        if (finished.isEmpty()) {
            session.createNativeMutationQuery("delete from value_round").executeUpdate();
            session.createNativeMutationQuery("insert into value_round (begun_at, last_person) values (:now, 0)")
                    .setParameter("now", now)
                    .executeUpdate();
            return true;
        }
        return !finished.getFirst();
    }
}
