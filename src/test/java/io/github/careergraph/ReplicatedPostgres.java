package io.github.careergraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.commons.io.FileUtils;

/** Two real PostgreSQLs, of which the second replays what the first writes, by streaming replication. */
public final class ReplicatedPostgres implements QuarkusTestResourceLifecycleManager {

    private static final String MAX_CONNECTIONS = "150";

    private Path directory;
    private EmbeddedPostgres primary;
    private EmbeddedPostgres standby;
    private int standbyPort;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("replicated-postgres");
            primary = PostgresServer.builder()
                    .setDataDirectory(directory.resolve("primary"))
                    .setServerConfig("max_connections", MAX_CONNECTIONS)
                    // A standby that was away for a while finds what it has missed.
                    .setServerConfig("wal_keep_size", "256MB")
                    .start();
            copy(directory.resolve("primary"), directory.resolve("standby"));
            beginStandby();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                primaryUrl(),
                "quarkus.datasource.reader.jdbc.url",
                standbyUrl(),
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres");
    }

    public String primaryUrl() {
        return primary.getJdbcUrl("postgres", "postgres");
    }

    public String standbyUrl() {
        return "jdbc:postgresql://127.0.0.1:" + standbyPort + "/postgres";
    }

    /** What PostgreSQL calls a low-level base backup; the embedded server brings no program that makes one. */
    private void copy(Path from, Path to) throws IOException, SQLException {
        try (Connection connection = primary.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('standby', true)");
            Files.walkFileTree(from, new Copying(from, to));
            try (ResultSet backup = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                backup.next();
                Files.writeString(to.resolve("backup_label"), backup.getString(1));
            }
        }
        Files.createFile(to.resolve("standby.signal"));
        Files.writeString(
                to.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=" + primary.getPort() + " user=postgres'\n");
    }

    /** All but the log and what only the running server needs; files come and go meanwhile. */
    private static final class Copying extends SimpleFileVisitor<Path> {

        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(
                    to.resolve(from.relativize(folder)),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Path name = from.relativize(file);
            if (!name.startsWith("pg_wal") && !name.startsWith("postmaster.pid")) {
                try {
                    Files.copy(file, to.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
                } catch (NoSuchFileException gone) {
                    // The log has what becomes of it.
                    return FileVisitResult.CONTINUE;
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }

    /** Starts the standby, at first or again; it catches up. */
    public void beginStandby() {
        try {
            EmbeddedPostgres.Builder builder = PostgresServer.builder()
                    .setDataDirectory(directory.resolve("standby"))
                    .setCleanDataDirectory(false)
                    .setServerConfig("max_connections", MAX_CONNECTIONS);
            if (standbyPort != 0) {
                builder.setPort(standbyPort);
            }
            standby = builder.start();
            standbyPort = standby.getPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void endStandby() {
        try {
            standby.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The standby goes on answering and stays where it is. */
    public void pauseReplay() throws SQLException {
        onStandby("select pg_wal_replay_pause()");
    }

    public void resumeReplay() throws SQLException {
        onStandby("select pg_wal_replay_resume()");
    }

    private void onStandby(String statement) throws SQLException {
        try (Connection connection = standby.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute(statement);
        }
    }

    @Override
    public void stop() {
        if (standby != null) {
            endStandby();
        }
        try {
            if (primary != null) {
                primary.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            FileUtils.deleteQuietly(directory.toFile());
        }
    }

    @Override
    public void inject(TestInjector testInjector) {
        testInjector.injectIntoFields(this, new TestInjector.MatchesType(ReplicatedPostgres.class));
    }
}
