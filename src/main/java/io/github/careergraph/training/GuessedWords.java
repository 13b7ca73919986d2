package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import io.github.careergraph.inference.WordFeatures;

/**
 * What a {@link LanguageModel} is asked of a batch: from which places to tell the next word or the one before, and the
 * words to choose from, which are those of the batch and some that are not (Jean et al. 2015, without the weights for
 * how often a word is drawn). Unknown words are not asked for.
 */
record GuessedWords(long[] next, long[] before, long[] candidates, long[] answers) {

    /**
     * @param others how many words to draw besides those of the batch, frequent ones more often
     * @param random draws them
     */
    static GuessedWords of(List<Example> batch, int width, WordFeatures features, int others, Random random) {
        Map<Long, Long> candidates = new HashMap<>();
        List<Long> order = new ArrayList<>();
        List<Long> next = new ArrayList<>();
        List<Long> before = new ArrayList<>();
        List<Long> nextAnswers = new ArrayList<>();
        List<Long> beforeAnswers = new ArrayList<>();
        for (int row = 0; row < batch.size(); row++) {
            List<String> tokens = batch.get(row).tokens();
            for (int column = 0; column < tokens.size(); column++) {
                long word = features.word(tokens.get(column));
                if (word == WordFeatures.UNKNOWN) {
                    continue;
                }
                long place = (long) row * width + column;
                long answer = number(word, candidates, order);
                if (column > 0) {
                    next.add(place - 1);
                    nextAnswers.add(answer);
                }
                if (column + 1 < tokens.size()) {
                    before.add(place + 1);
                    beforeAnswers.add(answer);
                }
            }
        }
        int known = features.words() - 2;
        for (int drawn = 0; drawn < others && known > 0; drawn++) {
            // The vocabulary is in the order of frequency, which falls about as the inverse of the rank (Zipf).
            int rank = (int) Math.floor(Math.exp(random.nextDouble() * Math.log(known + 1))) - 1;
            number(2L + Math.min(rank, known - 1), candidates, order);
        }
        nextAnswers.addAll(beforeAnswers);
        return new GuessedWords(array(next), array(before), array(order), array(nextAnswers));
    }

    boolean isEmpty() {
        return answers.length == 0;
    }

    /** What follows the tagger's inputs. */
    NDList toArrays(NDManager manager) {
        return new NDList(manager.create(next), manager.create(before), manager.create(candidates));
    }

    /** The mean negative log-likelihood of the words that stand there. */
    NDArray loss(NDArray scores, NDManager manager) {
        return scores.logSoftmax(1)
                .gather(manager.create(answers, new Shape(answers.length, 1)), 1)
                .mean()
                .neg();
    }

    private static long number(long word, Map<Long, Long> candidates, List<Long> order) {
        return candidates.computeIfAbsent(word, any -> {
            order.add(word);
            return order.size() - 1L;
        });
    }

    private static long[] array(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
