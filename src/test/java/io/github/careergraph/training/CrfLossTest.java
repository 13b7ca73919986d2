package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.careergraph.inference.LabelScheme;
import io.github.careergraph.inference.NativeEngine;
import io.github.careergraph.inference.TagSet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Holds the recursion to what counting all sequences of tags one by one gives. */
class CrfLossTest {

    private static final List<LabelScheme> SCHEMES = List.of(scheme("one", "A"), scheme("two", "A", "B"));
    private static final int OUTPUTS = 8;
    private static final int MOST = 5;
    private static final int WIDTH = 5;

    /** Rows of different lengths, of which one lacks a scheme and one has none. */
    private static final List<Example> BATCH = List.of(
            example(4, new int[] {0, 1, 2, 2}, new int[] {3, 4, 1, 0}),
            example(2, null, new int[] {1, 2}),
            example(1, new int[] {1}, new int[] {0}),
            example(5, new int[] {1, 1, 0, 0, 1}, null),
            example(3, null, null));

    @ParameterizedTest
    @ValueSource(floats = {0, 1, 10})
    void isWhatAllSequencesGive(float spread) {
        Random random = new Random(5);
        float[] scores = numbers(random, BATCH.size() * WIDTH * OUTPUTS, spread);
        float[] transitions = numbers(random, SCHEMES.size() * MOST * MOST, spread / 2);

        double expected = counted(scores, transitions, null, null);

        run(scores, transitions, BATCH, result -> assertThat((double) result.loss())
                .isCloseTo(expected, within(1e-5 * (1 + Math.abs(expected)))));
    }

    @Test
    void gradientLeadsFromWhatIsExpectedToWhatWasAnnotated() {
        Random random = new Random(6);
        float[] scores = numbers(random, BATCH.size() * WIDTH * OUTPUTS, 2);
        float[] transitions = numbers(random, SCHEMES.size() * MOST * MOST, 1);
        double[] ofScores = new double[scores.length];
        double[] ofTransitions = new double[transitions.length];
        counted(scores, transitions, ofScores, ofTransitions);

        run(scores, transitions, BATCH, result -> {
            assertThat(doubles(result.ofScores())).containsExactly(ofScores, within(1e-5));
            assertThat(doubles(result.ofTransitions())).containsExactly(ofTransitions, within(1e-5));
        });
        // Padding and what was not annotated teach nothing, and something is taught.
        assertThat(Arrays.stream(ofScores).filter(gradient -> gradient == 0).count())
                .isGreaterThan(100);
        assertThat(Arrays.stream(ofScores).map(Math::abs).max().orElseThrow()).isGreaterThan(0.01);
    }

    @Test
    void padsWithoutAnyEffect() {
        Random random = new Random(7);
        float[] scores = numbers(random, BATCH.size() * WIDTH * OUTPUTS, 3);
        float[] transitions = numbers(random, SCHEMES.size() * MOST * MOST, 1);
        float[] other = scores.clone();
        for (int row = 0; row < BATCH.size(); row++) {
            Arrays.fill(other, (row * WIDTH + BATCH.get(row).size()) * OUTPUTS, (row + 1) * WIDTH * OUTPUTS, 9);
        }

        List<Float> losses = new ArrayList<>();
        run(scores, transitions, BATCH, result -> losses.add(result.loss()));
        run(other, transitions, BATCH, result -> losses.add(result.loss()));

        assertThat(losses.get(1)).isCloseTo(losses.get(0), within(1e-5f));
    }

    @Test
    void refusesABatchThatTeachesNothing() {
        assertThatThrownBy(() -> run(
                        new float[3 * WIDTH * OUTPUTS],
                        new float[2 * MOST * MOST],
                        Collections.nCopies(3, example(2, null, null)),
                        result -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("annotated");
    }

    private record Result(float loss, float[] ofScores, float[] ofTransitions) {}

    private static void run(float[] scores, float[] transitions, List<Example> batch, Consumer<Result> check) {
        Engine engine = NativeEngine.start(1);
        try (NDManager manager = engine.newBaseManager();
                GradientCollector collector = engine.newGradientCollector()) {
            NDArray given = manager.create(scores, new Shape(batch.size(), WIDTH, OUTPUTS));
            NDArray learnt = manager.create(transitions, new Shape(SCHEMES.size(), MOST * MOST));
            given.setRequiresGradient(true);
            learnt.setRequiresGradient(true);
            NDArray loss = new CrfLoss(SCHEMES).of(given, learnt, batch, WIDTH, manager);
            collector.backward(loss);
            check.accept(new Result(
                    loss.getFloat(),
                    given.getGradient().toFloatArray(),
                    learnt.getGradient().toFloatArray()));
        }
    }

    /** The loss, and where arrays are given its gradient: how often something is expected less how often it is there. */
    private static double counted(float[] scores, float[] transitions, double[] ofScores, double[] ofTransitions) {
        double tokens = BATCH.stream().mapToInt(Example::size).sum();
        double loss = 0;
        for (int row = 0; row < BATCH.size(); row++) {
            for (int scheme = 0; scheme < SCHEMES.size(); scheme++) {
                int[] annotated = BATCH.get(row).targets().get(scheme);
                if (annotated == null) {
                    continue;
                }
                List<int[]> sequences = sequences(annotated.length, scheme);
                double all = 0;
                for (int[] sequence : sequences) {
                    all += Math.exp(score(sequence, row, scheme, scores, transitions));
                }
                loss += Math.log(all) - score(annotated, row, scheme, scores, transitions);
                if (ofScores != null) {
                    count(annotated, row, scheme, -1 / tokens, ofScores, ofTransitions);
                    for (int[] sequence : sequences) {
                        double share = Math.exp(score(sequence, row, scheme, scores, transitions)) / all;
                        count(sequence, row, scheme, share / tokens, ofScores, ofTransitions);
                    }
                }
            }
        }
        return loss / tokens;
    }

    private static double score(int[] sequence, int row, int scheme, float[] scores, float[] transitions) {
        double score = 0;
        for (int token = 0; token < sequence.length; token++) {
            score += scores[place(row, token, scheme, sequence[token])];
            score += token == 0 ? 0 : transitions[step(scheme, sequence[token - 1], sequence[token])];
        }
        return score;
    }

    private static void count(
            int[] sequence, int row, int scheme, double share, double[] ofScores, double[] ofTransitions) {
        for (int token = 0; token < sequence.length; token++) {
            ofScores[place(row, token, scheme, sequence[token])] += share;
            if (token > 0) {
                ofTransitions[step(scheme, sequence[token - 1], sequence[token])] += share;
            }
        }
    }

    private static int place(int row, int token, int scheme, int tag) {
        return (row * WIDTH + token) * OUTPUTS + (scheme == 0 ? 0 : 3) + tag;
    }

    private static int step(int scheme, int before, int tag) {
        return (scheme * MOST + before) * MOST + tag;
    }

    /** All of a length in which every tag may follow the one before. */
    private static List<int[]> sequences(int length, int scheme) {
        TagSet tags = new TagSet(SCHEMES.get(scheme).tags());
        List<int[]> sequences = List.of(new int[0]);
        for (int token = 0; token < length; token++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] sequence : sequences) {
                for (int tag = 0; tag < tags.size(); tag++) {
                    if (token == 0 || tags.mayFollow(sequence[token - 1], tag)) {
                        int[] more = Arrays.copyOf(sequence, token + 1);
                        more[token] = tag;
                        longer.add(more);
                    }
                }
            }
            sequences = longer;
        }
        return sequences;
    }

    private static LabelScheme scheme(String name, String... labels) {
        return new LabelScheme(name, TagSet.bio(List.of(labels)).tags(), Map.of());
    }

    private static Example example(int size, int[] one, int[] two) {
        return new Example(Collections.nCopies(size, "word"), Arrays.asList(one, two));
    }

    private static float[] numbers(Random random, int count, float spread) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = spread * (2 * random.nextFloat() - 1);
        }
        return numbers;
    }

    private static double[] doubles(float[] numbers) {
        double[] doubles = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            doubles[i] = numbers[i];
        }
        return doubles;
    }
}
