package io.github.careergraph.value;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.person.Consents;

/** Keeps what a person's value was whenever it had changed. */
@ApplicationScoped
@Transactional
public class ValueHistory {

    private static final int LONGEST = 1_000;

    private final Session session;
    private final Evidences evidences;
    private final EvidenceWeights weights;
    private final ValueFormulas formulas;
    private final ValueConfiguration configuration;
    private final Consents consents;
    private final Clock clock;

    @Inject
    ValueHistory(
            Session session,
            Evidences evidences,
            EvidenceWeights weights,
            ValueFormulas formulas,
            ValueConfiguration configuration,
            Consents consents,
            Clock clock) {
        this.session = session;
        this.evidences = evidences;
        this.weights = weights;
        this.formulas = formulas;
        this.configuration = configuration;
        this.consents = consents;
        this.clock = clock;
    }

    /** Notes what the person is worth now, when that differs from what was noted last. */
    public void note(long person) {
        note(List.of(person));
    }

    /** The same for many: four statements and one transaction, so not for more than some hundreds at once. */
    void note(Collection<Long> people) {
        note(people, clock.instant());
    }

    /** Notes what the person was worth at the end of a past day, from the evidence dated until then. */
    public void note(long person, LocalDate day) {
        note(
                List.of(person),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).minusSeconds(1).toInstant());
    }

    private void note(Collection<Long> people, Instant instant) {
        List<Long> profiled = consents.profiled(people);
        Map<Long, ProfileEvidence> profiles = evidences.of(profiled, LocalDate.ofInstant(instant, ZoneOffset.UTC));
        Map<Long, Double> last = last(profiled);
        Valuator valuator = new Valuator(weights, formulas.of(ValueModel.BALANCED));
        List<ValueSnapshot> changed = new ArrayList<>();
        for (long person : profiled) {
            valuator.value(profiles.get(person))
                    .filter(valuation -> differs(last.get(person), valuation.value()))
                    .map(valuation -> snapshot(person, instant, valuation))
                    .ifPresent(changed::add);
        }
        if (!changed.isEmpty()) {
            save(changed);
        }
    }

    private boolean differs(Double last, double value) {
        return last == null || Math.abs(last - value) >= configuration.historyStep();
    }

    private Map<Long, Double> last(Collection<Long> people) {
        Map<Long, Double> last = new HashMap<>();
        session.createNativeQuery("""
                        select k.person, v.value from unnest(:people) as k (person)
                        cross join lateral (select value from value_snapshot where person_id = k.person
                                            order by computed_at desc, id desc limit 1) v
                        """, Object[].class)
                .setParameter("people", people.toArray(Long[]::new))
                .getResultList()
                .forEach(row -> last.put((Long) row[0], (Double) row[1]));
        return last;
    }

    /** One statement, where Hibernate would ask for the key of each row by one. */
    private void save(List<ValueSnapshot> snapshots) {
        session.createNativeMutationQuery("""
                        insert into value_snapshot (person_id, computed_at, model, value, brand, skill, leadership, network, project)
                        select v.person, :instant, :model, v.value, v.brand, v.skill, v.leadership, v.network, v.project
                        from unnest(:people, :values, :brand, :skill, :leadership, :network, :project)
                            as v (person, value, brand, skill, leadership, network, project)
                        """)
                .setParameter("instant", snapshots.getFirst().computedAt)
                .setParameter("model", snapshots.getFirst().model.name())
                .setParameter(
                        "people",
                        snapshots.stream().map(snapshot -> snapshot.person).toArray(Long[]::new))
                .setParameter("values", numbers(snapshots, snapshot -> snapshot.value))
                .setParameter("brand", numbers(snapshots, snapshot -> snapshot.brand))
                .setParameter("skill", numbers(snapshots, snapshot -> snapshot.skill))
                .setParameter("leadership", numbers(snapshots, snapshot -> snapshot.leadership))
                .setParameter("network", numbers(snapshots, snapshot -> snapshot.network))
                .setParameter("project", numbers(snapshots, snapshot -> snapshot.project))
                .executeUpdate();
    }

    private static double[] numbers(List<ValueSnapshot> snapshots, ToDoubleFunction<ValueSnapshot> number) {
        return snapshots.stream().mapToDouble(number).toArray();
    }

    private static ValueSnapshot snapshot(long person, Instant instant, Valuation valuation) {
        Map<Dimension, Double> scores =
                valuation.scores().stream().collect(Collectors.toMap(DimensionScore::dimension, DimensionScore::score));
        ValueSnapshot snapshot = new ValueSnapshot();
        snapshot.person = person;
        snapshot.computedAt = instant;
        snapshot.model = valuation.formula().model();
        snapshot.value = valuation.value();
        snapshot.brand = scores.get(Dimension.BRAND);
        snapshot.skill = scores.get(Dimension.SKILL);
        snapshot.leadership = scores.get(Dimension.LEADERSHIP);
        snapshot.network = scores.get(Dimension.NETWORK);
        snapshot.project = scores.get(Dimension.PROJECT);
        return snapshot;
    }

    /** The latest thousand at most, the oldest first, from a day on or from the beginning. */
    Map<HistoryKey, List<ValueSnapshot>> since(List<HistoryKey> keys) {
        List<ValueSnapshot> snapshots = session.createNativeQuery("""
                        select v.* from (select distinct person from unnest(:people) as p (person)) k
                        cross join lateral (select * from value_snapshot where person_id = k.person
                                            order by computed_at desc, id desc limit %d) v
                        order by v.computed_at, v.id
                        """.formatted(LONGEST), ValueSnapshot.class)
                .setParameter("people", keys.stream().map(HistoryKey::person).toArray(Long[]::new))
                .getResultList();
        return keys.stream().collect(Collectors.toMap(key -> key, key -> snapshots.stream()
                .filter(snapshot -> snapshot.person == key.person() && key.includes(snapshot.computedAt))
                .toList()));
    }

    /** @param since null for the beginning */
    record HistoryKey(long person, LocalDate since) {

        boolean includes(Instant instant) {
            return since == null
                    || !instant.isBefore(since.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }
}
