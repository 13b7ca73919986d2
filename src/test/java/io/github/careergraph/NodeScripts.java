package io.github.careergraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Scripts of {@code src/test/node}, which show what clients of other languages see; skipped where there is no Node. */
public final class NodeScripts {

    private static final Path SOURCES = Path.of("src", "test", "node");
    private static final Path INSTALLED = Path.of("target", "node");

    private NodeScripts() {}

    /** The JSON lines that a script writes, or null when it fails or takes longer than two minutes. */
    public static List<JsonNode> run(String script, String... arguments) throws IOException {
        assumeInstalled();
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        String answer = execute(command.toArray(String[]::new));
        return answer == null ? null : answer.lines().map(NodeScripts::json).toList();
    }

    /** For those who prepare something that does not last. */
    public static void assumeInstalled() throws IOException {
        Files.createDirectories(INSTALLED);
        assumeTrue(execute("node", "--version") != null, "skipped: there is no node here");
        assumeTrue(isInstalled(), "skipped: npm ci could not install the packages");
    }

    private static boolean isInstalled() throws IOException {
        Path lock = Path.of("package-lock.json");
        boolean current = Files.exists(INSTALLED.resolve("node_modules"))
                && Files.exists(INSTALLED.resolve(lock))
                && Files.mismatch(SOURCES.resolve(lock), INSTALLED.resolve(lock)) < 0;
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Files.copy(file, INSTALLED.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return current || execute("npm", "ci", "--no-audit", "--no-fund") != null;
    }

    /** What a command wrote, or null when it is not there, failed or took longer than two minutes. */
    private static String execute(String... command) {
        try {
            Path output = Files.createTempFile(INSTALLED.getParent(), "node", ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .directory(INSTALLED.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                if (!process.waitFor(2, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    return null;
                }
                return process.exitValue() == 0 ? Files.readString(output) : null;
            } finally {
                Files.delete(output);
            }
        } catch (IOException absent) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
