package io.github.careergraph.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import io.github.careergraph.identity.AcrossOrganisations;

/** Deletes expired drafts every hour. Nobody can read them any more before that: {@link Drafts} looks at the time. */
@ApplicationScoped
class DraftExpiry {

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

    /** Some seconds after the start first, so that pods that start together do not all do it at once. */
    @AcrossOrganisations
    @Scheduled(every = "1h", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteExpired() {
        long deleted = inBatchesOf(BATCH);
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
