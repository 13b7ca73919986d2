package io.github.careergraph.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.careergraph.inference.DjlItemTower;
import io.github.careergraph.interest.ItemText;
import io.github.careergraph.interest.Signal;
import io.github.careergraph.training.BehaviourLog.Deed;
import io.github.careergraph.training.BehaviourLog.Somebody;
import io.github.careergraph.training.InterestSplit.Question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** From made-up behaviour to a model that foresees more of it than what is popular does. */
class InterestTrainingTest {

    private static final Path TAXONOMY = Path.of("src/main/resources/taxonomy");

    @TempDir
    private Path folder;

    @Test
    void theSameSeedMakesUpTheSameBehaviour() throws IOException {
        List<SimulatedItem> items = SimulatedItem.read(TAXONOMY);
        assertThat(items).extracting(SimulatedItem::id).doesNotHaveDuplicates().hasSizeGreaterThan(1_500);
        String one = simulated(5, 1);
        assertThat(simulated(5, 1)).isEqualTo(one);
        assertThat(simulated(5, 2)).isNotEqualTo(one);
        BehaviourLog read = BehaviourFile.read(folder.resolve("behaviour.jsonl"));
        assertThat(read.simulated()).isTrue();
        assertThat(read.people()).hasSize(5);
    }

    @Test
    void nobodyIsLearnedFromAndMeasuredOn() throws IOException {
        simulated(200, 3);
        InterestSplit split = InterestSplit.of(BehaviourFile.read(folder.resolve("behaviour.jsonl")), 1);
        Set<String> learned = split.train().stream().map(Somebody::id).collect(Collectors.toSet());
        assertThat(split.train()).hasSize(140).allSatisfy(somebody -> assertThat(somebody.deeds())
                .noneMatch(deed -> split.isNew()[deed.item()]));
        for (List<Question> questions : List.of(split.validation(), split.test())) {
            assertThat(questions).isNotEmpty().allSatisfy(question -> {
                assertThat(learned).doesNotContain(question.somebody().id());
                assertThat(question.told()).allMatch(deed -> deed.day() < question.day());
                assertThat(question.later()).doesNotContain(question.met());
                assertThat(IntStream.of(question.later())).noneMatch(item -> split.isNew()[item]);
                assertThat(IntStream.of(question.laterNew())).allMatch(item -> split.isNew()[item]);
            });
        }
    }

    @Test
    void whatIsAskedIsLaterThanWhatIsTold() {
        Somebody somebody = new Somebody(
                "p",
                new int[] {2},
                new int[0],
                List.of(
                        new Deed(0, Signal.VIEW, 1),
                        new Deed(0, Signal.SAVE, 2),
                        new Deed(1, Signal.DISMISS, 3),
                        new Deed(2, Signal.CLICK, 4)));
        List<InterestExample> examples = InterestExample.of(somebody);
        assertThat(examples).extracting(InterestExample::next).containsExactly(0, 2);
        assertThat(examples.getLast().traces())
                .containsExactly(
                        new InterestExample.Told(0, Signal.VIEW, 3),
                        new InterestExample.Told(0, Signal.SAVE, 2),
                        new InterestExample.Told(1, Signal.DISMISS, 1),
                        new InterestExample.Told(2, Signal.DECLARED, 0));
        assertThat(examples.getLast().met()).containsExactly(0, 1);
        assertThat(examples.getLast().asNewcomer().traces())
                .containsExactly(new InterestExample.Told(2, Signal.DECLARED, 0));
    }

    @Test
    void learnsMoreThanWhatIsPopularAndTheSameEachTime() throws IOException {
        simulated(600, 1, fewFields());
        BehaviourLog data = BehaviourFile.read(folder.resolve("behaviour.jsonl"));
        InterestSplit split = InterestSplit.of(data, 1);
        Progress progress = new Progress(new PrintWriter(new StringWriter()), System::nanoTime);
        try (TrainedInterests one = train(data, split, progress);
                TrainedInterests again = train(data, split, progress)) {
            assertThat(again.biases()).isEqualTo(one.biases());
            for (int item = 0; item < data.items().size(); item++) {
                assertThat(again.vectors().get(item)).isEqualTo(one.vectors().get(item));
            }
            List<InterestTrial.Table> tables = new InterestTrial(data, split, one, progress).run();
            assertThat(tables.get(0).ndcgGain(InterestTrial.MODEL, "popularity").low())
                    .as(tables.get(0).markdown())
                    .isPositive();
            assertThat(tables.get(1).ndcgGain(InterestTrial.MODEL, "popularity").figure())
                    .as(tables.get(1).markdown())
                    .isPositive();
            assertThat(tables.getLast().ndcg(InterestTrial.SERVED).figure())
                    .as(tables.getLast().markdown())
                    .isGreaterThan(tables.getLast().ndcg("by chance").figure());
            assertThat(one.config().tower().weights().get("DISMISS")).isLessThanOrEqualTo(-0.5);
        }
    }

    @Test
    void writesAModelThatPlacesItemsAsItWasMeasured() throws IOException {
        simulated(60, 1);
        Path out = folder.resolve("model");
        ToyCommands.Answer answer = ToyCommands.run(
                new TrainInterestsCommand(),
                "--data=" + folder.resolve("behaviour.jsonl"),
                "--out=" + out,
                "--epochs=1",
                "--dimension=8",
                "--buckets=512");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("epoch 1/1", "Newcomers", "New items", "Wrote ");
        assertThat(out.resolve("model-card.md"))
                .content()
                .contains("simulated: made up", "| interest model |", "--dimension 8");
        List<ItemText> items =
                BehaviourFile.read(folder.resolve("behaviour.jsonl")).items().subList(0, 3);
        try (DjlItemTower tower = new DjlItemTower(new InterestsIn(out), Clock.systemUTC())) {
            var placed = tower.place(items);
            assertThat(placed.model()).isEqualTo("career-graph-interests");
            assertThat(placed.vectors()).hasSize(3).allSatisfy(vector -> assertThat(vector)
                    .hasSize(8));
            // One by one as together.
            float[] alone = tower.place(items.subList(1, 2)).vectors().getFirst();
            for (int i = 0; i < alone.length; i++) {
                assertThat(alone[i]).isCloseTo(placed.vectors().get(1)[i], within(1e-6f));
            }
        }
        assertThat(ToyCommands.run(
                                new TrainInterestsCommand(),
                                "--data=" + folder.resolve("behaviour.jsonl"),
                                "--out=" + out)
                        .err())
                .contains("holds a model already");
    }

    private static TrainedInterests train(BehaviourLog data, InterestSplit split, Progress progress) {
        InterestSettings settings = new InterestSettings(
                1, 1, 8, 3, 4096, 16, 128, 128, 0.02f, 0.01f, 0.3, 0.1, 0.2, Duration.ofMinutes(10));
        return new InterestTraining(data, split, settings, progress, System::nanoTime).run();
    }

    /** A small part of the taxonomy, of which few people tell enough. */
    private Path fewFields() throws IOException {
        Path few = folder.resolve("taxonomy");
        Files.createDirectories(few.resolve("skills"));
        Files.copy(TAXONOMY.resolve("resources.csv"), few.resolve("resources.csv"));
        for (String field : List.of("cloud-and-operations.csv", "leadership-and-people.csv", "security.csv")) {
            Files.copy(
                    TAXONOMY.resolve("skills").resolve(field),
                    few.resolve("skills").resolve(field));
        }
        return few;
    }

    private String simulated(int people, long seed) throws IOException {
        return simulated(people, seed, TAXONOMY);
    }

    private String simulated(int people, long seed, Path taxonomy) throws IOException {
        Path out = folder.resolve("behaviour.jsonl");
        ToyCommands.Answer answer = ToyCommands.run(
                new SimulateBehaviourCommand(),
                "--people=" + people,
                "--seed=" + seed,
                "--taxonomy=" + taxonomy,
                "--out=" + out);
        assertThat(answer.code()).as(answer.err()).isZero();
        return Files.readString(out);
    }
}
