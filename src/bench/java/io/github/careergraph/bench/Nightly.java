package io.github.careergraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.careergraph.packaged.PackagedService;
import io.github.careergraph.packaged.TokenIssuer;

/**
 * What is done for everybody at night, by the command {@code batch} of the packaged service: people are ranked by their
 * network, and the value of each is looked at. Tells how long each took, and what it took on the disk and in memory.
 */
public final class Nightly {

    private static final int BETWEEN_SAMPLES_SECONDS = 1;

    private long mostMebibytes;
    private long mostPrivateMebibytes;

    private Nightly() {}

    public static void main(String... arguments) throws Exception {
        Settings settings = Settings.read();
        Files.createDirectories(Settings.RESULTS);
        try (Database database = Database.start(settings)) {
            String report = new Nightly().run(settings, database);
            Files.writeString(Settings.RESULTS.resolve("README-nightly.md"), report);
            System.out.println(report);
        }
    }

    private String run(Settings settings, Database database) throws Exception {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(new TokenIssuer().environment());
        environment.put("QUARKUS_SCHEDULER_ENABLED", "false");
        PackagedService.start(settings.jvmOptions(), environment, Settings.RESULTS.resolve("first-start.log"))
                .close();
        new Population(database).generateTies(settings.people());
        long before = mebibytes(database);
        Path log = Settings.RESULTS.resolve("nightly.log");
        ProcessBuilder command = PackagedService.command(settings.jvmOptions(), List.of("batch"));
        command.environment().putAll(environment);
        long start = System.nanoTime();
        Process batch =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        while (!batch.waitFor(BETWEEN_SAMPLES_SECONDS, TimeUnit.SECONDS)) {
            sample(database);
        }
        if (batch.exitValue() != 0) {
            throw new IllegalStateException("The command failed: see " + log);
        }
        double minutes = (System.nanoTime() - start) / 60e9;
        String ranked = one(
                database,
                "select sum(people) || ' people ranked in ' || max(iterations) || ' iterations' from network_ranking");
        String valued = one(
                database,
                "select (select count(distinct person_id) from value_snapshot) || ' valued in '"
                        + " || round(extract(epoch from finished_at - begun_at)) || ' s' from value_round");
        String ties = one(database, "select (select count(*) from connection) + (select count(*) from endorsement)");
        return String.format(
                Locale.ROOT,
                "%s, %s ties; %s; %.1f min for all, PostgreSQL %s; the database grew by %d MiB at most and %d MiB at the end;"
                        + " the largest private memory of a server process was %d MiB.%n",
                ranked,
                ties,
                valued,
                minutes,
                database.version(),
                mostMebibytes - before,
                mebibytes(database) - before,
                mostPrivateMebibytes);
    }

    private void sample(Database database) throws IOException, SQLException {
        mostMebibytes = Math.max(mostMebibytes, mebibytes(database));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select pid from pg_stat_activity where backend_type = 'client backend'")) {
            while (rows.next()) {
                mostPrivateMebibytes = Math.max(
                        mostPrivateMebibytes,
                        Memory.privateMebibytes(rows.getLong(1)).orElse(0));
            }
        }
    }

    /** Temporary files are beside it. */
    private static long mebibytes(Database database) throws SQLException {
        return Long.parseLong(one(database, "select pg_database_size(current_database()) / 1048576"));
    }

    private static String one(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
