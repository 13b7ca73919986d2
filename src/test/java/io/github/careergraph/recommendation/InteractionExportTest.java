package io.github.careergraph.recommendation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.careergraph.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is in an export of behaviour, and as whom. */
@QuarkusTest
class InteractionExportTest {

    @Inject
    InteractionExport export;

    @TempDir
    Path folder;

    private long agrees;
    private long withdrew;

    @BeforeEach
    void people() {
        Rows.run("delete from interaction where id > ?1", 0L);
        agrees = Rows.person("export-one", "Ada Export");
        withdrew = Rows.person("export-two", "Bob Export");
        for (long person : List.of(agrees, withdrew)) {
            Rows.run(
                    "insert into interaction (person_id, target, kind, occurred_at) values (?1, 'skill:docker', 'SAVE', '2026-02-01T00:00:00Z')",
                    person);
            Rows.run(
                    "insert into interaction (person_id, target, kind, occurred_at) values (?1, 'action:study-circle:helm', 'CLICK', '2026-01-01T00:00:00Z')",
                    person);
            Rows.run("insert into interaction (person_id, target, kind) values (?1, 'Project:1', 'VIEW')", person);
        }
    }

    @AfterEach
    void cleanUp() {
        Rows.run("delete from person where id = ?1", agrees);
        Rows.run("delete from person where id = ?1", withdrew);
    }

    @Test
    void namesNobodyAndCannotBeJoinedToAnother() throws IOException {
        String first = written(2, 4);
        assertThat(first).doesNotContain("Export", "Project:1");
        List<String> lines = first.lines().toList();
        assertThat(lines.getFirst()).isEqualTo("{\"behaviour\":1,\"simulated\":false}");
        List<String> deeds =
                lines.stream().filter(line -> line.contains("\"did\"")).toList();
        assertThat(deeds)
                .containsExactly(
                        "{\"item\":\"skill:helm\",\"did\":\"CLICK\",\"at\":\"2026-01-01T00:00:00Z\"}",
                        "{\"item\":\"skill:docker\",\"did\":\"SAVE\",\"at\":\"2026-02-01T00:00:00Z\"}",
                        "{\"item\":\"skill:helm\",\"did\":\"CLICK\",\"at\":\"2026-01-01T00:00:00Z\"}",
                        "{\"item\":\"skill:docker\",\"did\":\"SAVE\",\"at\":\"2026-02-01T00:00:00Z\"}");
        List<String> names = people(first);
        assertThat(names).hasSize(2).doesNotHaveDuplicates();
        assertThat(people(written(2, 4))).doesNotContainAnyElementsOf(names);
    }

    @Test
    void leavesOutWhoDoesNotAgree() throws IOException {
        // A decision that came without its consequence, as by hand.
        Rows.run("update person set objects_to_profiling = true where id = ?1", withdrew);
        written(1, 2);
    }

    private String written(int people, int deeds) throws IOException {
        Path file = folder.resolve("behaviour.jsonl");
        assertThat(export.write(file)).isEqualTo(new InteractionExport.Written(people, deeds));
        return Files.readString(file);
    }

    private static List<String> people(String file) {
        return file.lines().filter(line -> line.startsWith("{\"person\"")).toList();
    }
}
