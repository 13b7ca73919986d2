package io.github.careergraph.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Learns {@link CompanionWeights} from occupations that the model itself has not learned from. */
final class CompanionLearning {

    private static final CompanionWeights NONE =
            new CompanionWeights(new double[CompanionWeights.SIGNALS.size()], 0, 0, 0);
    private static final double LEAST_KNOWN = 0.1;
    private static final double MOST_KNOWN = 0.9;
    private static final int STEPS = 25;
    private static final int TERMS = 3;

    private CompanionLearning() {}

    /** The signals' weights with a fifth of each held occupation's skills hidden; the chances with any part of them. */
    static CompanionWeights of(NeededSkills learned, Holdout validation, long seed) {
        CompanionModel model = new CompanionModel(learned, NONE);
        double[] signals = ConditionalLogit.weights(IntStream.range(0, validation.held().length)
                .parallel()
                .mapToObj(row ->
                        model.candidates(validation.known()[row], validation.hidden()[row]))
                .toList());
        double[] chance = chance(parts(model, signals, validation, seed));
        return new CompanionWeights(signals, chance[0] - Math.log(model.needsOfOne()), chance[1], chance[2]);
    }

    /**
     * People have few skills or many: each held occupation is shown by a random part of its skills.
     *
     * @param terms of each candidate what its chance depends on
     * @param needed whether the occupation needs it
     */
    private record Part(double[][] terms, boolean[] needed) {}

    private static List<Part> parts(CompanionModel model, double[] signals, Holdout validation, long seed) {
        Random random = new Random(seed);
        List<int[][]> shown = new ArrayList<>();
        for (int row = 0; row < validation.held().length; row++) {
            List<Integer> skills = new ArrayList<>(IntStream.concat(
                            IntStream.of(validation.known()[row]),
                            IntStream.of(validation.hidden()[row]))
                    .boxed()
                    .toList());
            Collections.shuffle(skills, random);
            double share = LEAST_KNOWN + (MOST_KNOWN - LEAST_KNOWN) * random.nextDouble();
            int count = Math.clamp(Math.round(share * skills.size()), 1, skills.size() - 1);
            shown.add(new int[][] {sorted(skills.subList(0, count)), sorted(skills.subList(count, skills.size()))});
        }
        return shown.stream()
                .parallel()
                .map(skills -> {
                    Candidates candidates = model.candidates(skills[0], skills[1]);
                    return new Part(
                            Arrays.stream(candidates.logChoices(signals))
                                    .mapToObj(CompanionWeights::terms)
                                    .toArray(double[][]::new),
                            candidates.hidden());
                })
                .toList();
    }

    private static int[] sorted(List<Integer> skills) {
        return skills.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** Logistic regression by Newton's method; so many candidates for three terms need no penalty. */
    private static double[] chance(List<Part> parts) {
        DMatrixRMaj weights = new DMatrixRMaj(TERMS, 1);
        DMatrixRMaj direction = new DMatrixRMaj(TERMS, 1);
        for (int step = 0; step < STEPS; step++) {
            DMatrixRMaj gradient = new DMatrixRMaj(TERMS, 1);
            // Damps the step, so that it ends where all occupations show equally many skills too.
            DMatrixRMaj curvature = CommonOps_DDRM.identity(TERMS);
            for (Part part : parts) {
                for (int i = 0; i < part.needed().length; i++) {
                    add(part.terms()[i], part.needed()[i], weights, gradient, curvature);
                }
            }
            CommonOps_DDRM.solve(curvature, gradient, direction);
            CommonOps_DDRM.addEquals(weights, direction);
        }
        return weights.data;
    }

    private static void add(
            double[] terms, boolean needed, DMatrixRMaj weights, DMatrixRMaj gradient, DMatrixRMaj curvature) {
        double odds = 0;
        for (int a = 0; a < TERMS; a++) {
            odds += weights.data[a] * terms[a];
        }
        double chance = 1 / (1 + Math.exp(-odds));
        for (int a = 0; a < TERMS; a++) {
            gradient.data[a] += ((needed ? 1 : 0) - chance) * terms[a];
            for (int b = 0; b < TERMS; b++) {
                curvature.add(a, b, chance * (1 - chance) * terms[a] * terms[b]);
            }
        }
    }
}
