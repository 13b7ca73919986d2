package io.github.careergraph.packaged;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL that is installed on this machine, with a cluster of its own in a temporary directory. */
@SuppressWarnings("try")
final class InstalledPostgres implements AutoCloseable {

    private final Path programs;
    private final Path directory;
    private final int port;

    private InstalledPostgres(Path programs, Path directory, int port) {
        this.programs = programs;
        this.directory = directory;
        this.port = port;
    }

    /** Where the newest installed server's programs are. */
    static Optional<Path> programs() throws IOException {
        return programs(List.of());
    }

    /** The same, with these programs beside those of the server. */
    static Optional<Path> programs(List<String> others) throws IOException {
        List<String> all = new ArrayList<>(List.of("initdb", "pg_ctl"));
        all.addAll(others);
        List<Path> places = new ArrayList<>();
        for (String place : System.getenv().getOrDefault("PATH", "").split(":")) {
            places.add(Path.of(place));
        }
        // Debian and Fedora keep the server's programs off the path.
        for (Path versions : List.of(Path.of("/usr/lib/postgresql"), Path.of("/usr/pgsql"))) {
            if (Files.isDirectory(versions)) {
                try (Stream<Path> installed = Files.list(versions)) {
                    installed
                            .sorted(Comparator.comparing(InstalledPostgres::version)
                                    .reversed())
                            .forEach(version -> places.add(version.resolve("bin")));
                }
            }
        }
        return places.stream()
                .filter(place -> all.stream().allMatch(program -> Files.isExecutable(place.resolve(program))))
                .findFirst();
    }

    static InstalledPostgres start(Path programs) throws IOException {
        Path directory = Files.createTempDirectory("career-graph-postgres");
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        InstalledPostgres server = new InstalledPostgres(programs, directory, port);
        try {
            if (isRoot()) {
                // A PostgreSQL refuses to run as root.
                run(List.of("chown", "-R", account(), directory.toString()));
            }
            server.asOwner(
                    "initdb", "-D", server.data(), "-U", "career", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
            server.asOwner(
                    "pg_ctl",
                    "-D",
                    server.data(),
                    "-w",
                    "-l",
                    directory.resolve("log").toString(),
                    "-o",
                    "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + directory,
                    "start");
        } catch (IOException | RuntimeException failure) {
            server.close();
            throw failure;
        }
        return server;
    }

    String url() {
        return url("postgres");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A backup of one database, in PostgreSQL's own format; answers its file, which is removed with the server. */
    Path dump(String database) throws IOException {
        Path file = directory.resolve(database + ".dump");
        asOwner(
                "pg_dump",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                user(),
                "-Fc",
                "-f",
                file.toString(),
                database);
        return file;
    }

    /** Reads a backup into a database of this server, which is empty. */
    void restore(Path backup, String database) throws IOException {
        asOwner(
                "pg_restore",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                user(),
                "--exit-on-error",
                "-d",
                database,
                backup.toString());
    }

    String user() {
        return "career";
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(Path.of(data(), "postmaster.pid"))) {
            asOwner("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private void asOwner(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", account(), "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException {
        Path output = Files.createTempFile("career-graph-command", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not end within 60 s: " + Files.readString(output));
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed: " + Files.readString(output));
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(command + " was not awaited");
        } finally {
            Files.delete(output);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** Every machine has this account, and it owns nothing. */
    private static String account() {
        return "nobody";
    }

    private static int version(Path installed) {
        String digits = installed.getFileName().toString().replaceAll("[^0-9].*", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
