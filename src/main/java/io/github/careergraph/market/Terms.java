package io.github.careergraph.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What texts are compared by. */
final class Terms {

    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final List<String> ENDINGS = List.of("ing", "ers", "er", "ors", "or", "es", "s", "ed");
    private static final int SHORTEST_STEM = 4;

    private Terms() {}

    /** Words without their commonest English endings: "machine operators operate machines" repeats itself. */
    static List<String> stems(String text) {
        return words(text).stream().map(Terms::stem).toList();
    }

    /** Pieces of three to five characters within words, which see "metalworking" in "metalworker". */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (String word : words(text)) {
            String marked = "<" + word + ">";
            for (int length = 3; length <= 5; length++) {
                for (int start = 0; start + length <= marked.length(); start++) {
                    pieces.add(marked.substring(start, start + length));
                }
            }
        }
        return pieces;
    }

    private static List<String> words(String text) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
