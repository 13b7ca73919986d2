package io.github.careergraph.inference;

import java.util.List;

/** One worker of a model: scores the tokens of texts. For one thread at a time; holds native memory until closed. */
public interface Tagger extends AutoCloseable {

    /** Answers in the order of the texts; reading several at once is faster than one after the other. */
    List<TaggedText> tag(List<String> texts);

    /** For each text the mean of the encoder's states over its tokens; zeros where it has none. */
    default List<float[]> embed(List<String> texts) {
        throw new UnsupportedOperationException("This model does not show its states");
    }

    @Override
    void close();
}
