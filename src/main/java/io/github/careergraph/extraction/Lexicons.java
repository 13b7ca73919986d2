package io.github.careergraph.extraction;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.github.careergraph.concurrency.OwnThread;

/** Keeps the lexicon that is in use, and builds another when the taxonomy has changed. */
@ApplicationScoped
class Lexicons {

    private static final Logger LOG = Logger.getLogger(Lexicons.class);

    private record Built(Lexicon lexicon, String version, Instant checkedAt) {}

    private final Instance<Gazetteer> gazetteers;
    private final ExtractionConfiguration configuration;
    private final Clock clock;
    private final ReentrantLock building = new ReentrantLock();
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile Built built = new Built(Lexicon.EMPTY, null, Instant.MIN);

    @Inject
    Lexicons(@Any Instance<Gazetteer> gazetteers, ExtractionConfiguration configuration, Clock clock) {
        this.gazetteers = gazetteers;
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * The lexicon, about as old as configured at most. The first is waited for; while a later one is built, everybody
     * gets the one before. A refresh of zero is for tests: what was changed is found at once.
     */
    Lexicon current() {
        if (!isFresh(built)) {
            if (built.version() == null || configuration.refresh().isZero()) {
                build();
            } else {
                prepare();
            }
        }
        return built.lexicon();
    }

    /** Builds one in the background, in a thread that outlives the request, whose time and connections are bounded. */
    void prepare() {
        if (renewing.compareAndSet(false, true)) {
            OwnThread.start("dictionary", this::renew);
        }
    }

    private void build() {
        building.lock();
        try {
            if (!isFresh(built)) {
                refresh();
            }
        } finally {
            building.unlock();
        }
    }

    private void renew() {
        try {
            build();
        } catch (RuntimeException unreachable) {
            LOG.warnf("The dictionary stays as it is: %s", unreachable.getMessage());
        } finally {
            renewing.set(false);
        }
    }

    private boolean isFresh(Built candidate) {
        return candidate.version() != null
                && clock.instant().isBefore(candidate.checkedAt().plus(configuration.refresh()));
    }

    private void refresh() {
        Instant now = clock.instant();
        StringBuilder version = new StringBuilder();
        gazetteers.forEach(gazetteer -> version.append(gazetteer.version()).append(' '));
        if (version.toString().equals(built.version())) {
            built = new Built(built.lexicon(), built.version(), now);
            return;
        }
        Lexicon.Builder builder = new Lexicon.Builder();
        gazetteers.forEach(gazetteer -> gazetteer.read(surface -> Spellings.add(surface, builder)));
        Lexicon lexicon = builder.build();
        built = new Built(lexicon, version.toString(), now);
        LOG.infof("The dictionary knows %d names in %d states.", lexicon.size(), lexicon.states());
    }
}
