package io.github.careergraph.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class CommandsTest {

    @TempDir
    private Path folder;

    @Test
    void trainsAndEvaluatesFromTheCommandLine() throws IOException {
        data("We\tO\tO\nuse\tB-SKILL\tO\nJava\tI-SKILL\tB-KNOWLEDGE\n\n");

        Answer trained = run(
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

        Answer own =
                run(new EvaluateCommand(), "--model=" + folder.resolve("model"), "--data=" + folder.resolve("ner"));
        assertThat(own.code()).isZero();
        assertThat(own.out()).contains("| Knowledge |", "| Skill |", "| micro |");
    }

    @Test
    void evaluatesAForeignModelByEntityType() throws IOException {
        Files.createDirectories(folder.resolve("ner/wnut17"));
        String sentences = "Ada\tB-person\nLovelace\tI-person\nin\tO\nLondon\tB-location\n\nAcme\tB-corporation\n";
        Files.writeString(folder.resolve("ner/wnut17/train.conll"), sentences);
        Files.writeString(folder.resolve("ner/wnut17/dev.conll"), sentences);

        Answer answer = run(
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

        Answer answer = run(new TrainCommand(), "--data=" + folder.resolve("ner"), "--out=" + folder.resolve("model"));

        assertThat(answer.code()).isNotZero();
        assertThat(answer.err()).contains("skillspan/house_train.conll:2: has no column 3");
    }

    private void data(String sentences) throws IOException {
        Path skillspan = Files.createDirectories(folder.resolve("ner/skillspan"));
        for (String file : List.of("house_train", "tech_train", "house_dev", "tech_dev")) {
            Files.writeString(skillspan.resolve(file + ".conll"), sentences);
        }
    }

    private record Answer(int code, String out, String err) {}

    private static Answer run(Object command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Answer(code, out.toString(), err.toString());
    }
}
