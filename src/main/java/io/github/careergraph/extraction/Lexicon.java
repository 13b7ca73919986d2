package io.github.careergraph.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All names of the taxonomy as one Aho–Corasick automaton (Aho and Corasick, 1975) that finds them in a text in one
 * pass. Its letters are words, not characters: matches begin and end at words by construction, and the labels of ESCO
 * need some 400 thousand states instead of millions. Immutable once built.
 */
final class Lexicon {

    /**
     * A meaning of a name.
     *
     * @param exactly how it must be written, or null where case does not matter
     */
    record Meaning(long node, EntityType type, boolean ambiguous, String exactly) {}

    /** A name in a text, from its first to its last word. */
    record Match(int first, int last, Meaning meaning) {}

    private static final int MOST_INITIALS = 4;
    /** Initials of more skills than this mean none of them. */
    private static final int MOST_ALIKE = 50;

    static final Lexicon EMPTY = new Builder().build();

    private final Map<String, Integer> vocabulary;
    private final Edges edges;
    private final int[] failure;
    /** The nearest state on the chain of failures that ends a name; 0 for none. */
    private final int[] nextEnd;

    private final int[] depth;
    private final Map<Integer, List<Meaning>> ends;
    private final Map<String, Set<Long>> initials;

    private Lexicon(Builder builder, int[] failure, int[] nextEnd) {
        this.vocabulary = builder.vocabulary;
        this.edges = builder.edges;
        this.depth = Arrays.copyOf(builder.depth, builder.states);
        this.ends = builder.ends;
        this.initials = builder.initials;
        this.failure = failure;
        this.nextEnd = nextEnd;
    }

    /** How many different names it knows. */
    int size() {
        return ends.size();
    }

    int states() {
        return depth.length;
    }

    void find(Words words, Consumer<Match> found) {
        int state = 0;
        for (int word = 0; word < words.count(); word++) {
            Integer letter = vocabulary.get(Spellings.british(words.folded(word)));
            if (letter == null) {
                state = 0;
                continue;
            }
            int target = edges.get(state, letter);
            while (target == 0 && state != 0) {
                state = failure[state];
                target = edges.get(state, letter);
            }
            state = target;
            for (int end = ends.containsKey(state) ? state : nextEnd[state]; end != 0; end = nextEnd[end]) {
                for (Meaning meaning : ends.get(end)) {
                    found.accept(new Match(word - depth[end] + 1, word, meaning));
                }
            }
        }
    }

    /** The meanings of a whole text, if it is exactly one name. */
    List<Meaning> meanings(Words words) {
        int state = 0;
        for (int word = 0; word < words.count(); word++) {
            Integer letter = vocabulary.get(Spellings.british(words.folded(word)));
            state = letter == null ? 0 : edges.get(state, letter);
            if (state == 0) {
                return List.of();
            }
        }
        return ends.getOrDefault(state, List.of());
    }

    /** Whether every word stands in a name, so that none of them is misspelt. */
    boolean knowsAll(Words words) {
        for (int word = 0; word < words.count(); word++) {
            if (!vocabulary.containsKey(Spellings.british(words.folded(word)))) {
                return false;
            }
        }
        return true;
    }

    /** The skills whose names of two to four words begin with these capitals, each name with one of them. */
    Set<Long> initials(String capitals) {
        return initials.getOrDefault(capitals, Set.of());
    }

    /** Collects names and then builds the automaton over them. */
    static final class Builder {

        private final Map<String, Integer> vocabulary = new HashMap<>();
        private final Edges edges = new Edges();
        private final Map<Integer, List<Meaning>> ends = new HashMap<>();
        private final Map<String, Set<Long>> initials = new HashMap<>();
        private int[] depth = new int[1 << 12];
        private int states = 1;

        /** Adds a meaning of a name, unless a skill, or an occupation, is called that already. */
        void add(String name, Meaning meaning) {
            Words words = new Words(name);
            if (words.count() == 0) {
                return;
            }
            int state = 0;
            for (int word = 0; word < words.count(); word++) {
                int letter = vocabulary.computeIfAbsent(
                        Spellings.british(words.folded(word)), unseen -> vocabulary.size() + 1);
                int target = edges.get(state, letter);
                if (target == 0) {
                    target = state(depth[state] + 1);
                    edges.put(state, letter, target);
                }
                state = target;
            }
            List<Meaning> meanings = ends.getOrDefault(state, List.of());
            boolean occupation = meaning.type() == EntityType.OCCUPATION;
            if (meanings.stream().noneMatch(known -> (known.type() == EntityType.OCCUPATION) == occupation)) {
                List<Meaning> more = new ArrayList<>(meanings);
                more.add(meaning);
                ends.put(state, List.copyOf(more));
                if (!occupation) {
                    addInitials(words, meaning.node());
                }
            }
        }

        private void addInitials(Words words, long node) {
            if (words.count() < 2 || words.count() > MOST_INITIALS) {
                return;
            }
            StringBuilder capitals = new StringBuilder();
            for (int word = 0; word < words.count(); word++) {
                capitals.append(words.folded(word).charAt(0));
            }
            if (capitals.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                Set<Long> same = initials.computeIfAbsent(
                        capitals.toString().toUpperCase(Locale.ROOT), unseen -> new LinkedHashSet<>());
                if (same.size() < MOST_ALIKE) {
                    same.add(node);
                }
            }
        }

        private int state(int at) {
            if (states == depth.length) {
                depth = Arrays.copyOf(depth, 2 * states);
            }
            depth[states] = at;
            return states++;
        }

        Lexicon build() {
            int[] failure = new int[states];
            int[] nextEnd = new int[states];
            List<List<int[]>> children = new ArrayList<>(states);
            for (int state = 0; state < states; state++) {
                children.add(List.of());
            }
            edges.forEach((state, letter, target) -> {
                if (children.get(state).isEmpty()) {
                    children.set(state, new ArrayList<>(2));
                }
                children.get(state).add(new int[] {letter, target});
            });
            ArrayDeque<Integer> queue = new ArrayDeque<>();
            children.getFirst().forEach(edge -> queue.add(edge[1]));
            while (!queue.isEmpty()) {
                int state = queue.remove();
                nextEnd[state] = ends.containsKey(failure[state]) ? failure[state] : nextEnd[failure[state]];
                for (int[] edge : children.get(state)) {
                    int back = failure[state];
                    while (back != 0 && edges.get(back, edge[0]) == 0) {
                        back = failure[back];
                    }
                    failure[edge[1]] = edges.get(back, edge[0]);
                    queue.add(edge[1]);
                }
            }
            return new Lexicon(this, failure, nextEnd);
        }
    }
}
