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

    private final TagSet tags;
    /** By the tag before and the tag after; negative infinity where the scheme forbids it. */
    private final double[][] transitions;

    private final double[][] weights;
    private final Calibration calibration;

    /** A decoder whose tags depend on each other by the scheme's rules alone. */
    public SpanDecoder(TagSet tags) {
        this(tags, null, Calibration.NONE);
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
                weights[before][tag] = Math.exp(transitions[before][tag]);
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
        int last = 0;
        for (int tag = 1; tag < best.length; tag++) {
            if (tags.mayEnd(tag) && best[tag] > best[last]) {
                last = tag;
            }
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

    /** Sums over all allowed sequences, each token's scaled so that they neither vanish nor overflow (Rabiner 1989). */
    private final class Lattice {

        private final double[][] emissions;
        private final double[][] forward;
        private final double[][] backward;
        private final double[] scales;

        Lattice(double[][] scores) {
            int length = scores.length;
            emissions = new double[length][];
            forward = new double[length][tags.size()];
            backward = new double[length][tags.size()];
            scales = new double[length];
            for (int token = 0; token < length; token++) {
                double highest = Arrays.stream(scores[token]).max().orElse(0);
                emissions[token] = Arrays.stream(scores[token])
                        .map(score -> Math.exp(score - highest))
                        .toArray();
                for (int tag = 0; tag < tags.size(); tag++) {
                    double arriving = token > 0 ? arriving(token, tag) : tags.mayStart(tag) ? 1 : 0;
                    forward[token][tag] = arriving * emissions[token][tag];
                    scales[token] += forward[token][tag];
                }
                for (int tag = 0; tag < tags.size(); tag++) {
                    forward[token][tag] /= scales[token];
                }
            }
            for (int tag = 0; tag < tags.size(); tag++) {
                backward[length - 1][tag] = tags.mayEnd(tag) ? 1 : 0;
            }
            for (int token = length - 2; token >= 0; token--) {
                for (int tag = 0; tag < tags.size(); tag++) {
                    for (int next = 0; next < tags.size(); next++) {
                        backward[token][tag] += leaving(token, tag, next);
                    }
                }
            }
        }

        private double arriving(int token, int tag) {
            double sum = 0;
            for (int before = 0; before < tags.size(); before++) {
                sum += forward[token - 1][before] * weights[before][tag];
            }
            return sum;
        }

        private double leaving(int token, int tag, int next) {
            return weights[tag][next] * emissions[token + 1][next] * backward[token + 1][next] / scales[token + 1];
        }

        /** Of all sequences in which exactly these tokens, with these tags, are a span. */
        double probability(int[] path, int from, int to) {
            double inside = forward[from][path[from]];
            for (int token = from + 1; token < to; token++) {
                inside *= weights[path[token - 1]][path[token]] * emissions[token][path[token]] / scales[token];
            }
            int last = path[to - 1];
            if (to == path.length) {
                return normalised(inside * backward[to - 1][last]);
            }
            double behind = 0;
            for (int next = 0; next < tags.size(); next++) {
                if (!tags.continues(last, next)) {
                    behind += leaving(to - 1, last, next);
                }
            }
            return normalised(inside * behind);
        }

        /** Sequences that may not end where they end are in the forward sums, but none of those that are asked for. */
        private double normalised(double weight) {
            double all = 0;
            for (int tag = 0; tag < tags.size(); tag++) {
                all += forward[forward.length - 1][tag] * backward[forward.length - 1][tag];
            }
            return weight / all;
        }
    }
}
