package io.github.careergraph.packaged;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.careergraph.taxonomy.EscoFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Imports as operators run them, and what befalls them: killed in the middle, two at once, files that are not whole. */
class TaxonomyImportIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** What the fixture's occupation is going to be called: entered by somebody else, it holds the import up. */
    private static final int MIGRATIONS = Objects.requireNonNull(Path.of("src", "main", "resources", "db", "migration")
                    .toFile()
                    .list())
            .length;

    private static final String RIVAL = "insert into occupation (slug) values ('made-kite-sewer')";

    private static ImportDatabase database;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(PackagedService.isPackaged(), "There is no packaged service here.");
        database = ImportDatabase.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void goesOnAfterItWasKilledAndIsAloneMeanwhile() throws IOException, InterruptedException, SQLException {
        EscoFixture.write(folder);
        ImportProcess begun = start(folder);
        try (Connection rival = database.connect();
                Statement statement = rival.createStatement()) {
            rival.setAutoCommit(false);
            // The schema comes with the first import; before all of it is there, its migrations would be held up.
            await(() -> database.text("select to_regclass('flyway_schema_history')") != null
                    && database.count("flyway_schema_history where success") == MIGRATIONS);
            statement.execute(RIVAL);
            await(() ->
                    database.count("pg_stat_activity where wait_event_type = 'Lock' and query like '%into occupation%'")
                            > 0);

            ImportProcess second = start(folder);
            assertThat(second.exitCode()).as(second.told()).isEqualTo(3);
            assertThat(second.told()).contains("Another import is running; there is only one at a time.");

            assertThat(state()).isEqualTo("RUNNING after skills");
            assertThat(database.text("select progress from taxonomy_import where scheme = 'ESCO'"))
                    .startsWith("occupations: ");
            begun.kill();
            rival.rollback();
        }
        await(() -> database.count("pg_locks where locktype = 'advisory'") == 0);
        assertThat(database.count("occupation where slug = 'made-kite-sewer'")).isZero();
        assertThat(database.count("skill where slug = 'sew-made-kites'")).isEqualTo(1);

        ImportProcess again = start(folder);

        assertThat(again.exitCode()).as(again.told()).isZero();
        assertThat(state()).isEqualTo("COMPLETED after broader skills");
        assertThat(database.count("occupation where slug = 'made-kite-sewer'")).isEqualTo(1);
        assertThat(again.told())
                .contains("occupations: 1 rows in")
                .contains("entered")
                .doesNotContain("skill groups");
        var report = again.report();
        assertThat(report.at("/skills/rows").asInt()).isEqualTo(3);
        assertThat(report.at("/occupations/things/occupations/added").asInt()).isEqualTo(1);
        assertThat(report.at("/occupation skills/things/occupation skills/reasons/unknown occupation or skill")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void tellsWhichFileIsNotWhole() throws IOException, InterruptedException {
        EscoFixture.write(folder);
        EscoFixture.write(folder, "occupations_en.csv", "conceptUri,preferredLabel\nurn:test:o,made kite sewer\n");

        ImportProcess refused = start(folder);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.told())
                .contains("occupations_en.csv, line 1: the header has no column")
                .doesNotContain("Exception");
    }

    private static ImportProcess start(Path folder) throws IOException {
        return ImportProcess.start(database.environment(), "esco", List.of(folder));
    }

    private static String state() throws SQLException {
        return database.text(
                "select state || ' after ' || step from taxonomy_import where scheme = 'ESCO' order by id desc limit 1");
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(Condition condition) throws InterruptedException, SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waited for too long").isLessThan(deadline);
            Thread.sleep(20);
        }
    }
}
