package io.github.careergraph.extraction;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.Identifier;
import org.jboss.logging.Logger;

import io.github.careergraph.extraction.ExtractionConfiguration.Choice;
import io.github.careergraph.graphql.DiscreetFailure;

/**
 * Reads a text with the dictionary, the model, or both, and links what was found to the taxonomy. Nothing waits for
 * the model longer than its time-out; while it is away the dictionary answers alone and the answer says so.
 */
@ApplicationScoped
public class Extractors {

    private static final Logger LOG = Logger.getLogger(Extractors.class);

    private final DictionaryEntityExtractor dictionary;
    private final Instance<EntityExtractor> model;
    private final SkillLinker linker;
    private final ExtractionConfiguration configuration;
    private final Clock clock;
    private final ExecutorService threads;
    private final Semaphore places;
    private volatile Instant pausedUntil = Instant.MIN;

    @Inject
    Extractors(
            DictionaryEntityExtractor dictionary,
            @Identifier("model") Instance<EntityExtractor> model,
            SkillLinker linker,
            ExtractionConfiguration configuration,
            Clock clock,
            @VirtualThreads ExecutorService threads) {
        this.dictionary = dictionary;
        this.model = model;
        this.linker = linker;
        this.configuration = configuration;
        this.clock = clock;
        this.threads = threads;
        this.places = new Semaphore(configuration.parallel());
    }

    /** Reads a text that may be empty; the language is a BCP 47 tag, or null when unknown. */
    public LinkedExtraction extract(String text, String language) {
        if (configuration.extractor() == Choice.DICTIONARY) {
            return answer(dictionary.mentions(text), false, DictionaryEntityExtractor.NAME);
        }
        Optional<Extraction> read = askModel(text, language);
        if (read.isEmpty()) {
            return answer(dictionary.mentions(text), true, DictionaryEntityExtractor.NAME);
        }
        List<Mention> modelled = link(speaking(text, read.get().entities()));
        if (configuration.extractor() == Choice.MODEL) {
            return answer(modelled, read.get().degraded(), read.get().extractor());
        }
        List<Mention> named = dictionary.mentions(text);
        return answer(
                Merge.of(named, modelled),
                read.get().degraded(),
                DictionaryEntityExtractor.NAME + "+" + read.get().extractor());
    }

    private Optional<Extraction> askModel(String text, String language) {
        if (!model.isResolvable() || clock.instant().isBefore(pausedUntil) || !places.tryAcquire()) {
            return Optional.empty();
        }
        // The place is given back by the reading itself: one that runs over its time still holds it.
        Future<Extraction> reading = threads.submit(() -> {
            try {
                return model.get().extract(text, language);
            } finally {
                places.release();
            }
        });
        try {
            return Optional.of(reading.get(configuration.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            reading.cancel(true);
            pause("did not answer in " + configuration.timeout(), null);
        } catch (ExecutionException failed) {
            // Only what we say ourselves is certain not to quote the text.
            boolean known = failed.getCause() instanceof ExtractionUnavailableException;
            String why = known
                    ? failed.getCause().getMessage()
                    : failed.getCause().getClass().getName();
            pause("cannot answer: " + why, failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private void pause(String why, Throwable cause) {
        pausedUntil = clock.instant().plus(configuration.pause());
        LOG.warnf("The extraction model %s; the dictionary answers alone for %s.", why, configuration.pause());
        if (cause != null && !(cause instanceof ExtractionUnavailableException)) {
            LOG.debug("The model's failure", DiscreetFailure.of(cause));
        }
    }

    /** The model has not learnt what every second document says of nobody. */
    private static List<Entity> speaking(String text, List<Entity> entities) {
        ClosedPlaces closed = new ClosedPlaces(text, new Lines(text));
        return entities.stream()
                .filter(entity ->
                        !new Mention(entity, null).isSkill() || !closed.holds(new Span(entity.start(), entity.end())))
                .toList();
    }

    private List<Mention> link(List<Entity> entities) {
        Set<String> phrases = entities.stream()
                .filter(entity -> new Mention(entity, null).isSkill())
                .map(Entity::text)
                .collect(Collectors.toSet());
        Map<String, Long> skills = linker.link(phrases);
        return entities.stream()
                .map(entity ->
                        new Mention(entity, new Mention(entity, null).isSkill() ? skills.get(entity.text()) : null))
                .toList();
    }

    private LinkedExtraction answer(List<Mention> mentions, boolean degraded, String extractor) {
        List<Mention> kept = new ArrayList<>(mentions);
        kept.removeIf(mention -> mention.entity().confidence() < configuration.minimumConfidence());
        kept.sort(Comparator.comparingInt(mention -> mention.entity().start()));
        return new LinkedExtraction(kept, degraded, extractor);
    }
}
