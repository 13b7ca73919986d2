package io.github.careergraph.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the likeliest sequence of tags that the scheme allows (Viterbi 1967), and the spans it spells. */
public final class SpanDecoder {

    private final TagSet tags;

    public SpanDecoder(TagSet tags) {
        this.tags = tags;
    }

    /**
     * @param scores one row per token: unnormalised scores, of which this decoder's begin at the given column
     * @return spans in order; the confidence is the geometric mean of their tokens' softmax probabilities
     */
    public List<TokenSpan> decode(float[][] scores, int column) {
        double[][] logarithms = new double[scores.length][];
        for (int token = 0; token < scores.length; token++) {
            logarithms[token] = logSoftmax(scores[token], column, tags.size());
        }
        return spans(bestPath(logarithms), logarithms);
    }

    private int[] bestPath(double[][] logarithms) {
        int length = logarithms.length;
        if (length == 0) {
            return new int[0];
        }
        int[][] origins = new int[length][tags.size()];
        double[] best = new double[tags.size()];
        for (int tag = 0; tag < best.length; tag++) {
            best[tag] = tags.mayStart(tag) ? logarithms[0][tag] : Double.NEGATIVE_INFINITY;
        }
        for (int token = 1; token < length; token++) {
            double[] next = new double[best.length];
            Arrays.fill(next, Double.NEGATIVE_INFINITY);
            for (int tag = 0; tag < best.length; tag++) {
                for (int previous = 0; previous < best.length; previous++) {
                    if (best[previous] > next[tag] && tags.mayFollow(previous, tag)) {
                        next[tag] = best[previous];
                        origins[token][tag] = previous;
                    }
                }
                next[tag] += logarithms[token][tag];
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

    private List<TokenSpan> spans(int[] path, double[][] logarithms) {
        List<TokenSpan> spans = new ArrayList<>();
        for (int from = 0; from < path.length; ) {
            int to = from + 1;
            double sum = logarithms[from][path[from]];
            String label = tags.label(path[from]);
            while (label != null && to < path.length && tags.continues(path[to - 1], path[to])) {
                sum += logarithms[to][path[to]];
                to++;
            }
            if (label != null) {
                spans.add(new TokenSpan(label, from, to, Math.min(1, Math.exp(sum / (to - from)))));
            }
            from = to;
        }
        return spans;
    }

    private static double[] logSoftmax(float[] scores, int column, int size) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int tag = 0; tag < size; tag++) {
            highest = Math.max(highest, scores[column + tag]);
        }
        double sum = 0;
        for (int tag = 0; tag < size; tag++) {
            sum += Math.exp(scores[column + tag] - highest);
        }
        double[] logarithms = new double[size];
        for (int tag = 0; tag < size; tag++) {
            logarithms[tag] = scores[column + tag] - highest - Math.log(sum);
        }
        return logarithms;
    }
}
