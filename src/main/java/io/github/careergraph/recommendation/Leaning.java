package io.github.careergraph.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import io.github.careergraph.interest.Signal;

/**
 * How much somebody is taken to like an item.
 *
 * @param strength from -1 (hardly anything is liked less) over 0 (no more than anything else) to 1
 * @param voices what speaks most in its favour, or against it when it is disliked; asked for only where it is named
 */
public record Leaning(double strength, Supplier<List<Voice>> voices) {

    static final Leaning NEUTRAL = new Leaning(0, List::of);

    private static final int NAMED = 2;

    /**
     * Something that was done with an item.
     *
     * @param label of the item, within a sentence
     * @param itself whether it was done with the very item that is spoken of
     */
    public record Voice(String label, Signal signal, boolean itself) {

        private String inWords() {
            return itself ? "" : label + ", which you " + signal.verb();
        }
    }

    /**
     * In plain words, where it is strong enough to be named and anything can be. That the item itself is an interest or
     * needed for the goal is said by those.
     */
    Optional<String> reason(double named) {
        if (strength == 0 || Math.abs(strength) < named) {
            return Optional.empty();
        }
        List<Voice> speaking = voices.get();
        List<String> sentences = new ArrayList<>();
        speaking.stream()
                .filter(voice -> voice.itself() && voice.signal().isBehaviour())
                .findFirst()
                .ifPresent(voice -> sentences.add("You " + voice.signal().verb() + " it."));
        List<String> like = speaking.stream()
                .filter(voice -> !voice.itself())
                .map(Voice::inWords)
                .distinct()
                .limit(NAMED)
                .toList();
        if (!like.isEmpty()) {
            sentences.add("%s %s (%s on a scale from -1 to 1)."
                    .formatted(
                            sentences.isEmpty() ? "It is like" : "It is also like",
                            String.join(", and ", like),
                            String.format(Locale.ROOT, "%.2f", strength)));
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }
}
