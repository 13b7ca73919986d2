package io.github.careergraph.training;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import ai.djl.engine.Engine;
import org.junit.jupiter.api.Test;

import io.github.careergraph.inference.NativeEngine;
import io.github.careergraph.inference.TaggerConfig;
import io.github.careergraph.inference.WordFeatures;

import static org.assertj.core.api.Assertions.assertThat;

class PretrainingTest {

    private static final List<String> WORDS = List.of("the", "welder", "joins", "plates", "of", "steel");
    private static final WordFeatures FEATURES = new WordFeatures(WORDS);
    private static final TaggerConfig SHAPE = new TaggerConfig(
            TaggerConfig.FORMAT,
            "toy",
            FEATURES.words(),
            16,
            4,
            8,
            8,
            0,
            16,
            1,
            0,
            32,
            4,
            true,
            Map.of(),
            KnownSchemes.of(List.of(KnownSchemes.SKILL)));

    @Test
    void asksForTheWordsNextToEachPlaceButNotForUnknownOnes() {
        List<Example> batch = List.of(
                new Example(List.of("the", "brave", "welder"), Arrays.asList((int[]) null)),
                new Example(List.of("plates", "of"), Arrays.asList((int[]) null)));

        GuessedWords guessed = GuessedWords.of(batch, 3, FEATURES, 0, new Random(1));

        // "the", "welder", "plates" and "of", numbered from 2 in the vocabulary.
        assertThat(guessed.candidates()).containsExactly(2, 3, 5, 6);
        // "brave" tells "welder", and "plates" tells "of".
        assertThat(guessed.next()).containsExactly(1, 3);
        // "brave" tells "the", and "of" tells "plates".
        assertThat(guessed.before()).containsExactly(1, 4);
        assertThat(guessed.answers()).containsExactly(1, 3, 0, 2);
    }

    @Test
    void drawsOtherWordsToChooseFromOnceEach() {
        List<Example> batch = List.of(new Example(List.of("the", "welder"), Arrays.asList((int[]) null)));

        GuessedWords guessed = GuessedWords.of(batch, 2, FEATURES, 500, new Random(1));

        assertThat(guessed.candidates()).containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7);
    }

    @Test
    void learnsWhatStandsNextToWhatAndTheSameForTheSameSeed() {
        StringWriter console = new StringWriter();

        List<float[]> one = pretrain(console, 30);
        List<float[]> other = pretrain(new StringWriter(), 30);

        List<Double> losses = Pattern.compile("100%  loss ([0-9.]+)")
                .matcher(console.toString())
                .results()
                .map((MatchResult match) -> Double.valueOf(match.group(1)))
                .toList();
        assertThat(losses).hasSize(30);
        assertThat(losses.getLast()).isLessThan(losses.getFirst() / 2);
        assertThat(other).usingRecursiveComparison().isEqualTo(one);
    }

    @Test
    void doesNothingWhenItIsNotAskedFor() {
        StringWriter console = new StringWriter();

        assertThat(pretrain(console, 0)).isNull();
        assertThat(console.toString()).isEmpty();
    }

    private static List<float[]> pretrain(StringWriter console, int passes) {
        Engine engine = NativeEngine.start(1);
        engine.setRandomSeed(4);
        List<List<Example>> texts = new ArrayList<>();
        for (int number = 0; number < 1_500; number++) {
            texts.add(List.of(new Example(WORDS, Arrays.asList((int[]) null))));
        }
        TrainingSettings settings =
                new TrainingSettings(4, 1, 1, 1, 200, 0.01f, 0, 0, 0, 0, 0, passes, 1, Duration.ofMinutes(1));
        Progress progress = new Progress(new PrintWriter(console), System::nanoTime);
        return new Pretraining(engine, SHAPE, FEATURES, settings, progress)
                .run(Map.of(), texts)
                .orElse(null);
    }
}
