package io.github.careergraph.value;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import io.github.careergraph.identity.AcrossOrganisations;
import io.github.careergraph.operations.BatchJob;

/** Looks at everybody's value, every night; more often than that, so that a night's failure is made up for. */
@ApplicationScoped
class RoundJob implements BatchJob {

    private static final Logger LOG = Logger.getLogger(RoundJob.class);

    /** People between two lines in the log. */
    private static final int TOLD_EVERY = 100_000;

    private final ValueRound round;

    @Inject
    RoundJob(ValueRound round) {
        this.round = round;
    }

    @Override
    public String name() {
        return "people whose value was looked at in the nightly round";
    }

    @AcrossOrganisations
    @Override
    public long run() {
        long people = 0;
        for (int batch = round.goOn(); batch > 0; batch = round.goOn()) {
            people += batch;
            if (people / TOLD_EVERY > (people - batch) / TOLD_EVERY) {
                LOG.infof("Looked at the value of %d people.", people);
            }
        }
        return people;
    }

    @AcrossOrganisations
    @Scheduled(cron = "{career-graph.value.round.schedule}", concurrentExecution = ConcurrentExecution.SKIP)
    void nightly() {
        run();
    }
}
