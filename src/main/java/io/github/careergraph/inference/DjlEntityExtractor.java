package io.github.careergraph.inference;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jboss.logging.Logger;

import io.github.careergraph.extraction.EntityExtractor;
import io.github.careergraph.extraction.Extraction;
import io.github.careergraph.extraction.ExtractionUnavailableException;

/** Runs a token-classification model in this process, on the CPU. The model is loaded when the first text comes. */
public final class DjlEntityExtractor implements EntityExtractor, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(DjlEntityExtractor.class);
    /** After a failed load callers are refused at once for so long, rather than each waiting for the same failure. */
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final InferenceConfiguration config;
    private final Clock clock;
    private volatile Loaded loaded;
    private Instant retryAt = Instant.MIN;
    private boolean closed;

    private record Loaded(TaggingModel model, TaggerPool pool, EntityReader reader) {}

    public DjlEntityExtractor(InferenceConfiguration config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Extraction extract(String text, String language) {
        Loaded ready = loaded();
        TaggedText tagged =
                ready.pool().with(tagger -> tagger.tag(List.of(text)).getFirst());
        return new Extraction(ready.reader().read(tagged), false, ready.model().name());
    }

    /** Loads the model now, so that the first text need not wait for it. */
    public void load() {
        loaded();
    }

    private Loaded loaded() {
        Loaded ready = loaded;
        return ready == null ? loadOnce() : ready;
    }

    private synchronized Loaded loadOnce() {
        if (loaded != null) {
            return loaded;
        }
        if (closed) {
            throw new ExtractionUnavailableException("The model is closed");
        }
        if (clock.instant().isBefore(retryAt)) {
            throw new ExtractionUnavailableException(
                    "The entity model could not be loaded; the next try is at " + retryAt);
        }
        String source = config.modelDirectory().map(Object::toString).orElse("the jar");
        try {
            NativeEngine.start(config.threads());
            TaggingModel model = ModelLoader.load(config.modelDirectory());
            LOG.infof("Loaded entity model %s from %s", model.name(), source);
            loaded = new Loaded(
                    model,
                    new TaggerPool(model, config.workers(), config.patience()),
                    new EntityReader(model, config.minimumConfidence()));
            return loaded;
        } catch (IOException | RuntimeException | LinkageError e) {
            retryAt = clock.instant().plus(RETRY_AFTER);
            LOG.errorf(e, "Cannot load the entity model from %s; extraction is unavailable until %s", source, retryAt);
            throw new ExtractionUnavailableException("The entity model cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** Frees the native memory after the texts under way are read. */
    @Override
    public synchronized void close() {
        closed = true;
        if (loaded != null) {
            loaded.pool().close();
            loaded.model().close();
            loaded = null;
        }
    }
}
