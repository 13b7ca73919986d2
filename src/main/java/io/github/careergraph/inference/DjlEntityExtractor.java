package io.github.careergraph.inference;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import ai.djl.Device;
import ai.djl.engine.Engine;
import org.jboss.logging.Logger;

import io.github.careergraph.extraction.Embedding;
import io.github.careergraph.extraction.EntityExtractor;
import io.github.careergraph.extraction.Extraction;
import io.github.careergraph.extraction.ExtractionUnavailableException;
import io.github.careergraph.extraction.Passage;
import io.github.careergraph.extraction.TextEmbedder;

/** Runs a token-classification model in this process. The model is loaded when the first text comes. */
public final class DjlEntityExtractor implements EntityExtractor, TextEmbedder, AutoCloseable {

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
        return extractAll(List.of(new Passage(text, language))).getFirst();
    }

    /** In one pass through the network; the model knows languages by their words alone. */
    @Override
    public List<Extraction> extractAll(List<Passage> passages) {
        Loaded ready = loaded();
        List<String> texts = passages.stream().map(Passage::text).toList();
        return ready.pool().with(tagger -> tagger.tag(texts)).stream()
                .map(tagged -> new Extraction(
                        ready.reader().read(tagged), false, ready.model().name()))
                .toList();
    }

    @Override
    public boolean embeds() {
        return loaded().model().embeds();
    }

    @Override
    public List<Embedding> embed(List<String> texts) {
        Loaded ready = loaded();
        return ready.pool().with(tagger -> tagger.embed(texts)).stream()
                .map(mean -> new Embedding(ready.model().name(), UnitVector.of(mean)))
                .toList();
    }

    /** Loads the model now, so that the first text need not wait for it. */
    public void load() {
        loaded();
    }

    /**
     * What the model is to run on.
     *
     * @throws IllegalStateException when that is not there
     */
    static Device device(InferenceConfiguration config) {
        Engine engine = NativeEngine.start(config.threads(), config.interopThreads());
        return NativeEngine.device(config.device(), engine.defaultDevice());
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
            Device device = device(config);
            TaggingModel model = ModelLoader.load(config.modelDirectory(), device);
            LOG.infof("Loaded entity model %s from %s onto %s", model.name(), source, device);
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
