package io.github.careergraph.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import io.github.careergraph.extraction.ExtractionConfiguration.Choice;

/**
 * Reads a text with the dictionary, the model, or both, and links what was found to the taxonomy. The model is that of
 * the inference pod where one is configured. Nothing waits for it longer than its time-out; while it is away the
 * dictionary answers alone and the answer says so.
 */
@ApplicationScoped
public class Extractors {

    private static final Logger LOG = Logger.getLogger(Extractors.class);

    private final DictionaryEntityExtractor dictionary;
    private final EntityExtractor model;
    private final SkillLinker linker;
    private final ExtractionConfiguration configuration;
    private final Counter degraded;

    @Inject
    Extractors(
            DictionaryEntityExtractor dictionary,
            InProcessModel inProcess,
            Optional<InferencePod> pod,
            SkillLinker linker,
            ExtractionConfiguration configuration,
            MeterRegistry registry) {
        this.dictionary = dictionary;
        this.model = pod.map(InferencePod::extractor).orElse(inProcess);
        this.linker = linker;
        this.configuration = configuration;
        this.degraded = Counter.builder("career_graph.extraction.degraded")
                .description("Texts that were read without the model, which was away or too slow")
                .register(registry);
    }

    /** Builds the dictionary in the background, so that no caller waits for it: seconds with a large taxonomy. */
    public void prepare() {
        dictionary.prepare();
    }

    /** Reads a text that may be empty; the language is a BCP 47 tag, or null when unknown. */
    public LinkedExtraction extract(String text, String language) {
        if (configuration.extractor() == Choice.DICTIONARY) {
            return answer(dictionary.mentions(text), false, DictionaryEntityExtractor.NAME);
        }
        Optional<Extraction> read = askModel(text, language);
        if (read.isEmpty()) {
            degraded.increment();
            return answer(dictionary.mentions(text), true, DictionaryEntityExtractor.NAME);
        }
        List<Mention> named = dictionary.mentions(text);
        List<Mention> modelled = linker.link(text, speaking(text, read.get().entities()), named);
        if (configuration.extractor() == Choice.MODEL) {
            return answer(modelled, read.get().degraded(), read.get().extractor());
        }
        return answer(
                Merge.of(named, modelled),
                read.get().degraded(),
                DictionaryEntityExtractor.NAME + "+" + read.get().extractor());
    }

    private Optional<Extraction> askModel(String text, String language) {
        try {
            return Optional.of(model.extract(text, language));
        } catch (ExtractionUnavailableException away) {
            LOG.debugf("The dictionary answers alone: %s", away.getMessage());
            return Optional.empty();
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

    private LinkedExtraction answer(List<Mention> mentions, boolean degraded, String extractor) {
        List<Mention> kept = new ArrayList<>(mentions);
        kept.removeIf(mention -> mention.entity().confidence() < configuration.minimumConfidence());
        kept.sort(Comparator.comparingInt(mention -> mention.entity().start()));
        return new LinkedExtraction(kept, degraded, extractor);
    }
}
