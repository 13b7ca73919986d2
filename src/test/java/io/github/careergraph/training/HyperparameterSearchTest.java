package io.github.careergraph.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.careergraph.training.ToyCommands.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class HyperparameterSearchTest {

    @TempDir
    private Path folder;

    @Test
    void keepsTheBestSettingAsTheModelThatItsCommandMakes() throws IOException {
        ToyCommands toy = new ToyCommands(folder);

        Answer searched = toy.train("searched", "--search=3", "--epochs=2", "--hidden=4");

        assertThat(searched.code()).as(searched.err()).isZero();
        assertThat(searched.out()).contains("trial 1 of 3", "trial 3 of 3", "word dropout", "| micro |", "Wrote ");
        List<String[]> rows = rows("searched");
        assertThat(rows).extracting(row -> row[0]).containsExactly("trial", "1", "2", "3");
        assertThat(rows.get(0)).endsWith("hidden", "words", "dropout", "learning-rate", "weight-decay", "word-dropout");
        assertThat(rows.get(1)).endsWith("4", "16", "0.1", "0.008", "0.01", "0.1");
        String[] best = rows.stream()
                .skip(1)
                .max((one, other) -> Double.compare(Double.parseDouble(one[1]), Double.parseDouble(other[1])))
                .orElseThrow();
        assertThat(Double.parseDouble(best[1])).isPositive();
        assertThat(toy.path("searched/model-card.md")).content().contains("number " + best[0] + " of 3", "Built from ");
        try (Stream<Path> files = Files.walk(toy.path("searched"))) {
            assertThat(files.map(file -> file.getFileName().toString())).doesNotContain("checkpoint.bin");
        }

        Answer alone = ToyCommands.run(new TrainCommand(), command("searched", "alone"));
        assertThat(alone.code()).as(alone.err()).isZero();
        assertThat(toy.path("alone/parameters.bin")).hasSameBinaryContentAs(toy.path("searched/parameters.bin"));
    }

    @Test
    void goesOnAfterTheTrialsThatHaveEnded() throws IOException {
        ToyCommands toy = new ToyCommands(folder);
        assertThat(toy.train("whole", "--search=2", "--epochs=2", "--hidden=4").code())
                .isZero();
        Answer killed = toy.trainUntil("trial 2 of 2", "epoch 2/2", "killed", "--search=2", "--epochs=2", "--hidden=4");
        assertThat(killed.err()).contains("killed");
        assertThat(toy.path("killed/config.json")).doesNotExist();

        assertThat(toy.train("killed", "--search=2", "--epochs=2", "--hidden=4").err())
                .contains("holds a search: go on with --search and --resume");
        assertThat(toy.train("killed", "--resume", "--epochs=2", "--hidden=4").err())
                .contains("go on with --search as well");
        assertThat(toy.train("killed", "--resume", "--search=2", "--epochs=2", "--hidden=5")
                        .err())
                .contains("search.tsv:2: cannot be resumed with other settings: hidden was 4 and is now 5");
        Answer resumed = toy.train("killed", "--resume", "--search=2", "--epochs=2", "--hidden=4");

        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.out())
                .contains("1 trials of before", "trial 2 of 2")
                .doesNotContain("trial 1 of 2", "epoch 1:");
        assertThat(toy.path("killed/parameters.bin")).hasSameBinaryContentAs(toy.path("whole/parameters.bin"));
    }

    @Test
    void drawsTheSameForTheSameSeedAndWithinBounds() {
        Random one = new Random(1);
        Random other = new Random(1);
        for (int draw = 0; draw < 500; draw++) {
            HyperParameters drawn = HyperParameters.draw(one);
            assertThat(HyperParameters.draw(other)).isEqualTo(drawn);
            assertThat(drawn.learningRate()).isBetween(0.0008f, 0.008f);
            assertThat(drawn.weightDecay()).isBetween(0.001f, 0.1f);
            assertThat(drawn.dropout()).isBetween(0.2f, 0.6f);
            assertThat(drawn.wordDropout()).isBetween(0.02, 0.25);
        }
    }

    private String[] command(String model, String out) throws IOException {
        String card = Files.readString(folder.resolve(model).resolve("model-card.md"));
        String command =
                card.substring(card.indexOf(" train ") + 7).lines().findFirst().orElseThrow();
        return command.replace("--data data", "--data " + folder.resolve("data"))
                .replace("--out DIR", "--out " + folder.resolve(out))
                .split(" ");
    }

    private List<String[]> rows(String model) throws IOException {
        return Files.readAllLines(folder.resolve(model).resolve("search.tsv")).stream()
                .map(line -> line.split("\t"))
                .toList();
    }
}
