package io.github.careergraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A way to ship the service.
 *
 * @param name in the table of results
 * @param command that starts it
 * @param settings beyond those that all have
 * @param shipped what it consists of beside the operating system and, if it needs one, the JVM
 */
record Packaging(String name, List<String> command, List<String> settings, List<Path> shipped) {

    static final String HEAP = "-Xmx512m";

    private static final Path FOLDER = Path.of("target", "quarkus-app");

    static final Path JAR = FOLDER.resolve("quarkus-run.jar");

    /** Where a build with {@code quarkus.virtual-threads.enabled=false} is looked for. */
    static final Path POOLED = Path.of("target", "pooled-threads", "quarkus-app");

    static Packaging onJvm(String name, List<String> options, List<Path> beside) {
        return onJvm(name, FOLDER, options, beside);
    }

    static Packaging onJvm(String name, Path folder, List<String> options, List<Path> beside) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(HEAP);
        command.addAll(options);
        command.addAll(List.of("-jar", folder.resolve("quarkus-run.jar").toString()));
        return new Packaging(
                name,
                command,
                List.of(),
                Stream.concat(Stream.of(folder), beside.stream()).toList());
    }

    static Packaging executable(Path program) {
        return new Packaging("native", List.of(program.toString(), HEAP), List.of(), List.of(program));
    }

    /** As {@code k8s/base/api} starts it. */
    static Packaging pod(Path program) {
        return new Packaging(
                "native, as a pod",
                List.of(program.toString(), HEAP, "-Xmn350m"),
                List.of("CAREER_GRAPH_TAXONOMY_STARTER=false", "QUARKUS_FLYWAY_MIGRATE_AT_START=false"),
                List.of(program));
    }

    ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_"));
        settings.forEach(setting -> builder.environment().put(setting.split("=", 2)[0], setting.split("=", 2)[1]));
        return builder;
    }

    /** The name as part of a file's. */
    String label() {
        return name.replaceAll("\\W+", "-");
    }

    /** The size of what is shipped, in mebibytes. */
    long mebibytes() {
        return shipped.stream().mapToLong(Packaging::bytes).sum() / (1 << 20);
    }

    private static long bytes(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
