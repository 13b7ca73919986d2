package io.github.careergraph.value;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/** Keeps how values are distributed among the people of an organisation who aim at the same occupation. */
@ApplicationScoped
@Transactional
class Standings {

    private final Session session;
    private final ValueConfiguration configuration;
    private final Clock clock;

    @Inject
    Standings(Session session, ValueConfiguration configuration, Clock clock) {
        this.session = session;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** The distributions for these occupations in the caller's organisation: one statement for any number of them. */
    Map<Long, Standing> of(Collection<Long> occupations, String organisation) {
        Map<Long, Standing> standings = new HashMap<>();
        session.createNativeQuery("""
                        select occupation_id, people, quantiles from value_standing
                        where organisation = :organisation and occupation_id = any(:occupations)
                        """, Object[].class)
                .addScalar("occupation_id", Long.class)
                .addScalar("people", Integer.class)
                .addScalar("quantiles", double[].class)
                .setParameter("organisation", organisation)
                .setParameter("occupations", occupations.toArray(Long[]::new))
                .getResultList()
                .forEach(row -> standings.put((Long) row[0], new Standing((Integer) row[1], (double[]) row[2])));
        return standings;
    }

    /**
     * Makes all distributions anew from the latest snapshot of everybody's value, unless that was done a short while
     * ago or is being done.
     *
     * @return how many there are, or 0 when nothing was done
     */
    long renew() {
        Instant now = clock.instant();
        boolean due = session.createNativeQuery("""
                        select pg_try_advisory_xact_lock(hashtext('value standing'))
                               and not exists (select from value_standing where computed_at > :before)
                        """, Boolean.class)
                .setParameter("before", now.minus(configuration.standing().age()))
                .getSingleResult();
        if (!due) {
            return 0;
        }
        session.createNativeMutationQuery("delete from value_standing").executeUpdate();
        return session.createNativeMutationQuery("""
                        insert into value_standing (organisation, occupation_id, people, quantiles, computed_at)
                        select p.organisation, p.target_occupation_id, count(*),
                               percentile_disc(array(select n / 100.0 from generate_series(0, 100) as n (n)))
                                   within group (order by v.value),
                               :now
                        from person p
                        cross join lateral (select s.value from value_snapshot s
                                            where s.person_id = p.id and s.model = 'BALANCED'
                                            order by s.computed_at desc, s.id desc limit 1) v
                        where p.target_occupation_id is not null and not p.objects_to_profiling
                        group by p.organisation, p.target_occupation_id
                        having count(*) >= :people
                        """)
                .setParameter("now", now)
                .setParameter("people", configuration.standing().people())
                .executeUpdate();
    }
}
