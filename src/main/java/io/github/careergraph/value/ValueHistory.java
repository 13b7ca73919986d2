package io.github.careergraph.value;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.person.ConsentKind;
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
        note(person, clock.instant());
    }

    /** Notes what the person was worth at the end of a past day, from the evidence dated until then. */
    public void note(long person, LocalDate day) {
        note(
                person,
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).minusSeconds(1).toInstant());
    }

    private void note(long person, Instant instant) {
        if (!consents.allows(person, ConsentKind.PROFILING)) {
            return;
        }
        LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        ProfileEvidence evidence = evidences.of(List.of(person), day).get(person);
        Optional<Valuation> valuation = new Valuator(weights, formulas.of(ValueModel.BALANCED)).value(evidence);
        if (valuation.isPresent() && differs(person, valuation.get().value())) {
            snapshot(person, instant, valuation.get()).persist();
        }
    }

    private boolean differs(long person, double value) {
        return session.createNativeQuery(
                        "select value from value_snapshot where person_id = :person order by computed_at desc, id desc limit 1",
                        Double.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst()
                .map(last -> Math.abs(last - value) >= configuration.historyStep())
                .orElse(true);
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
