package io.github.careergraph.remote;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * One way of reading texts; only texts that are read in the same way can be read together.
 *
 * @param kind what it is called among the metrics
 * @param size of a text, in UTF-16 code units
 * @param model answers to several texts, in their order
 */
record Reading<T, A>(String kind, ToIntFunction<T> size, Function<List<T>, List<A>> model) {

    List<A> read(List<T> texts) {
        List<A> answers = model.apply(texts);
        if (answers.size() != texts.size()) {
            throw new IllegalStateException(answers.size() + " answers to " + texts.size() + " texts");
        }
        return answers;
    }
}
