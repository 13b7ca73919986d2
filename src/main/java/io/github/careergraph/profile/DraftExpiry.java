package io.github.careergraph.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import io.github.careergraph.identity.AcrossOrganisations;
import io.github.careergraph.operations.BatchJob;

/** Deletes expired drafts every hour. Nobody can read them any more before that: {@link Drafts} looks at the time. */
@ApplicationScoped
class DraftExpiry implements BatchJob {

    private static final Logger LOG = Logger.getLogger(DraftExpiry.class);

    /** Small enough that no transaction lasts long, however many expire in one hour. */
    private static final int BATCH = 200;

    /** What is left after so many waits for the next run. */
    private static final int MOST_BATCHES = 500;

    private final Drafts drafts;

    @Inject
    DraftExpiry(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return "expired drafts";
    }

    @AcrossOrganisations
    @Override
    public long run() {
        return inBatchesOf(BATCH);
    }

    /** Some seconds after the start first, so that pods that start together do not all do it at once. */
    @AcrossOrganisations
    @Scheduled(every = "1h", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteExpired() {
        long deleted = run();
        if (deleted > 0) {
            LOG.infof("Deleted %d expired drafts.", deleted);
        }
    }

    /** Each batch is a transaction of its own. */
    long inBatchesOf(int batch) {
        long deleted = 0;
        for (int i = 0; i < MOST_BATCHES; i++) {
            int ofBatch = drafts.deleteExpired(batch);
            deleted += ofBatch;
            if (ofBatch < batch) {
                break;
            }
        }
        return deleted;
    }
}
