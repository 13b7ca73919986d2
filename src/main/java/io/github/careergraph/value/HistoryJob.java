package io.github.careergraph.value;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import io.github.careergraph.identity.AcrossOrganisations;
import io.github.careergraph.operations.BatchJob;

/** Notes the value of everybody about whom something new was put on record, every few minutes. */
@ApplicationScoped
class HistoryJob implements BatchJob {

    /** Longer than the interval, so that a run that was missed is made up for; what has not changed is not noted twice. */
    private static final Duration LOOKED_BACK = Duration.ofHours(1);

    private final ChangedPeople changed;
    private final ValueHistory history;
    private final Clock clock;

    @Inject
    HistoryJob(ChangedPeople changed, ValueHistory history, Clock clock) {
        this.changed = changed;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people whose value was looked at";
    }

    @AcrossOrganisations
    @Override
    public long run() {
        List<Long> people = changed.since(clock.instant().minus(LOOKED_BACK));
        for (int from = 0; from < people.size(); from += ValueRound.BATCH) {
            history.note(people.subList(from, Math.min(people.size(), from + ValueRound.BATCH)));
        }
        return people.size();
    }

    @AcrossOrganisations
    @Scheduled(
            every = "{career-graph.value.history-interval}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void note() {
        run();
    }
}
