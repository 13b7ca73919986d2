package io.github.careergraph.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the likeliest sequence of tags that the scheme allows (Viterbi 1967), and the spans it spells. A span's
 * probability is that of all sequences that have this very span, neither longer nor shorter, among all allowed ones:
 * the forward-backward sums of a linear-chain CRF (Lafferty et al. 2001), with transitions that may all be alike.
 */
public final class SpanDecoder {

    private static final double LEAST_EXACT = 1e-200;
    /** Times what is too small for a number, the weight of such a transition is still less than {@link #LEAST_EXACT}. */
    private static final double MOST_EXACT = 200;

    private final TagSet tags;
    /** By the tag before and the tag after; negative infinity where the scheme forbids it. */
    private final double[][] transitions;

    /** Their exponentials, or NaN where sums over such numbers would not be exact. */
    private final double[][] weights;

    private final Calibration calibration;

    /** A decoder whose tags depend on each other by the scheme's rules alone. */
    public SpanDecoder(TagSet tags) {
        this(tags, null, Calibration.NONE);
    }

    /** For each scheme in order such a decoder. */
    public static List<SpanDecoder> plain(List<LabelScheme> schemes) {
        return schemes.stream()
                .map(scheme -> new SpanDecoder(new TagSet(scheme.tags())))
                .toList();
    }

    /** @param learnt how much a tag (row) makes the next (column) likely, or null */
    SpanDecoder(TagSet tags, float[][] learnt, Calibration calibration) {
        this.tags = tags;
        this.calibration = calibration;
        transitions = new double[tags.size()][tags.size()];
        weights = new double[tags.size()][tags.size()];
        for (int before = 0; before < tags.size(); before++) {
            for (int tag = 0; tag < tags.size(); tag++) {
                double score = learnt == null ? 0 : learnt[before][tag];
                transitions[before][tag] = tags.mayFollow(before, tag) ? score : Double.NEGATIVE_INFINITY;
                weights[before][tag] = Math.abs(score) < MOST_EXACT ? Math.exp(transitions[before][tag]) : Double.NaN;
            }
        }
    }

    /**
     * @param scores one row per token: unnormalised scores, of which this decoder's begin at the given column
     * @return spans in order, with calibrated confidence
     */
    public List<TokenSpan> decode(float[][] scores, int column) {
        double[][] own = new double[scores.length][tags.size()];
        for (int token = 0; token < scores.length; token++) {
            for (int tag = 0; tag < tags.size(); tag++) {
                own[token][tag] = scores[token][column + tag];
            }
        }
        int[] path = bestPath(own);
        boolean found = Arrays.stream(path).anyMatch(tag -> tags.label(tag) != null);
        return found ? spans(path, new Lattice(own)) : List.of();
    }

    /** Empty where the scheme allows no sequence of this length. */
    private int[] bestPath(double[][] scores) {
        int length = scores.length;
        if (length == 0) {
            return new int[0];
        }
        int[][] origins = new int[length][tags.size()];
        double[] best = new double[tags.size()];
        for (int tag = 0; tag < best.length; tag++) {
            best[tag] = tags.mayStart(tag) ? scores[0][tag] : Double.NEGATIVE_INFINITY;
        }
        for (int token = 1; token < length; token++) {
            double[] next = new double[best.length];
            Arrays.fill(next, Double.NEGATIVE_INFINITY);
            for (int tag = 0; tag < best.length; tag++) {
                for (int previous = 0; previous < best.length; previous++) {
                    double score = best[previous] + transitions[previous][tag];
                    if (score > next[tag]) {
                        next[tag] = score;
                        origins[token][tag] = previous;
                    }
                }
                next[tag] += scores[token][tag];
            }
            best = next;
        }
        return trace(origins, best);
    }

    private int[] trace(int[][] origins, double[] best) {
        int last = -1;
        for (int tag = 0; tag < best.length; tag++) {
            if (tags.mayEnd(tag) && best[tag] > (last < 0 ? Double.NEGATIVE_INFINITY : best[last])) {
                last = tag;
            }
        }
        if (last < 0) {
            return new int[0];
        }
        int[] path = new int[origins.length];
        path[path.length - 1] = last;
        for (int token = path.length - 1; token > 0; token--) {
            path[token - 1] = origins[token][path[token]];
        }
        return path;
    }

    private List<TokenSpan> spans(int[] path, Lattice lattice) {
        List<TokenSpan> spans = new ArrayList<>();
        for (int from = 0; from < path.length; ) {
            int to = from + 1;
            String label = tags.label(path[from]);
            while (label != null && to < path.length && tags.continues(path[to - 1], path[to])) {
                to++;
            }
            if (label != null) {
                double probability = lattice.probability(path, from, to);
                spans.add(new TokenSpan(label, from, to, Math.min(1, calibration.confidence(probability))));
            }
            from = to;
        }
        return spans;
    }

    /** The logarithms of sums over all allowed sequences, which neither vanish nor overflow however long they are. */
    private final class Lattice {

        private final double[][] scores;
        /** Over what may stand before and at a token, by its tag. */
        private final double[][] forward;
        /** Over what may stand behind a token, by its tag. */
        private final double[][] backward;

        private final double all;

        Lattice(double[][] scores) {
            int length = scores.length;
            this.scores = scores;
            forward = new double[length][tags.size()];
            backward = new double[length][tags.size()];
            double[] shares = new double[tags.size()];
            for (int token = 0; token < length; token++) {
                double[] before = token == 0 ? null : shares(forward[token - 1], shares);
                for (int tag = 0; tag < tags.size(); tag++) {
                    double arriving = before != null
                            ? arriving(forward[token - 1], before, tag)
                            : tags.mayStart(tag) ? 0 : Double.NEGATIVE_INFINITY;
                    forward[token][tag] = arriving + scores[token][tag];
                }
            }
            double[] ended = new double[tags.size()];
            for (int tag = 0; tag < tags.size(); tag++) {
                backward[length - 1][tag] = tags.mayEnd(tag) ? 0 : Double.NEGATIVE_INFINITY;
                ended[tag] = forward[length - 1][tag] + backward[length - 1][tag];
            }
            all = sum(ended);
            double[] behind = new double[tags.size()];
            for (int token = length - 2; token >= 0; token--) {
                for (int next = 0; next < tags.size(); next++) {
                    behind[next] = scores[token + 1][next] + backward[token + 1][next];
                }
                shares(behind, shares);
                for (int tag = 0; tag < tags.size(); tag++) {
                    backward[token][tag] = leaving(behind, shares, tag);
                }
            }
        }

        /** As shares of the highest; where one is too small to be told, the logarithms still tell. */
        private double[] shares(double[] logarithms, double[] target) {
            double highest = highest(logarithms);
            for (int tag = 0; tag < logarithms.length; tag++) {
                target[tag] = Math.exp(logarithms[tag] - highest);
            }
            return target;
        }

        private double arriving(double[] logarithms, double[] shares, int tag) {
            double sum = 0;
            for (int before = 0; before < shares.length; before++) {
                sum += shares[before] * weights[before][tag];
            }
            if (isExact(sum)) {
                return highest(logarithms) + Math.log(sum);
            }
            double[] each = new double[logarithms.length];
            for (int before = 0; before < each.length; before++) {
                each[before] = logarithms[before] + transitions[before][tag];
            }
            return sum(each);
        }

        private double leaving(double[] logarithms, double[] shares, int tag) {
            double sum = 0;
            for (int next = 0; next < shares.length; next++) {
                sum += weights[tag][next] * shares[next];
            }
            if (isExact(sum)) {
                return highest(logarithms) + Math.log(sum);
            }
            double[] each = new double[logarithms.length];
            for (int next = 0; next < each.length; next++) {
                each[next] = transitions[tag][next] + logarithms[next];
            }
            return sum(each);
        }

        /** Over what may stand before a span that begins here; where I- may begin one, the same before it would be longer. */
        private double beginning(int token, int tag) {
            if (token == 0) {
                return forward[token][tag];
            }
            double[] each = new double[tags.size()];
            for (int before = 0; before < each.length; before++) {
                each[before] = tags.continues(before, tag)
                        ? Double.NEGATIVE_INFINITY
                        : forward[token - 1][before] + transitions[before][tag];
            }
            return sum(each) + scores[token][tag];
        }

        /** Of all sequences in which exactly these tokens, with these tags, are a span. */
        double probability(int[] path, int from, int to) {
            double inside = beginning(from, path[from]);
            for (int token = from + 1; token < to; token++) {
                inside += transitions[path[token - 1]][path[token]] + scores[token][path[token]];
            }
            int last = path[to - 1];
            if (to == path.length) {
                return Math.exp(inside + backward[to - 1][last] - all);
            }
            double[] behind = new double[tags.size()];
            for (int next = 0; next < behind.length; next++) {
                behind[next] = tags.continues(last, next)
                        ? Double.NEGATIVE_INFINITY
                        : transitions[last][next] + scores[to][next] + backward[to][next];
            }
            return Math.exp(inside + sum(behind) - all);
        }
    }

    /** Whether nothing that counts can have been lost in a sum of numbers that are 1 at most. */
    private static boolean isExact(double sum) {
        return sum > LEAST_EXACT && sum < 1 / LEAST_EXACT;
    }

    private static double highest(double[] logarithms) {
        double highest = logarithms[0];
        for (double logarithm : logarithms) {
            highest = Math.max(highest, logarithm);
        }
        return highest;
    }

    /** The logarithm of a sum, from the logarithms of its parts. */
    private static double sum(double[] logarithms) {
        double highest = highest(logarithms);
        if (highest == Double.NEGATIVE_INFINITY) {
            return highest;
        }
        double sum = 0;
        for (double logarithm : logarithms) {
            sum += Math.exp(logarithm - highest);
        }
        return highest + Math.log(sum);
    }
}
