package io.github.careergraph.remote;

import java.util.List;

import io.github.careergraph.extraction.Entity;
import io.github.careergraph.extraction.EntityType;
import io.github.careergraph.extraction.Extraction;
import io.github.careergraph.extraction.ExtractionUnavailableException;

/** What was found in each text of a request, in the order of the texts. */
public record EntitiesAnswer(List<Read> texts) {

    /**
     * What was found in one text.
     *
     * @param extractor name and version of the model
     */
    public record Read(String extractor, List<Found> entities) {}

    /**
     * One mention.
     *
     * @param type the name of an {@link EntityType}; of a newer pod, maybe one that is not known here
     * @param start offset of its first UTF-16 code unit in the text
     * @param end offset after its last UTF-16 code unit
     * @param confidence from 0 to 1
     */
    public record Found(String type, int start, int end, double confidence) {}

    static EntitiesAnswer of(List<Extraction> extractions) {
        return new EntitiesAnswer(extractions.stream()
                .map(extraction -> new Read(
                        extraction.extractor(),
                        extraction.entities().stream()
                                .map(entity -> new Found(
                                        entity.type().name(), entity.start(), entity.end(), entity.confidence()))
                                .toList()))
                .toList());
    }

    /** The answer to a request of this text alone. */
    Extraction extraction(String text) {
        if (texts == null || texts.size() != 1) {
            throw new ExtractionUnavailableException("The inference pod did not answer to the text");
        }
        Read read = texts.getFirst();
        try {
            return new Extraction(
                    read.entities().stream()
                            .filter(found -> isKnown(found.type()))
                            .map(found -> new Entity(
                                    EntityType.valueOf(found.type()),
                                    found.start(),
                                    found.end(),
                                    text.substring(found.start(), found.end()),
                                    found.confidence()))
                            .toList(),
                    false,
                    read.extractor());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException nonsense) {
            throw new ExtractionUnavailableException("The inference pod answered what does not fit the text", nonsense);
        }
    }

    private static boolean isKnown(String type) {
        for (EntityType known : EntityType.values()) {
            if (known.name().equals(type)) {
                return true;
            }
        }
        return false;
    }
}
