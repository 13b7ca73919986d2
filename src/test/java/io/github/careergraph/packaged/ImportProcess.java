package io.github.careergraph.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The packaged service's command {@code import}, as an operator runs it, in a process of its own. */
final class ImportProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path output;
    private final Path errors;

    private ImportProcess(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    static ImportProcess start(Map<String, String> environment, String scheme, List<Path> files) throws IOException {
        Path output = Files.createTempFile("career-graph-import", ".json");
        Path errors = Files.createTempFile("career-graph-import", ".txt");
        ProcessBuilder command = PackagedService.command(
                List.of("-Xmx512m"),
                Stream.concat(Stream.of("import", scheme), files.stream().map(Path::toString))
                        .toList());
        command.environment().putAll(environment);
        return new ImportProcess(
                command.redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start(),
                output,
                errors);
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The import did not end within " + PATIENCE);
        }
        return process.exitValue();
    }

    /** Ends it at once, with no chance to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it tells on the standard error output, the progress line among it. */
    String told() throws IOException {
        return Files.readString(errors);
    }

    /** The report that it ends with on the standard output. */
    JsonNode report() throws IOException {
        String text = Files.readString(output);
        int begin = text.startsWith("{\n") ? 0 : text.indexOf("\n{\n") + 1;
        return new ObjectMapper().readTree(text.substring(begin));
    }
}
