package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import io.github.careergraph.inference.Calibration;
import io.github.careergraph.inference.TaggedText;
import io.github.careergraph.inference.TokenSpan;
import io.github.careergraph.inference.Tokens;

/**
 * How a scheme's probabilities are to be read: fitted to one half of the dev documents, measured on the other.
 *
 * @param before the expected calibration error (Naeini et al. 2015) of the bare probabilities, in ten bins
 * @param after that of the confidences
 * @param spans how many it was measured on
 * @param f1 on the same, of the spans with at least such a confidence
 */
record CalibrationFit(Calibration calibration, double before, double after, int spans, SortedMap<Double, Double> f1) {

    /** Confidences below which spans may be left out. */
    static final List<Double> THRESHOLDS = List.of(0.0, 0.3, 0.5, 0.7);

    private static final int BINS = 10;
    private static final int STEPS = 50;
    /** Of a step of Newton's method, below which nothing is left to gain. */
    private static final double SMALLEST_PART = 1e-6;
    /** Pulls the line towards leaving probabilities as they are, where there is little to learn from. */
    private static final double PRIOR = 1;

    private static final int FEWEST = 50;
    /** Texts read together, for speed alone. */
    private static final int AT_ONCE = 256;

    /** A span that was found: what the network thought of it, and whether it is one. */
    record Outcome(double probability, boolean right) {}

    /** What was found in one half of the documents, and how much there was to find. */
    private static final class Half {
        private final List<Outcome> outcomes = new ArrayList<>();
        private int real;
    }

    static Map<String, CalibrationFit> onDevParts(SpanFinder finder, List<Corpus> corpora) {
        Map<String, Half> fitted = new LinkedHashMap<>();
        Map<String, Half> measured = new LinkedHashMap<>();
        for (Corpus corpus : corpora) {
            for (int from = 0; from < corpus.dev().size(); from += AT_ONCE) {
                List<LabelledDocument> documents =
                        corpus.dev().subList(from, Math.min(corpus.dev().size(), from + AT_ONCE));
                List<TaggedText> tagged = finder.tag(
                        documents.stream().map(LabelledDocument::text).toList());
                for (int index = 0; index < documents.size(); index++) {
                    collect(
                            finder.decode(tagged.get(index)),
                            tagged.get(index).tokens(),
                            corpus.schemes(),
                            documents.get(index),
                            (from + index) % 2 == 0 ? fitted : measured);
                }
            }
        }
        Map<String, CalibrationFit> fits = new LinkedHashMap<>();
        fitted.forEach((scheme, half) -> {
            Half other = measured.getOrDefault(scheme, new Half());
            if (half.outcomes.size() >= FEWEST && other.outcomes.size() >= FEWEST) {
                Calibration line = fit(half.outcomes);
                SortedMap<Double, Double> f1 = new TreeMap<>();
                THRESHOLDS.forEach(threshold -> f1.put(threshold, f1(other, line, threshold)));
                fits.put(
                        scheme,
                        new CalibrationFit(
                                line,
                                error(other.outcomes, Calibration.NONE),
                                error(other.outcomes, line),
                                other.outcomes.size(),
                                f1));
            }
        });
        return fits;
    }

    private static void collect(
            Map<String, List<TokenSpan>> found,
            Tokens tokens,
            List<String> schemes,
            LabelledDocument document,
            Map<String, Half> halves) {
        for (String scheme : schemes) {
            Half half = halves.computeIfAbsent(scheme, any -> new Half());
            Set<LabelledSpan> real = new HashSet<>(document.spans().get(scheme));
            half.real += real.size();
            for (TokenSpan span : found.getOrDefault(scheme, List.of())) {
                LabelledSpan told =
                        new LabelledSpan(span.label(), tokens.starts()[span.from()], tokens.ends()[span.to() - 1]);
                half.outcomes.add(new Outcome(span.confidence(), real.contains(told)));
            }
        }
    }

    private static double f1(Half half, Calibration calibration, double threshold) {
        List<Outcome> kept = half.outcomes.stream()
                .filter(outcome -> calibration.confidence(outcome.probability()) >= threshold)
                .toList();
        long right = kept.stream().filter(Outcome::right).count();
        return 2.0 * right / Math.max(1, kept.size() + half.real);
    }

    /** Newton's method on the likelihood of the outcomes; a step that would lead away from it is halved until it does not. */
    static Calibration fit(List<Outcome> outcomes) {
        double slope = 1;
        double intercept = 0;
        double loss = loss(outcomes, slope, intercept);
        for (int step = 0; step < STEPS; step++) {
            double gradientSlope = PRIOR * (slope - 1);
            double gradientIntercept = PRIOR * intercept;
            double slopes = PRIOR;
            double both = 0;
            double intercepts = PRIOR;
            for (Outcome outcome : outcomes) {
                double logit = Calibration.logit(outcome.probability());
                double confidence = 1 / (1 + Math.exp(-(slope * logit + intercept)));
                double error = confidence - (outcome.right() ? 1 : 0);
                double weight = confidence * (1 - confidence);
                gradientSlope += error * logit;
                gradientIntercept += error;
                slopes += weight * logit * logit;
                both += weight * logit;
                intercepts += weight;
            }
            double determinant = slopes * intercepts - both * both;
            double towardsSlope = (intercepts * gradientSlope - both * gradientIntercept) / determinant;
            double towardsIntercept = (slopes * gradientIntercept - both * gradientSlope) / determinant;
            double part = 1;
            double next = loss(outcomes, slope - towardsSlope, intercept - towardsIntercept);
            while (next > loss && part > SMALLEST_PART) {
                part /= 2;
                next = loss(outcomes, slope - part * towardsSlope, intercept - part * towardsIntercept);
            }
            if (next >= loss) {
                break;
            }
            slope -= part * towardsSlope;
            intercept -= part * towardsIntercept;
            loss = next;
        }
        return new Calibration(slope, intercept);
    }

    private static double loss(List<Outcome> outcomes, double slope, double intercept) {
        double loss = PRIOR / 2 * ((slope - 1) * (slope - 1) + intercept * intercept);
        for (Outcome outcome : outcomes) {
            double logit = slope * Calibration.logit(outcome.probability()) + intercept;
            double against = outcome.right() ? -logit : logit;
            // The logarithm of 1 + exp(against), without its overflow.
            loss += Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against)));
        }
        return loss;
    }

    static double error(List<Outcome> outcomes, Calibration calibration) {
        double[] confidences = new double[BINS];
        double[] rights = new double[BINS];
        for (Outcome outcome : outcomes) {
            double confidence = calibration.confidence(outcome.probability());
            int bin = Math.min(BINS - 1, (int) (confidence * BINS));
            confidences[bin] += confidence;
            rights[bin] += outcome.right() ? 1 : 0;
        }
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(confidences[bin] - rights[bin]);
        }
        return sum / outcomes.size();
    }
}
