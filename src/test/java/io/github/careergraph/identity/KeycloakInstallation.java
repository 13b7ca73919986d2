package io.github.careergraph.identity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A Keycloak as it is distributed, unpacked and augmented once for all checkouts on this machine. Nobody writes to it
 * afterwards: each run has a home directory of its own.
 */
final class KeycloakInstallation {

    /** What is decided when it is augmented; a start with the same decisions augments nothing. */
    private static final List<String> BUILD = List.of("build", "--db=dev-file");

    /** Makes the database that every home begins with, which takes longer than the rest of a start. */
    private static final List<String> DATABASE = List.of(
            "bootstrap-admin",
            "user",
            "--optimized",
            "--username=" + Keycloak.ADMINISTRATOR,
            "--password:env=ADMINISTRATORS_PASSWORD");

    private static final Path DATABASE_FILE = Path.of("data", "h2", "keycloakdb.mv.db");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path directory;

    private KeycloakInstallation(Path directory) {
        this.directory = directory;
    }

    /**
     * Finds the installation, or makes it; whoever comes meanwhile waits.
     *
     * @param archive the distribution, as the Maven repository has it
     */
    @SuppressWarnings("try")
    static KeycloakInstallation of(Path archive) throws IOException, InterruptedException {
        String name = archive.getFileName().toString().replace(".zip", "");
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "career-graph");
        Files.createDirectories(cache);
        KeycloakInstallation installation = new KeycloakInstallation(cache.resolve(name));
        try (FileChannel file = FileChannel.open(
                        cache.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(file)) {
            Path complete = installation.directory.resolve("complete");
            if (!Files.exists(complete)) {
                delete(installation.directory);
                unpack(archive, installation.directory);
                installation.run(BUILD);
                installation.run(DATABASE);
                Files.createFile(complete);
            }
        }
        return installation;
    }

    /**
     * Starts Keycloak, with the decisions of its augmentation. Needs no shell, and no process between it and us.
     *
     * @param home where it reads and writes everything else
     */
    ProcessBuilder start(Path home, List<String> options) throws IOException {
        for (String needed : List.of("conf", "providers", "themes")) {
            Files.createDirectories(home.resolve(needed));
        }
        // Where it looks for what it was augmented with.
        Path libraries = home.resolve("lib");
        Files.deleteIfExists(libraries);
        Files.createSymbolicLink(libraries, directory.resolve("lib"));
        if (!Files.exists(home.resolve(DATABASE_FILE))) {
            Files.createDirectories(home.resolve(DATABASE_FILE).getParent());
            Files.copy(directory.resolve(DATABASE_FILE), home.resolve(DATABASE_FILE));
        }
        // Without a cache of its own it would open a port for a cluster, and not on loopback.
        List<String> arguments = new ArrayList<>(List.of("start", "--optimized", "--cache=local"));
        arguments.addAll(options);
        return command(home, arguments);
    }

    private ProcessBuilder command(Path home, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:MaxMetaspaceSize=256m",
                // It lives for minutes and is to be there soon.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dfile.encoding=UTF-8",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "-cp",
                directory.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment()
                .keySet()
                .removeIf(variable -> variable.startsWith("KC_") || variable.startsWith("QUARKUS_"));
        return process;
    }

    private void run(List<String> arguments) throws IOException, InterruptedException {
        Path log = directory.resolve(arguments.getFirst() + ".log");
        ProcessBuilder command = command(directory, arguments);
        command.environment().put("ADMINISTRATORS_PASSWORD", Keycloak.ADMINISTRATOR);
        Process process =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("Keycloak has not ended its " + arguments + " within " + PATIENCE);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("Keycloak could not " + arguments + ": " + Files.readString(log));
        }
    }

    private static FileLock lock(FileChannel file) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            FileLock lock = file.tryLock();
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Another process has been installing Keycloak for " + PATIENCE);
            }
            Thread.sleep(200);
        }
    }

    /** Without the folder that everything in the archive lies in. */
    private static void unpack(Path archive, Path directory) throws IOException {
        try (InputStream file = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path path = Path.of(entry.getName());
                Path target = path.getNameCount() == 1
                        ? directory
                        : directory
                                .resolve(path.subpath(1, path.getNameCount()))
                                .normalize();
                if (!target.startsWith(directory)) {
                    throw new IOException(entry.getName() + " is outside of the archive");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
    }

    static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
