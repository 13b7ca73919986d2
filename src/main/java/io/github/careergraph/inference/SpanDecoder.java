package io.github.careergraph.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the spans of which most can be expected to be right (after Goodman 1996): of all ways to choose spans that do not
 * overlap, the one with the greatest sum of their probabilities, less what a wrong one costs. Where the ends of a mention
 * are unsure, that finds it and the likeliest sequence of tags often does not. A span's probability is that of all
 * sequences of tags that have this very span, neither longer nor shorter, among all that the scheme allows: the
 * forward-backward sums of a linear-chain CRF (Lafferty et al. 2001), with transitions that may all be alike.
 */
public final class SpanDecoder {

    private static final double LEAST_EXACT = 1e-200;
    /** Times what is too small for a number, the weight of such a transition is still less than {@link #LEAST_EXACT}. */
    private static final double MOST_EXACT = 200;

    /**
     * What a wrong span costs, where a right one is worth 1, in networks of our own: about half the F1 that they reach on
     * the public sets, below which a further span costs more precision than it gains recall.
     */
    static final double COST = 0.3;
    /** The same where nobody knows how much can be reached: a span is likelier right than wrong. */
    static final double EVEN_COST = 0.5;

    private final TagSet tags;
    /** By the tag before and the tag after; negative infinity where the scheme forbids it. */
    private final double[][] transitions;

    /** Their exponentials, or NaN where sums over such numbers would not be exact. */
    private final double[][] weights;

    private final Calibration calibration;
    private final double cost;

    /** A decoder whose tags depend on each other by the scheme's rules alone. */
    public SpanDecoder(TagSet tags) {
        this(tags, null, Calibration.NONE, EVEN_COST);
    }

    /** For each scheme in order such a decoder. */
    public static List<SpanDecoder> plain(List<LabelScheme> schemes) {
        return schemes.stream()
                .map(scheme -> new SpanDecoder(new TagSet(scheme.tags())))
                .toList();
    }

    /** @param learnt how much a tag (row) makes the next (column) likely, or null */
    SpanDecoder(TagSet tags, float[][] learnt, Calibration calibration) {
        this(tags, learnt, calibration, COST);
    }

    private SpanDecoder(TagSet tags, float[][] learnt, Calibration calibration, double cost) {
        this.cost = cost;
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
        return scores.length == 0 ? List.of() : best(new Lattice(own).candidates(), scores.length);
    }

    /** A span with the bare probability. */
    private record Candidate(String label, int from, int to, double probability) {}

    /** @param candidates by their ends */
    private List<TokenSpan> best(List<List<Candidate>> candidates, int length) {
        double[] sums = new double[length + 1];
        Candidate[] last = new Candidate[length + 1];
        for (int end = 1; end <= length; end++) {
            sums[end] = sums[end - 1];
            for (Candidate candidate : candidates.get(end)) {
                double sum = sums[candidate.from()] + candidate.probability() - cost;
                if (sum > sums[end]) {
                    sums[end] = sum;
                    last[end] = candidate;
                }
            }
        }
        List<TokenSpan> spans = new ArrayList<>();
        for (int end = length; end > 0; ) {
            Candidate span = last[end];
            if (span == null) {
                end--;
            } else {
                spans.add(new TokenSpan(
                        span.label(),
                        span.from(),
                        span.to(),
                        Math.min(1, calibration.confidence(Math.min(1, span.probability())))));
                end = span.from();
            }
        }
        return spans.reversed();
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

        /** All spans that are worth more than they cost, by their ends; none where no sequence is allowed. */
        List<List<Candidate>> candidates() {
            List<List<Candidate>> candidates = new ArrayList<>();
            for (int end = 0; end <= scores.length; end++) {
                candidates.add(new ArrayList<>(1));
            }
            for (int from = 0; from < scores.length && all > Double.NEGATIVE_INFINITY; from++) {
                for (int tag = 0; tag < tags.size(); tag++) {
                    if (tags.label(tag) != null && tags.mayStart(tag) && forward[from][tag] > least(from, tag)) {
                        follow(from, tag, candidates);
                    }
                }
            }
            return candidates;
        }

        /** What a sum up to a token must exceed for any span that goes through it to be worth more than it costs. */
        private double least(int token, int tag) {
            return Math.log(cost) + all - backward[token][tag];
        }

        /** The spans that begin so, as far as they may be likely. */
        private void follow(int from, int tag, List<List<Candidate>> candidates) {
            double[] inside = new double[tags.size()];
            Arrays.fill(inside, Double.NEGATIVE_INFINITY);
            inside[tag] = beginning(from, tag);
            for (int to = from + 1; likely(inside, to - 1); to++) {
                double probability = Math.exp(ending(inside, to) - all);
                if (probability > cost) {
                    candidates.get(to).add(new Candidate(tags.label(tag), from, to, probability));
                }
                if (to == scores.length) {
                    break;
                }
                inside = longer(inside, to);
            }
        }

        private boolean likely(double[] inside, int token) {
            for (int tag = 0; tag < inside.length; tag++) {
                if (inside[tag] > least(token, tag) - Math.log(tags.size())) {
                    return true;
                }
            }
            return false;
        }

        /** The sums inside a span, by the tag of the token that it takes in now. */
        private double[] longer(double[] inside, int token) {
            double[] next = new double[inside.length];
            double[] each = new double[inside.length];
            for (int tag = 0; tag < next.length; tag++) {
                for (int before = 0; before < each.length; before++) {
                    each[before] = tags.continues(before, tag)
                            ? inside[before] + transitions[before][tag]
                            : Double.NEGATIVE_INFINITY;
                }
                next[tag] = sum(each) + scores[token][tag];
            }
            return next;
        }

        /** Over all sequences in which a span ends before this token. */
        private double ending(double[] inside, int to) {
            double[] ended = new double[tags.size()];
            for (int last = 0; last < ended.length; last++) {
                ended[last] = inside[last];
                if (inside[last] == Double.NEGATIVE_INFINITY) {
                    continue;
                }
                if (to == scores.length) {
                    ended[last] += backward[to - 1][last];
                    continue;
                }
                double[] behind = new double[tags.size()];
                for (int next = 0; next < behind.length; next++) {
                    behind[next] = tags.continues(last, next)
                            ? Double.NEGATIVE_INFINITY
                            : transitions[last][next] + scores[to][next] + backward[to][next];
                }
                ended[last] += sum(behind);
            }
            return sum(ended);
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
