package io.github.careergraph.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The parameters of CALIBRATED, how well they fit, and how far they can be trusted: 95 % intervals from fits to samples
 * of the outcomes with replacement (B. Efron, R. J. Tibshirani, "An Introduction to the Bootstrap", chapter 13). Each
 * begins elsewhere, so that a parameter which the outcomes do not tell has a wide interval and not the one of its start.
 *
 * @param r2 the share of the values' variance that the fit tells
 * @param rmse the root of the mean squared error, in the unit of the values
 * @param additiveR2 the share that the plain sum of the scores tells
 */
record Calibration(
        int outcomes, Figure rho, List<Figure> weights, Figure unit, double r2, double rmse, double additiveR2) {

    private static final double PERCENT = 0.95;

    /** A fitted parameter with its interval. */
    record Figure(double fitted, double low, double high) {

        boolean covers(double number) {
            return low <= number && number <= high;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", fitted, low, high);
        }
    }

    static Calibration of(Outcomes outcomes, int samples, long seed) {
        PowerMeanFit fit = PowerMeanFit.of(outcomes);
        List<PowerMeanFit> resampled = IntStream.range(0, samples)
                .parallel()
                .mapToObj(sample -> resampled(outcomes, fit, new SplittableRandom(seed + sample)))
                .toList();
        int rows = outcomes.values().length;
        double mean = Arrays.stream(outcomes.values()).average().orElseThrow();
        double variance = Arrays.stream(outcomes.values())
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return new Calibration(
                rows,
                figure(fit, resampled, PowerMeanFit::rho),
                Stream.of(Dimension.values())
                        .map(dimension -> figure(fit, resampled, any -> any.weights()[dimension.ordinal()]))
                        .toList(),
                figure(fit, resampled, PowerMeanFit::unit),
                1 - fit.squares() / variance,
                Math.sqrt(fit.squares() / rows),
                1 - squaresOfTheSum(outcomes) / variance);
    }

    private static PowerMeanFit resampled(Outcomes outcomes, PowerMeanFit fit, SplittableRandom random) {
        int rows = outcomes.values().length;
        int[] counts = new int[rows];
        for (int i = 0; i < rows; i++) {
            counts[random.nextInt(rows)]++;
        }
        double[] others = new double[fit.weights().length];
        double sum = 0;
        for (int i = 0; i < others.length; i++) {
            others[i] = -Math.log(1 - random.nextDouble());
            sum += others[i];
        }
        double[] start = new double[others.length];
        for (int i = 0; i < start.length; i++) {
            start[i] = (fit.weights()[i] + others[i] / sum) / 2;
        }
        return PowerMeanFit.from(outcomes, counts, fit.rho() + random.nextDouble(-1, 1), start);
    }

    private static Figure figure(
            PowerMeanFit fit, List<PowerMeanFit> resampled, ToDoubleFunction<PowerMeanFit> parameter) {
        double[] figures = resampled.stream().mapToDouble(parameter).sorted().toArray();
        int outside = (int) Math.floor(figures.length * (1 - PERCENT) / 2);
        return new Figure(parameter.applyAsDouble(fit), figures[outside], figures[figures.length - 1 - outside]);
    }

    private static double squaresOfTheSum(Outcomes outcomes) {
        double products = 0;
        double squares = 0;
        for (int i = 0; i < outcomes.values().length; i++) {
            double sum = Arrays.stream(outcomes.scores()[i]).sum();
            products += sum * outcomes.values()[i];
            squares += sum * sum;
        }
        double error = 0;
        for (int i = 0; i < outcomes.values().length; i++) {
            double sum = Arrays.stream(outcomes.scores()[i]).sum();
            error += Math.pow(outcomes.values()[i] - products / squares * sum, 2);
        }
        return error;
    }

    /** Whether ρ lies where the search ends, so that the outcomes only tell that it is far away. */
    boolean isOpen() {
        return Math.abs(rho.fitted()) >= PowerMeanFit.FARTHEST;
    }

    /** Writes the configuration of CALIBRATED, with where it comes from. */
    void write(Path file) throws IOException {
        String fitted = String.join(
                ", ",
                weights.stream()
                        .map(weight -> String.format(Locale.ROOT, "%.6f", weight.fitted()))
                        .toList());
        Files.write(
                file,
                List.of(
                        "# Fitted by the command calibrate to " + outcomes + " outcomes, with 95 % intervals:",
                        "# rho " + rho + "; weights of brand, skill, leadership, network, project " + weights,
                        String.format(Locale.ROOT, "# R2 %.3f, RMSE %.3f", r2, rmse),
                        String.format(Locale.ROOT, "career-graph.value.formula.calibrated.rho=%.6f", rho.fitted()),
                        "career-graph.value.formula.calibrated.weights=" + fitted));
    }
}
