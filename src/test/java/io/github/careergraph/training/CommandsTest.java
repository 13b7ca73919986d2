package io.github.careergraph.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.careergraph.training.ToyCommands.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class CommandsTest {

    @TempDir
    private Path folder;

    @Test
    void trainsAndEvaluatesFromTheCommandLine() throws IOException {
        data("We\tO\tO\nuse\tB-SKILL\tO\nJava\tI-SKILL\tB-KNOWLEDGE\n\n");

        Answer trained = ToyCommands.run(
                new TrainCommand(),
                "--data=" + folder.resolve("ner"),
                "--out=" + folder.resolve("model"),
                "--epochs=1",
                "--hidden=8",
                "--words=8",
                "--threads=1");
        assertThat(trained.code()).isZero();
        assertThat(trained.out()).contains("skillspan: 2 documents to learn from", "epoch 1/1", "| micro |", "Wrote ");
        assertThat(folder.resolve("model"))
                .isDirectoryContaining("glob:**/config.json")
                .isDirectoryContaining("glob:**/vocabulary.txt")
                .isDirectoryContaining("glob:**/parameters.bin")
                .isDirectoryContaining("glob:**/model-card.md");

        Answer own = ToyCommands.run(
                new EvaluateCommand(), "--model=" + folder.resolve("model"), "--data=" + folder.resolve("ner"));
        assertThat(own.code()).isZero();
        assertThat(own.out()).contains("| Knowledge |", "| Skill |", "| micro |");
    }

    @Test
    void evaluatesAForeignModelByEntityType() throws IOException {
        Files.createDirectories(folder.resolve("ner/wnut17"));
        String sentences = "Ada\tB-person\nLovelace\tI-person\nin\tO\nLondon\tB-location\n\nAcme\tB-corporation\n";
        Files.writeString(folder.resolve("ner/wnut17/train.conll"), sentences);
        Files.writeString(folder.resolve("ner/wnut17/dev.conll"), sentences);

        Answer answer = ToyCommands.run(
                new EvaluateCommand(),
                "--model=src/test/resources/torchscript-model",
                "--data=" + folder.resolve("ner"));

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains(
                        "tiny-tagger",
                        "| LOCATION | 100.0 | 100.0 | 100.0 | 1 |",
                        "| PERSON | 100.0 | 100.0 | 100.0 | 1 |")
                .doesNotContain("ORGANISATION");
    }

    @Test
    void namesFileAndLineOfMalformedData() throws IOException {
        data("We\tO\tO\nuse\tB-SKILL\n");

        Answer answer = ToyCommands.run(
                new TrainCommand(), "--data=" + folder.resolve("ner"), "--out=" + folder.resolve("model"));

        assertThat(answer.code()).isNotZero();
        assertThat(answer.err()).contains("skillspan/house_train.conll:2: has no column 3");
    }

    @Test
    void resumesWhatWasCutShortAndNothingElse() throws IOException {
        ToyCommands toy = new ToyCommands(folder);
        assertThat(toy.train("whole", "--epochs=6", "--hidden=8").code()).isZero();
        Answer killed = toy.trainUntil("epoch 2:", "epoch 3/6", "killed", "--epochs=6", "--hidden=8");
        assertThat(killed.err()).contains("killed");
        assertThat(folder.resolve("killed/config.json")).doesNotExist();

        assertThat(toy.train("killed", "--epochs=6", "--hidden=8"))
                .isEqualTo(new Answer(
                        1, "", folder.resolve("killed") + " holds a checkpoint: go on with --resume, or remove it\n"));
        assertThat(toy.train("killed", "--resume", "--epochs=7", "--hidden=8").err())
                .contains("cannot be resumed with other settings: epochs was 6 and is now 7");
        Path train = folder.resolve("data/train.conll");
        String before = Files.readString(train);
        Files.writeString(train, before + "use O\ngo B-TOOL\n");
        assertThat(toy.train("killed", "--resume", "--epochs=6", "--hidden=8").err())
                .contains("cannot be resumed with other settings: data of own was ");
        Files.writeString(train, before);
        Answer resumed = toy.train("killed", "--resume", "--epochs=6", "--hidden=8");

        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.out()).contains("epoch 3:", "epoch 4:").doesNotContain("epoch 2:");
        for (String file : List.of("parameters.bin", "config.json", "model-card.md")) {
            assertThat(folder.resolve("killed").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("whole").resolve(file));
        }
        assertThat(folder.resolve("killed/model-card.md"))
                .as("the best epoch came after the kill")
                .content()
                .doesNotContain("epochs: number 1.", "epochs: number 2.");
        assertThat(folder.resolve("killed")).isDirectoryNotContaining("glob:**/checkpoint.bin");
        assertThat(toy.train("killed", "--resume", "--epochs=6", "--hidden=8").err())
                .contains("holds a finished model: there is nothing to resume");
        assertThat(toy.train("whole", "--epochs=6", "--hidden=8").err()).contains("holds a model already");
    }

    @Test
    void goesOnFromALearntNetwork() throws IOException {
        ToyCommands toy = new ToyCommands(folder);
        assertThat(toy.train("learnt", "--epochs=5", "--hidden=8").code()).isZero();

        Answer nothing = toy.train("nothing", "--epochs=1", "--hidden=8");
        Answer more = toy.train("more", "--epochs=1", "--hidden=8", "--from=" + folder.resolve("learnt"));

        assertThat(more.code()).as(more.err()).isZero();
        assertThat(firstF1(more)).isGreaterThan(firstF1(nothing));
        assertThat(folder.resolve("more/vocabulary.txt"))
                .hasSameBinaryContentAs(folder.resolve("learnt/vocabulary.txt"));
        assertThat(folder.resolve("more/model-card.md"))
                .content()
                .contains(" --from learnt ", "The run began with the words and parameters of another model");
        assertThat(Files.mismatch(folder.resolve("more/parameters.bin"), folder.resolve("learnt/parameters.bin")))
                .isNotNegative();
    }

    @Test
    void saysWhyItCannotGoOnFromAModel() throws IOException {
        ToyCommands toy = new ToyCommands(folder);
        assertThat(toy.train("learnt", "--epochs=1", "--hidden=8").code()).isZero();
        String from = "--from=" + folder.resolve("learnt");

        assertThat(toy.train("a", "--hidden=4", from).err())
                .contains("is not in this network")
                .hasLineCount(1);
        assertThat(toy.train("b", "--from=" + folder.resolve("nowhere")).err()).contains("nowhere: is missing");
        assertThat(toy.train("c", "--from=" + folder.resolve("data")).err()).contains("vocabulary.txt: is missing");
        assertThat(toy.train("d", "--pretrain=1", from).err()).startsWith("--from and --pretrain exclude each other");
        assertThat(toy.train("e", "--search=2", from).err()).startsWith("--from and --search exclude each other");
    }

    private static double firstF1(Answer answer) {
        Matcher figure = Pattern.compile("epoch 1: dev F1 ([0-9.]+)").matcher(answer.out());
        assertThat(figure.find()).isTrue();
        return Double.parseDouble(figure.group(1));
    }

    @Test
    void tellsTheWholeCommandInTheCard() throws IOException {
        ToyCommands toy = new ToyCommands(folder);
        assertThat(toy.train(
                                "model",
                                "--epochs=1",
                                "--hidden=4",
                                "--layers=2",
                                "--no-crf",
                                "--taxonomy=src/main/resources/taxonomy")
                        .code())
                .isZero();
        assertThat(folder.resolve("model/model-card.md"))
                .content()
                .contains("train --data data --out DIR --taxonomy taxonomy --seed 1 --threads 1 --epochs 1 --patience 4"
                        + " --minutes 30 --hidden 4 --words 16 --dropout 0.1 --learning-rate 0.008 --weight-decay 0.01"
                        + " --word-dropout 0.1 --layers 2 --pretrain 0 --average 0.0 --no-crf\n")
                .contains("Built from ")
                .doesNotContain(folder.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--epochs=0",
                "--patience=0",
                "--minutes=0",
                "--threads=0",
                "--threads=257",
                "--hidden=0",
                "--words=-1",
                "--layers=9",
                "--dropout=1",
                "--dropout=NaN",
                "--learning-rate=0",
                "--learning-rate=-0.1",
                "--learning-rate=NaN",
                "--learning-rate=Infinity",
                "--weight-decay=-1",
                "--word-dropout=1",
                "--search=-1",
                "--epochs=many"
            })
    void refusesOptionsOutOfRangeByName(String option) throws IOException {
        Answer answer =
                ToyCommands.run(new TrainCommand(), "--data=" + folder, "--out=" + folder.resolve("model"), option);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().lines().findFirst().orElseThrow()).contains(option.substring(0, option.indexOf('=')));
        assertThat(answer.err()).doesNotContain("Exception", "\tat ");
        assertThat(folder.resolve("model")).doesNotExist();
    }

    @Test
    void saysInOneLineWhatIsWrongWithFiles() throws IOException {
        ToyCommands toy = new ToyCommands(folder);
        Files.writeString(folder.resolve("file"), "no folder");
        Files.createDirectories(folder.resolve("empty"));
        Files.createDirectories(folder.resolve("zips"));
        Files.writeString(folder.resolve("zips/esco.zip"), "no zip");
        Files.createDirectories(folder.resolve("ner/dotin"));

        assertThat(toy.train("file").err()).isEqualTo(folder.resolve("file") + ": is there already and is no folder\n");
        assertThat(toy.train("model", "--taxonomy=" + folder.resolve("none")).err())
                .isEqualTo(folder.resolve("none") + ": is missing\n");
        assertThat(toy.train("model", "--taxonomy=" + folder.resolve("empty")).err())
                .isEqualTo(folder.resolve("empty") + " holds no table of a taxonomy\n");
        assertThat(toy.train("model", "--taxonomy=" + folder.resolve("zips")).err())
                .isEqualTo("esco.zip: is no zip file\n");
        assertThat(ToyCommands.run(
                                new TrainCommand(),
                                "--data=" + folder.resolve("ner"),
                                "--out=" + folder.resolve("model"))
                        .err())
                .isEqualTo("cvs_train_v2.zip: is missing\n");
        Files.writeString(folder.resolve("data/dev.conll"), "they O\nuse X-TOOL\n");
        Answer answer = toy.train("model");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).startsWith("data/dev.conll:2: ").hasLineCount(1);
    }

    @Test
    void saysInOneLineWhatCannotBeEvaluated() throws IOException {
        data("We\tO\tO\n\n");
        String ner = "--data=" + folder.resolve("ner");

        assertThat(ToyCommands.run(new EvaluateCommand(), ner, "--threads=0").err())
                .startsWith("--threads is from 1 to 256");
        assertThat(ToyCommands.run(new EvaluateCommand(), ner, "--column=-3").err())
                .startsWith("--column is counted from 1");
        assertThat(ToyCommands.run(new EvaluateCommand(), "--data=" + folder.resolve("none.conll"))
                        .err())
                .isEqualTo(folder.getFileName() + "/none.conll: is missing\n");
        assertThat(ToyCommands.run(new EvaluateCommand(), ner, "--model=" + folder.resolve("none"))
                        .err())
                .isEqualTo(folder.resolve("none/config.json") + ": is missing\n");
    }

    private void data(String sentences) throws IOException {
        Path skillspan = Files.createDirectories(folder.resolve("ner/skillspan"));
        for (String file : List.of("house_train", "tech_train", "house_dev", "tech_dev")) {
            Files.writeString(skillspan.resolve(file + ".conll"), sentences);
        }
    }
}
