package io.github.careergraph.inference;

/** One worker of a model: scores the tokens of a text. For one thread at a time; holds native memory until closed. */
public interface Tagger extends AutoCloseable {

    TaggedText tag(String text);

    @Override
    void close();
}
