package io.github.careergraph.extraction;

import java.util.List;

/**
 * What an inference pod does for this service where one is configured. Both bound the time they take, and throw
 * {@link ExtractionUnavailableException} while the pod is away.
 *
 * @param extractor asks the pod's model
 * @param readers leave documents to the pod, one of each format that needs a parser
 */
public record InferencePod(EntityExtractor extractor, List<DocumentReader> readers) {

    public InferencePod {
        readers = List.copyOf(readers);
    }
}
