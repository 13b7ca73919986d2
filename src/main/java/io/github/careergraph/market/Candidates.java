package io.github.careergraph.market;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The skills that some signal puts high for one occupation, none of them known.
 *
 * @param signals of each skill the signals, of mean 0 and deviation 1 among these skills
 * @param hidden whether each skill is one that was hidden
 */
record Candidates(int[] skills, double[][] signals, boolean[] hidden) {

    private static final int EACH = 150;

    static Candidates of(List<SkillScores> signals, int row, int[] known, int[] hidden) {
        List<double[]> scores =
                signals.stream().map(signal -> signal.of(row).clone()).toList();
        boolean[] chosen = new boolean[scores.getFirst().length];
        for (double[] of : scores) {
            for (int skill : Top.of(of, EACH + known.length)) {
                chosen[skill] = true;
            }
        }
        for (int skill : known) {
            chosen[skill] = false;
        }
        int[] skills =
                IntStream.range(0, chosen.length).filter(skill -> chosen[skill]).toArray();
        double[][] standardised = new double[skills.length][signals.size()];
        for (int signal = 0; signal < signals.size(); signal++) {
            double[] of = scores.get(signal);
            double mean = 0;
            for (int skill : skills) {
                mean += of[skill] / skills.length;
            }
            double variance = 0;
            for (int skill : skills) {
                variance += (of[skill] - mean) * (of[skill] - mean) / skills.length;
            }
            double deviation = Math.sqrt(variance);
            for (int i = 0; i < skills.length; i++) {
                standardised[i][signal] = deviation == 0 ? 0 : (of[skills[i]] - mean) / deviation;
            }
        }
        Set<Integer> wanted = Arrays.stream(hidden).boxed().collect(Collectors.toSet());
        boolean[] isHidden = new boolean[skills.length];
        for (int i = 0; i < skills.length; i++) {
            isHidden[i] = wanted.contains(skills[i]);
        }
        return new Candidates(skills, standardised, isHidden);
    }

    /** The best of them, the best first. */
    int[] best(double[] weights, int count) {
        return IntStream.of(Top.of(utilities(weights), count))
                .map(place -> skills[place])
                .toArray();
    }

    /** ln(e^u / Σ e^u) of each, with u its weighed signals: how likely it is the next one to be chosen. */
    double[] logChoices(double[] weights) {
        double[] utilities = utilities(weights);
        double highest = Arrays.stream(utilities).max().orElse(0);
        double sum = highest
                + Math.log(Arrays.stream(utilities)
                        .map(utility -> Math.exp(utility - highest))
                        .sum());
        return Arrays.stream(utilities).map(utility -> utility - sum).toArray();
    }

    double[] utilities(double[] weights) {
        double[] utilities = new double[skills.length];
        for (int i = 0; i < utilities.length; i++) {
            for (int signal = 0; signal < weights.length; signal++) {
                utilities[i] += weights[signal] * signals[i][signal];
            }
        }
        return utilities;
    }
}
