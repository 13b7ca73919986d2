package io.github.careergraph.packaged;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The packaged commands where nothing is configured: no database, no identity server. */
class PackagedCommandsIT {

    @TempDir
    private Path folder;

    private record Answer(int status, String output) {}

    @BeforeAll
    static void packaged() {
        assumeTrue(PackagedService.isPackaged(), "There is no packaged service here.");
    }

    @Test
    void helpNeedsNothing() throws Exception {
        assertThat(run("--help")).satisfies(answer -> {
            assertThat(answer.status()).isZero();
            assertThat(answer.output()).startsWith("Usage: career-graph").contains("import");
        });
        assertThat(run("import", "--help")).satisfies(answer -> {
            assertThat(answer.status()).isZero();
            assertThat(answer.output()).startsWith("Usage: career-graph import").contains("esco or onet");
        });
    }

    @Test
    void aMistakeIsToldWithTheUsage() throws Exception {
        for (List<String> mistake : List.of(List.of("imprt"), List.of("import", "esco"), List.of("--no-such-option"))) {
            assertThat(run(mistake.toArray(String[]::new))).as("%s", mistake).satisfies(answer -> {
                assertThat(answer.status()).isEqualTo(2);
                assertThat(answer.output()).contains("Usage: career-graph").doesNotContain("Exception");
            });
        }
    }

    @Test
    void workOnFilesNeedsNoDatabase() throws Exception {
        assertThat(run("recommend-skills", "--esco", "no-such-folder")).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(1);
            assertThat(answer.output())
                    .contains("no-such-folder: no such folder")
                    .doesNotContain("Exception");
        });
    }

    @Test
    void modelsAreTrainedAndEvaluatedOnTheJvm() throws Exception {
        if (!PackagedService.isOnJvm()) {
            assertThat(run("train").status()).isEqualTo(2);
            return;
        }
        Answer help = run("train", "--help");
        assertThat(help.output()).startsWith("Usage: career-graph train").contains("--data");
        Path corpus = Files.createDirectories(folder.resolve("wnut17"));
        for (String part : List.of("train", "dev")) {
            Files.writeString(corpus.resolve(part + ".conll"), "Ada\tB-person\nworks\tO\n\n");
        }
        assertThat(run("evaluate", "--model=src/main/resources/model", "--data=" + folder))
                .satisfies(answer -> {
                    assertThat(answer.output()).contains("| person |", "| micro |");
                    assertThat(answer.status()).isZero();
                });
    }

    @Test
    void aKilledTrainingIsResumed() throws Exception {
        assumeTrue(PackagedService.isOnJvm(), "The native executable does not train.");
        for (String part : List.of("train", "dev")) {
            Files.writeString(
                    folder.resolve(part + ".conll"),
                    ("they O\nuse O\n" + part + " B-TOOL\n\nwe O\nsee O\nAda B-PERSON\n\n").repeat(40));
        }
        assertThat(run(training("whole")).status()).isZero();

        Process killed = PackagedService.command(List.of(), List.of(training("killed")))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = killed.inputReader(UTF_8)) {
            output.lines()
                    .filter(line -> line.startsWith("epoch 3:"))
                    .findFirst()
                    .orElseThrow();
        } finally {
            killed.destroyForcibly().waitFor();
        }
        assertThat(folder.resolve("killed/config.json")).doesNotExist();
        assertThat(run(training("killed"))).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(1);
            assertThat(answer.output()).contains("go on with --resume").doesNotContain("Exception");
        });
        assertThat(run(training("killed", "--resume"))).satisfies(answer -> {
            assertThat(answer.status()).isZero();
            assertThat(answer.output()).doesNotContain("epoch 1:", "epoch 2:");
        });

        assertThat(folder.resolve("killed/parameters.bin"))
                .hasSameBinaryContentAs(folder.resolve("whole/parameters.bin"));
    }

    private String[] training(String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "train",
                "--data=" + folder,
                "--out=" + folder.resolve(out),
                "--threads=1",
                "--hidden=16",
                "--words=8",
                "--learning-rate=0.02",
                "--epochs=40",
                "--patience=40"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private static Answer run(String... arguments) throws IOException, InterruptedException {
        Process process = PackagedService.command(List.of(), List.of(arguments))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), output);
    }
}
