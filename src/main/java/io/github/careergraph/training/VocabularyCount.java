package io.github.careergraph.training;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.careergraph.inference.WordFeatures;

/** Counts folded words to choose the vocabulary. */
final class VocabularyCount {

    private final Map<String, Integer> counts = new HashMap<>();

    void add(List<String> tokens) {
        tokens.forEach(token -> counts.merge(WordFeatures.fold(token), 1, Integer::sum));
    }

    /** Words that occur at least so often here, or in other text. */
    List<String> words(int atLeast, VocabularyCount other, int atLeastThere) {
        VocabularyCount all = new VocabularyCount();
        counts.forEach((word, count) -> {
            if (count >= atLeast || other.counts.getOrDefault(word, 0) >= atLeastThere) {
                all.counts.merge(word, count, Integer::sum);
            }
        });
        other.counts.forEach((word, count) -> {
            if (count >= atLeastThere || counts.getOrDefault(word, 0) >= atLeast) {
                all.counts.merge(word, count, Integer::sum);
            }
        });
        return all.words(1);
    }

    /** Words that occur at least so often, most frequent first, equally frequent ones in the order of their letters. */
    List<String> words(int atLeast) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= atLeast)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
