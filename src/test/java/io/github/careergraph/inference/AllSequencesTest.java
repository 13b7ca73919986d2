package io.github.careergraph.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

/** Holds {@link SpanDecoder} to what trying all sequences of tags one by one finds. */
class AllSequencesTest {

    private static final List<TagSet> SETS = List.of(
            TagSet.bio(List.of("A", "B")),
            new TagSet(List.of("O", "B-A", "I-A", "E-A", "S-A")),
            new TagSet(List.of("B-A", "M-A", "E-A", "O")),
            new TagSet(List.of("O", "I-A", "I-B")));

    @Property(tries = 400, seed = "11")
    void findsTheSpansThatAreWorthMostAndTheirProbabilities(
            @ForAll @IntRange(max = 3) int set,
            @ForAll @IntRange(min = 1, max = 6) int length,
            @ForAll @IntRange(min = 1, max = 3_000) int spread,
            @ForAll long seed) {
        TagSet tags = SETS.get(set);
        Random random = new Random(seed);
        // Some tenths up to thousands, so that the likeliest spans are anything from unsure to certain.
        float[][] scores = numbers(random, length, tags.size(), spread % 10 == 0 ? spread : spread / 500f);
        float[][] learnt = numbers(random, tags.size(), tags.size(), spread / 2_000f);
        List<int[]> sequences = sequences(length, tags);
        double highest = sequences.stream()
                .mapToDouble(sequence -> score(sequence, scores, learnt))
                .max()
                .orElse(0);
        Map<Stretch, Double> probabilities = new HashMap<>();
        double all = 0;
        for (int[] sequence : sequences) {
            double weight = Math.exp(score(sequence, scores, learnt) - highest);
            all += weight;
            stretches(sequence, tags).forEach(stretch -> probabilities.merge(stretch, weight, Double::sum));
        }
        double sum = all;
        probabilities.replaceAll((stretch, weight) -> weight / sum);

        List<TokenSpan> found = new SpanDecoder(tags, learnt, Calibration.NONE).decode(scores, 0);

        double worth = 0;
        int end = 0;
        for (TokenSpan span : found) {
            double probability = probabilities.getOrDefault(new Stretch(span.label(), span.from(), span.to()), 0.0);
            // Calibration keeps a millionth away from 0 and 1.
            assertThat(span.confidence()).isCloseTo(probability, within(2e-6));
            assertThat(span.from()).isGreaterThanOrEqualTo(end);
            end = span.to();
            worth += probability - SpanDecoder.COST;
        }
        assertThat(worth).isCloseTo(mostWorth(List.copyOf(probabilities.keySet()), probabilities, 0), within(1e-6));
    }

    /** Tries every choice of spans that do not overlap. */
    private static double mostWorth(List<Stretch> stretches, Map<Stretch, Double> probabilities, int from) {
        double most = 0;
        for (Stretch stretch : stretches) {
            if (stretch.from() >= from && probabilities.get(stretch) > SpanDecoder.COST) {
                double worth = probabilities.get(stretch) - SpanDecoder.COST;
                most = Math.max(most, worth + mostWorth(stretches, probabilities, stretch.to()));
            }
        }
        return most;
    }

    /** The likeliest spans of scores far apart are likely, over more tokens than a document has, too. */
    @ParameterizedTest
    @ValueSource(floats = {1, 30, 1e4f})
    void neitherVanishesNorOverflowsInALongText(float spread) {
        Random random = new Random(12);
        for (TagSet tags : SETS) {
            float[][] scores = numbers(random, 10_000, tags.size(), spread);
            float[][] learnt = numbers(random, tags.size(), tags.size(), spread / 10);

            List<TokenSpan> spans = new SpanDecoder(tags, learnt, Calibration.NONE).decode(scores, 0);

            assertThat(spans).hasSizeGreaterThan(spread < 30 ? 100 : 1_000);
            assertThat(spans).allSatisfy(span -> assertThat(span.confidence()).isBetween(SpanDecoder.COST, 1.0));
        }
    }

    /** A part between O that nothing reaches into has the probabilities that it has alone. */
    @Test
    void tellsTheSameProbabilityAtTheEndOfALongText() {
        TagSet tags = SETS.getFirst();
        float[][] part = numbers(new Random(13), 4, tags.size(), 2);
        part[1][1] += 4;
        float[][] scores = new float[10_000][tags.size()];
        for (float[] outside : scores) {
            outside[0] = 1e4f;
        }
        System.arraycopy(part, 0, scores, scores.length - part.length, part.length);

        List<TokenSpan> alone = new SpanDecoder(tags).decode(part, 0);
        List<TokenSpan> behind = new SpanDecoder(tags).decode(scores, 0);

        assertThat(alone).isNotEmpty();
        assertThat(behind).hasSameSizeAs(alone);
        for (int i = 0; i < alone.size(); i++) {
            assertThat(behind.get(i).confidence()).isCloseTo(alone.get(i).confidence(), within(1e-5));
        }
    }

    @Test
    void takesAnotherWayWhereTheScoresLeadToAForbiddenOne() {
        TagSet tags = SETS.getFirst();
        // I-A first, and I-B behind B-A: both are far ahead, and neither may be.
        float[][] scores = {{0, 1, 1e4f, 0, 0}, {0, 0, 0, 0, 1e4f}};

        assertThat(new SpanDecoder(tags).decode(scores, 0))
                .extracting(TokenSpan::label, TokenSpan::from, TokenSpan::to)
                .containsExactly(tuple("B", 0, 2));
    }

    @Test
    void findsNothingWhereTheSchemeAllowsNoSequence() {
        TagSet pairs = new TagSet(List.of("B-A", "E-A"));

        assertThat(new SpanDecoder(pairs).decode(new float[1][2], 0)).isEmpty();
        assertThat(new SpanDecoder(pairs).decode(new float[2][2], 0)).hasSize(1);
    }

    private record Stretch(String label, int from, int to) {}

    private static List<Stretch> stretches(int[] sequence, TagSet tags) {
        List<Stretch> stretches = new ArrayList<>();
        for (int from = 0; from < sequence.length; ) {
            int to = from + 1;
            while (to < sequence.length && tags.continues(sequence[to - 1], sequence[to])) {
                to++;
            }
            if (tags.label(sequence[from]) != null) {
                stretches.add(new Stretch(tags.label(sequence[from]), from, to));
            }
            from = to;
        }
        return stretches;
    }

    private static double score(int[] sequence, float[][] scores, float[][] learnt) {
        double score = 0;
        for (int token = 0; token < sequence.length; token++) {
            score += scores[token][sequence[token]];
            score += token == 0 ? 0 : learnt[sequence[token - 1]][sequence[token]];
        }
        return score;
    }

    private static List<int[]> sequences(int length, TagSet tags) {
        List<int[]> sequences = List.of(new int[0]);
        for (int token = 0; token < length; token++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] sequence : sequences) {
                for (int tag = 0; tag < tags.size(); tag++) {
                    boolean allowed = token == 0 ? tags.mayStart(tag) : tags.mayFollow(sequence[token - 1], tag);
                    if (allowed && (token + 1 < length || tags.mayEnd(tag))) {
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

    private static float[][] numbers(Random random, int rows, int columns, float spread) {
        float[][] numbers = new float[rows][columns];
        for (float[] row : numbers) {
            for (int column = 0; column < columns; column++) {
                row[column] = spread * (2 * random.nextFloat() - 1);
            }
        }
        return numbers;
    }
}
