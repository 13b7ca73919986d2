package io.github.careergraph.inference;

import java.util.List;

/** One worker of a model: scores the tokens of texts. For one thread at a time; holds native memory until closed. */
public interface Tagger extends AutoCloseable {

    /** Answers in the order of the texts; reading several at once is faster than one after the other. */
    List<TaggedText> tag(List<String> texts);

    @Override
    void close();
}
