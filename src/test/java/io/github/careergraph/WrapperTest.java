package io.github.careergraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What {@code mvnw} says of itself when it cannot start what is asked for: one line and not a failed build. */
class WrapperTest {

    @TempDir
    Path checkout;

    private Process server;

    @AfterEach
    void end() {
        if (server != null) {
            server.destroyForcibly();
        }
    }

    @BeforeEach
    void copy() throws IOException {
        Files.copy(Path.of("mvnw"), checkout.resolve("mvnw"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Test
    @EnabledIf("hasSleep")
    void aDatabaseThatWasLeftRunningIsNamed() throws Exception {
        serverIn("postgresql-demo-true");
        String answer = run("quarkus:dev");
        assertThat(answer.lines()).singleElement().asString().startsWith("mvnw: the database in ");
        assertThat(answer).contains("kill " + server.pid());
    }

    @Test
    @EnabledIf("hasSleep")
    void theFolderIsThatOfTheDataAskedFor() throws Exception {
        serverIn("postgresql-demo-false");
        assertThat(run("quarkus:dev", "-Dcareer-graph.demo=false")).contains("postgresql-demo-false is in use");
    }

    @Test
    void aNumberThatIsAnotherProcessByNowHoldsNothing() throws Exception {
        note("postgresql-demo-true", ProcessHandle.current().pid());
        Process process = wrapper("quarkus:dev").start();
        // The copy has no project, so that Maven ends at once; what counts is that it was asked.
        String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(answer).doesNotContain("is in use").contains("pom.xml");
    }

    /** A process of the server's name, and the file that the server leaves in its folder. */
    private void serverIn(String folder) throws IOException {
        Path program =
                Files.copy(Path.of("/bin/sleep"), checkout.resolve("postgres"), StandardCopyOption.COPY_ATTRIBUTES);
        server = new ProcessBuilder(program.toString(), "60").start();
        note(folder, server.pid());
    }

    private void note(String folder, long process) throws IOException {
        Path data = Files.createDirectories(checkout.resolve("data").resolve(folder));
        Files.writeString(data.resolve("postmaster.pid"), process + "\n" + data + "\n");
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        Process process = wrapper(arguments).start();
        String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        return answer;
    }

    static boolean hasSleep() {
        return Files.isExecutable(Path.of("/bin/sleep")) && Files.isExecutable(Path.of("/bin/ps"));
    }

    private ProcessBuilder wrapper(String... arguments) {
        ProcessBuilder builder = new ProcessBuilder("sh", "mvnw");
        builder.command().addAll(List.of(arguments));
        return builder.directory(checkout.toFile()).redirectErrorStream(true);
    }
}
