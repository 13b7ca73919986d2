package io.github.careergraph.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.careergraph.inference.ModelLoader;
import io.github.careergraph.inference.PhraseBook;
import io.github.careergraph.inference.RecurrentModel;
import io.github.careergraph.inference.Tagger;
import io.github.careergraph.inference.TaggerBatch;
import io.github.careergraph.inference.TaggerConfig;
import io.github.careergraph.inference.TaggingModel;
import io.github.careergraph.inference.WordFeatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Learns a toy language: a word after "use" is knowledge, and a word after "can" begins a skill of two words. */
class TaggerTrainingTest {

    private static final List<String> SCHEMES = List.of(KnownSchemes.SKILL, KnownSchemes.KNOWLEDGE);
    private static final List<String> WORDS = List.of("java", "sql", "rust", "python", "docker", "linux");
    private static final TaggerConfig SHAPE = new TaggerConfig(
            TaggerConfig.FORMAT,
            "toy",
            0,
            16,
            4,
            8,
            8,
            0,
            16,
            1,
            0.1f,
            32,
            4,
            true,
            Map.of(),
            KnownSchemes.of(SCHEMES));
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final String TEXT = "they can write rust and use linux";

    @Test
    void learnsToyDataAndReadsBackWhatItWrote(@TempDir Path directory) throws IOException {
        List<Corpus> corpora = List.of(toy());
        StringWriter console = new StringWriter();
        Map<String, List<LabelledSpan>> found;
        try (TrainedTagger trained = train(corpora, console)) {
            assertThat(Evaluation.score(trained.reports())).isGreaterThan(0.95);
            ModelWriter.write(trained, ModelCard.of(trained, corpora, settings(), "train"), directory);
            WordFeatures features = new WordFeatures(trained.vocabulary());
            RecurrentModel model = RecurrentModel.of(trained.config(), features, trained.model());
            try (Tagger tagger = model.newTagger()) {
                found = new SpanFinder(tagger, model).find(List.of(TEXT)).getFirst();
                assertThat(found.get(KnownSchemes.SKILL)).containsExactly(new LabelledSpan("Skill", 9, 19));
                try (TaggingModel loaded = ModelLoader.load(Optional.of(directory));
                        Tagger again = loaded.newTagger()) {
                    assertThat(again.tag(List.of(TEXT)).getFirst().scores())
                            .isDeepEqualTo(tagger.tag(List.of(TEXT)).getFirst().scores());
                }
            }
        }
        assertThat(console.toString()).contains("epoch 1/", "tokens/s", "dev F1");
        assertThat(directory.resolve("model-card.md")).content().contains("| Knowledge |", "Seed 7");
    }

    @Test
    void givesTheSameNetworkForTheSameSeed() {
        List<Corpus> corpora = List.of(toy());
        try (TrainedTagger one = train(corpora, new StringWriter());
                TrainedTagger other = train(corpora, new StringWriter())) {
            assertThat(scores(other)).isDeepEqualTo(scores(one));
        }
    }

    @Test
    void goesOnAfterAKillAsIfNothingHadBeen(@TempDir Path directory) throws IOException {
        List<Corpus> corpora = List.of(toy());
        TrainingSettings settings = settings();
        Map<String, String> all = RunSettings.of(settings, SHAPE, corpora);
        try (RunDirectory first = RunDirectory.open(directory, all, false, CLOCK)) {
            TrainingJournal killed = new TrainingJournal() {
                @Override
                public boolean epoch(Checkpoint after, double loss, Map<String, ClassificationReport> reports) {
                    first.epoch(after, loss, reports);
                    if (after.epoch() == 2) {
                        throw new IllegalStateException("killed");
                    }
                    return true;
                }
            };
            assertThatThrownBy(() -> train(corpora, settings, new StringWriter(), killed))
                    .hasMessage("killed");
        }
        Map<Integer, Checkpoint> whole = new HashMap<>();
        Map<Integer, Checkpoint> parts = new HashMap<>();
        try (RunDirectory second = RunDirectory.open(directory, all, true, CLOCK);
                TrainedTagger resumed = train(corpora, settings, new StringWriter(), keeping(parts, second.begin()));
                TrainedTagger uninterrupted =
                        train(corpora, settings, new StringWriter(), keeping(whole, Optional.empty()))) {
            assertThat(parts).containsOnlyKeys(3, 4, 5).allSatisfy((epoch, checkpoint) -> assertThat(checkpoint)
                    .usingRecursiveComparison()
                    .ignoringFields("nanos")
                    .isEqualTo(whole.get(epoch)));
            assertThat(scores(resumed)).isDeepEqualTo(scores(uninterrupted));
            assertThat(resumed.bestEpoch()).isEqualTo(uninterrupted.bestEpoch());
        }
    }

    @Test
    void answersTheSameHoweverMuchPaddingFollows() {
        try (TrainedTagger trained = train(List.of(toy()), new StringWriter())) {
            float[] bare = forward(trained, 3);
            float[] padded = forward(trained, 20);

            assertThat(Arrays.copyOf(padded, bare.length)).containsExactly(bare, within(1e-5f));
        }
    }

    private static float[] forward(TrainedTagger trained, int width) {
        WordFeatures features = new WordFeatures(trained.vocabulary());
        try (NDManager manager = trained.model().getNDManager().newSubManager()) {
            NDList input = new TaggerBatch(List.of(List.of("they", "use", "sql")), width, features).toArrays(manager);
            return trained.model()
                    .getBlock()
                    .forward(new ParameterStore(manager, false), input, false)
                    .head()
                    .toFloatArray();
        }
    }

    private static float[][] scores(TrainedTagger trained) {
        WordFeatures features = new WordFeatures(trained.vocabulary());
        try (Tagger tagger =
                RecurrentModel.of(trained.config(), features, trained.model()).newTagger()) {
            return tagger.tag(List.of(TEXT)).getFirst().scores();
        }
    }

    private static TrainingJournal keeping(Map<Integer, Checkpoint> checkpoints, Optional<Checkpoint> before) {
        return new TrainingJournal() {
            @Override
            public Optional<Checkpoint> begin() {
                return before;
            }

            @Override
            public boolean epoch(Checkpoint after, double loss, Map<String, ClassificationReport> reports) {
                checkpoints.put(after.epoch(), after);
                return after.epoch() < 5;
            }
        };
    }

    private static TrainedTagger train(List<Corpus> corpora, StringWriter console) {
        return train(corpora, settings(), console, TrainingJournal.NONE);
    }

    private static TrainedTagger train(
            List<Corpus> corpora, TrainingSettings settings, StringWriter console, TrainingJournal journal) {
        Progress progress = new Progress(new PrintWriter(console), System::nanoTime);
        return new TaggerTraining(corpora, SHAPE, PhraseBook.empty(), settings, progress, System::nanoTime)
                .run(journal);
    }

    private static TrainingSettings settings() {
        return new TrainingSettings(7, 1, 12, 12, 200, 0.02f, 0.01f, 0.1, 0, 0, 0.9, 0, 2, Duration.ofMinutes(2));
    }

    private static Corpus toy() {
        Random random = new Random(3);
        List<LabelledDocument> documents = new ArrayList<>();
        for (int number = 0; number < 260; number++) {
            String skill = "write " + WORDS.get(random.nextInt(WORDS.size()));
            String tool = WORDS.get(random.nextInt(WORDS.size()));
            String begin = (random.nextBoolean() ? "you" : "they") + " can ";
            String text = begin + skill + " and use " + tool;
            documents.add(new LabelledDocument(
                    "toy:" + number,
                    text,
                    Map.of(
                            KnownSchemes.SKILL,
                            List.of(new LabelledSpan("Skill", begin.length(), begin.length() + skill.length())),
                            KnownSchemes.KNOWLEDGE,
                            List.of(new LabelledSpan("Knowledge", text.length() - tool.length(), text.length())))));
        }
        return new Corpus("toy", SCHEMES, documents.subList(0, 200), documents.subList(200, 260), 1, "own");
    }
}
