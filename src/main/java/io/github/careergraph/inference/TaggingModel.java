package io.github.careergraph.inference;

import java.util.List;

/** A loaded model; its workers share its parameters. Workers must be closed before the model is. */
public interface TaggingModel extends AutoCloseable {

    String name();

    List<LabelScheme> schemes();

    /** Whether its workers know {@link Tagger#embed}. */
    default boolean embeds() {
        return false;
    }

    Tagger newTagger();

    /** For each scheme in order what finds the spans in its scores. */
    default List<SpanDecoder> decoders() {
        return SpanDecoder.plain(schemes());
    }

    @Override
    void close();
}
