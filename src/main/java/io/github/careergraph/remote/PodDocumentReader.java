package io.github.careergraph.remote;

import io.github.careergraph.extraction.DocumentFormat;
import io.github.careergraph.extraction.DocumentReader;
import io.github.careergraph.extraction.ExtractionUnavailableException;
import io.github.careergraph.extraction.UnreadableDocumentException;
import io.github.careergraph.graphql.ErrorCode;

/** Has documents read by an inference pod, away from the memory of this process. */
record PodDocumentReader(DocumentFormat format, PodApi pod, PodGuard guard) implements DocumentReader {

    @Override
    public String read(byte[] content) throws UnreadableDocumentException {
        try {
            String text = guard.call(DocumentAnswer.class, () -> pod.document(format.name(), content))
                    .text();
            if (text == null) {
                throw new ExtractionUnavailableException("The inference pod answered without a text");
            }
            return text;
        } catch (RefusedByPodException refused) {
            String why = refused.refusal().message();
            throw ErrorCode.LIMIT_EXCEEDED.name().equals(refused.refusal().code())
                    ? UnreadableDocumentException.tooLarge(why)
                    : UnreadableDocumentException.because(why);
        }
    }
}
