package io.github.careergraph.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import io.github.careergraph.person.Me;

import static java.util.stream.Collectors.groupingBy;

/** Reads what is still to be done of plans that the caller may see: one statement for any number of them. */
@ApplicationScoped
@Transactional
public class OpenWorkQueries {

    private final Session session;
    private final Me me;
    private final Clock clock;

    @Inject
    OpenWorkQueries(Session session, Me me, Clock clock) {
        this.session = session;
        this.me = me;
        this.clock = clock;
    }

    /** By the keys of the plans, those left out that the caller may not see. */
    public Map<Long, OpenWork> of(Collection<Long> plans) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        NativeQuery<Object[]> query = session.createNativeQuery(
                        """
                        select m.id, m.person_id, m.starts_on, m.weekly_hours,
                               i.step, cast(i.hours as float8) as hours, i.week_from, i.week_to
                        from (select m.* from %s and m.id = any(:plans)) m
                        left join learning_plan_item i on i.plan_id = m.id and i.done_at is null
                        order by m.id, i.position
                        """.formatted(LearningPlanQueries.VISIBLE), Object[].class)
                .addScalar("id", Long.class)
                .addScalar("person_id", Long.class)
                .addScalar("starts_on", LocalDate.class)
                .addScalar("weekly_hours", Integer.class)
                .addScalar("step", String.class)
                .addScalar("hours", Double.class)
                .addScalar("week_from", Integer.class)
                .addScalar("week_to", Integer.class)
                .setParameter("plans", plans.toArray(Long[]::new));
        me.parameters().forEach(query::setParameter);
        Map<Long, OpenWork> work = new HashMap<>();
        query.getResultStream()
                .collect(groupingBy(row -> (Long) row[0]))
                .forEach((plan, rows) -> work.put(plan, open(rows, today)));
        return work;
    }

    private static OpenWork open(List<Object[]> rows, LocalDate today) {
        Object[] first = rows.getFirst();
        return new OpenWork(
                (Long) first[1],
                ChronoUnit.DAYS.between((LocalDate) first[2], today) / 7.0,
                (Integer) first[3],
                rows.stream()
                        .filter(row -> row[4] != null)
                        .map(row -> new OpenWork.Item(
                                CareerStep.valueOf((String) row[4]), (Double) row[5], (Integer) row[6], (Integer)
                                        row[7]))
                        .toList());
    }
}
