package io.github.careergraph.recommendation;

import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.github.careergraph.concurrency.OwnThread;

/** Keeps what goes with skills, and learns it anew when the taxonomy has changed. */
@ApplicationScoped
class LearnedCompanions {

    private static final Logger LOG = Logger.getLogger(LearnedCompanions.class);

    /** From so many occupations it is learned within a tenth of a second or so; from a published taxonomy's in seconds. */
    private static final int QUICK = 500;

    private record Learned(SkillCompanions companions, String version) {}

    private final NeededSkillQueries queries;
    private final AtomicBoolean learning = new AtomicBoolean();
    private volatile Learned learned = new Learned(SkillCompanions.NONE, null);

    @Inject
    LearnedCompanions(NeededSkillQueries queries) {
        this.queries = queries;
    }

    /**
     * Of what the taxonomy says now or, where that takes long to learn, of what it said before; of nothing at first.
     *
     * @param whenLearned runs after something was learned that took long
     */
    SkillCompanions current(Runnable whenLearned) {
        NeededSkillQueries.Version version = queries.version();
        if (version.text().equals(learned.version())) {
            return learned.companions();
        }
        if (version.occupations() <= QUICK) {
            learn(version);
        } else if (learning.compareAndSet(false, true)) {
            OwnThread.startReckoning("companions", () -> learnAlone(version, whenLearned));
        }
        return learned.companions();
    }

    private void learnAlone(NeededSkillQueries.Version version, Runnable whenLearned) {
        try {
            learn(version);
        } catch (RuntimeException unreachable) {
            LOG.warnf("What goes with skills stays as it is: %s", unreachable.getMessage());
            return;
        } finally {
            learning.set(false);
        }
        whenLearned.run();
    }

    /** What changes between the version and the reading is learned again for the next version. */
    private void learn(NeededSkillQueries.Version version) {
        NeededSkillQueries.Said said = queries.read();
        long begun = System.nanoTime();
        learned = new Learned(new SkillCompanions(said.slugs(), said.needed()), version.text());
        LOG.debugf(
                "Learned what goes with %d skills from %d occupations in %d ms",
                said.slugs().size(), version.occupations(), (System.nanoTime() - begun) / 1_000_000);
    }
}
