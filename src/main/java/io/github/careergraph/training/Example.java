package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.careergraph.inference.LabelScheme;
import io.github.careergraph.inference.Tokens;
import io.github.careergraph.inference.Window;
import io.github.careergraph.inference.WordTokenizer;

/**
 * A stretch of a document as the network learns from it.
 *
 * @param targets for each scheme of the model the tag of every token, or null where the document is not annotated so
 */
record Example(List<String> tokens, List<int[]> targets) {

    int size() {
        return tokens.size();
    }

    /** @param longest the most tokens of an example; longer documents are cut at lines and sentences */
    static List<Example> of(LabelledDocument document, List<LabelScheme> schemes, int longest) {
        Tokens tokens = WordTokenizer.tokenize(document.text());
        List<int[]> targets = new ArrayList<>();
        for (LabelScheme scheme : schemes) {
            List<LabelledSpan> spans = document.spans().get(scheme.name());
            targets.add(spans == null ? null : tags(tokens, spans, scheme));
        }
        return Window.cover(tokens.cuts(), longest, 0).stream()
                .map(window -> cut(tokens, targets, window))
                .toList();
    }

    /** Two neighbours as one, with a line end between them: real documents have more than one sentence. */
    Example join(Example next) {
        List<String> joined = new ArrayList<>(tokens);
        joined.add("\n");
        joined.addAll(next.tokens);
        List<int[]> joinedTargets = new ArrayList<>();
        for (int scheme = 0; scheme < targets.size(); scheme++) {
            int[] first = targets.get(scheme);
            int[] second = next.targets.get(scheme);
            if (first == null || second == null) {
                joinedTargets.add(null);
                continue;
            }
            int[] both = Arrays.copyOf(first, joined.size());
            System.arraycopy(second, 0, both, first.length + 1, second.length);
            joinedTargets.add(both);
        }
        return new Example(joined, joinedTargets);
    }

    private static Example cut(Tokens tokens, List<int[]> targets, Window window) {
        List<String> words = new ArrayList<>(window.size());
        for (int token = window.from(); token < window.to(); token++) {
            words.add(tokens.token(token));
        }
        List<int[]> parts = new ArrayList<>();
        for (int scheme = 0; scheme < targets.size(); scheme++) {
            int[] tags = targets.get(scheme);
            parts.add(tags == null ? null : whole(Arrays.copyOfRange(tags, window.from(), window.to())));
        }
        return new Example(words, parts);
    }

    /** What is left of a mention that was cut begins like any other: B- stands before I- in every scheme. */
    private static int[] whole(int[] tags) {
        if (tags.length > 0 && tags[0] > 0 && tags[0] % 2 == 0) {
            tags[0]--;
        }
        return tags;
    }

    static int[] tags(Tokens tokens, List<LabelledSpan> spans, LabelScheme scheme) {
        List<String> names = scheme.tags();
        int[] tags = new int[tokens.size()];
        for (LabelledSpan span : spans) {
            int begin = names.indexOf("B-" + span.label());
            int inside = names.indexOf("I-" + span.label());
            if (begin < 0 || inside < 0) {
                throw new IllegalArgumentException(scheme.name() + " has no label " + span.label());
            }
            boolean begun = false;
            for (int token = firstAfter(tokens, span.start());
                    token < tokens.size() && tokens.starts()[token] < span.end();
                    token++) {
                tags[token] = begun ? inside : begin;
                begun = true;
            }
        }
        return tags;
    }

    private static int firstAfter(Tokens tokens, int offset) {
        int found = Arrays.binarySearch(tokens.ends(), offset + 1);
        return found < 0 ? -found - 1 : found;
    }
}
