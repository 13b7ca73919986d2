package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.careergraph.inference.Calibration;
import io.github.careergraph.inference.TaggedText;
import io.github.careergraph.inference.TokenSpan;

/**
 * How a scheme's probabilities are to be read: fitted to one half of the dev documents, measured on the other.
 *
 * @param before the expected calibration error (Naeini et al. 2015) of the bare probabilities, in ten bins
 * @param after that of the confidences
 * @param spans how many it was measured on
 */
record CalibrationFit(Calibration calibration, double before, double after, int spans) {

    private static final int BINS = 10;
    private static final int STEPS = 50;
    /** Pulls the line towards leaving probabilities as they are, where there is little to learn from. */
    private static final double PRIOR = 1;

    private static final int FEWEST = 50;

    private record Outcome(double probability, boolean right) {}

    static Map<String, CalibrationFit> onDevParts(SpanFinder finder, List<Corpus> corpora) {
        Map<String, List<Outcome>> fitted = new LinkedHashMap<>();
        Map<String, List<Outcome>> measured = new LinkedHashMap<>();
        for (Corpus corpus : corpora) {
            for (int index = 0; index < corpus.dev().size(); index++) {
                collect(finder, corpus, corpus.dev().get(index), index % 2 == 0 ? fitted : measured);
            }
        }
        Map<String, CalibrationFit> fits = new LinkedHashMap<>();
        fitted.forEach((scheme, outcomes) -> {
            List<Outcome> others = measured.getOrDefault(scheme, List.of());
            if (outcomes.size() >= FEWEST && others.size() >= FEWEST) {
                Calibration line = fit(outcomes);
                fits.put(
                        scheme,
                        new CalibrationFit(line, error(others, Calibration.NONE), error(others, line), others.size()));
            }
        });
        return fits;
    }

    private static void collect(
            SpanFinder finder, Corpus corpus, LabelledDocument document, Map<String, List<Outcome>> outcomes) {
        TaggedText tagged = finder.tag(List.of(document.text())).getFirst();
        Map<String, List<TokenSpan>> found = finder.decode(tagged);
        for (String scheme : corpus.schemes()) {
            Set<LabelledSpan> real = new HashSet<>(document.spans().get(scheme));
            for (TokenSpan span : found.getOrDefault(scheme, List.of())) {
                LabelledSpan told = new LabelledSpan(
                        span.label(),
                        tagged.tokens().starts()[span.from()],
                        tagged.tokens().ends()[span.to() - 1]);
                outcomes.computeIfAbsent(scheme, any -> new ArrayList<>())
                        .add(new Outcome(span.confidence(), real.contains(told)));
            }
        }
    }

    /** Newton's method on the likelihood of the outcomes. */
    private static Calibration fit(List<Outcome> outcomes) {
        double slope = 1;
        double intercept = 0;
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
            slope -= (intercepts * gradientSlope - both * gradientIntercept) / determinant;
            intercept -= (slopes * gradientIntercept - both * gradientSlope) / determinant;
        }
        return new Calibration(slope, intercept);
    }

    private static double error(List<Outcome> outcomes, Calibration calibration) {
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
