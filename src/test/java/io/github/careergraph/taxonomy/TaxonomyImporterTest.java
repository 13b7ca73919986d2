package io.github.careergraph.taxonomy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.careergraph.Rows;
import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.ErrorCode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class TaxonomyImporterTest {

    @Inject
    TaxonomyImporter importer;

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        Rows.run(
                "delete from skill where id in (select skill_id from skill_source where external_id like 'urn:test:%')");
        Rows.run(
                "delete from occupation where id in (select occupation_id from occupation_source where external_id like 'urn:test:%')");
        Rows.run("delete from taxonomy_import where scheme = 'ESCO'");
    }

    @Test
    void entersEverythingOnce() {
        EscoFixture.write(folder);
        var first = run().document();
        assertThat(counts(first, "skill groups", "skills").added).isEqualTo(1);
        assertThat(counts(first, "skills", "skills").added).isEqualTo(3);
        assertThat(counts(first, "skills", "skill labels").added).isEqualTo(6);
        assertThat(counts(first, "occupations", "occupations").added).isEqualTo(1);
        assertThat(counts(first, "occupation skills", "occupation skills").added)
                .isEqualTo(2);
        assertThat(counts(first, "occupation skills", "occupation skills").reasons)
                .containsEntry("unknown occupation or skill", 1L);
        assertThat(counts(first, "prerequisites", "prerequisites").added).isEqualTo(1);
        assertThat(counts(first, "prerequisites", "prerequisites").reasons).containsEntry("would close a cycle", 1L);
        assertThat(counts(first, "broader skills", "broader skills").added).isEqualTo(1);
        assertThat(
                        Rows.ask(
                                Double.class,
                                "select cast(strength as double precision) from skill_requires r join skill s on s.id = r.skill_id where slug = 'sew-made-kites'"))
                .singleElement()
                .satisfies(strength -> assertThat(strength).isBetween(0.69, 0.71));
        assertThat(Rows.ask(String.class, "select description from skill where slug = 'sew-made-kites'"))
                .containsExactly("To sew a kite, with \"care\" and thread");
    }

    @Test
    void aSecondImportChangesNothing() {
        EscoFixture.write(folder);
        run();
        assertThat(run().document().values()).allSatisfy(step -> assertThat(
                        ((ImportReport.Step) step).things().values())
                .allSatisfy(counts -> {
                    assertThat(counts.added).isZero();
                    assertThat(counts.changed).isZero();
                }));
    }

    @Test
    void aWrongHeaderIsNamed() {
        EscoFixture.write(folder);
        EscoFixture.write(folder, "skills_en.csv", "conceptUri,skillType,label\nurn:test:a,knowledge,x\n");
        assertThatThrownBy(this::run)
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("skills_en.csv, line 1");
        assertThat(Rows.ask(
                        String.class, "select state || ' after ' || step from taxonomy_import where scheme = 'ESCO'"))
                .containsExactly("FAILED after skill groups");
    }

    @Test
    void aTruncatedFileLeavesItsStepUndone() {
        EscoFixture.write(folder);
        EscoFixture.write(
                folder,
                "skills_en.csv",
                EscoFixture.SKILLS + "urn:test:a,knowledge,sew made kites,,,\nurn:test:b,know");
        assertThatThrownBy(this::run)
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("skills_en.csv, line 3");
        assertThat(Rows.ask(Long.class, "select id from skill where slug = 'sew-made-kites'"))
                .isEmpty();
    }

    @Test
    void aFileCutAtTheEndOfACellIsToldToo() {
        EscoFixture.write(folder);
        EscoFixture.write(folder, "occupationSkillRelations.csv", EscoFixture.NEEDS + "urn:test:o,essential,urn:test:");
        assertThatThrownBy(this::run).isInstanceOf(ImportFailedException.class).hasMessageContaining("truncated");
    }

    @Test
    void aTruncatedZipIsNamed() throws IOException {
        byte[] whole = zip();
        Path zip = Files.write(folder.resolve("esco.zip"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> run(zip))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("esco.zip cannot be read");
    }

    @Test
    void aZipWithADamagedEntryIsNamed() throws IOException {
        byte[] whole = zip();
        // Within the compressed bytes of the first entry.
        for (int i = 60; i < 90; i++) {
            whole[i] ^= 0x55;
        }
        Path zip = Files.write(folder.resolve("esco.zip"), whole);
        assertThatThrownBy(() -> run(zip))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("esco.zip/")
                .hasMessageContaining("cannot be read");
        assertThat(Rows.ask(Long.class, "select id from taxonomy_import where scheme = 'ESCO'"))
                .isEmpty();
    }

    @Test
    void aWholeZipIsEntered() throws IOException {
        Path zip = Files.write(folder.resolve("esco.zip"), zip());
        assertThat(counts(run(zip).document(), "skills", "skills").added).isEqualTo(3);
    }

    @Test
    void tellsHowFarItIs() {
        EscoFixture.write(folder);
        var terminal = new ByteArrayOutputStream();
        importer.run(
                ImportScheme.ESCO,
                ImportFiles.find(ImportScheme.ESCO, List.of(folder)),
                id -> assertThat(Rows.ask(String.class, "select state from taxonomy_import where id = ?1", id))
                        .containsExactly("RUNNING"),
                new PrintStream(terminal));
        assertThat(terminal.toString(UTF_8))
                .containsPattern("\\rskills: 3 rows in \\d+\\.\\d s, entered")
                .containsPattern("\\rbroader skills: 1 rows in \\d+\\.\\d s, entered");
    }

    @Test
    void whatACuratorSaidOfAnOccupationStays() {
        EscoFixture.write(folder);
        run();
        Rows.run("update occupation set curated = true where slug = 'made-kite-sewer'");
        Rows.run(
                "delete from occupation_skill where occupation_id in (select id from occupation where slug = 'made-kite-sewer')");
        assertThat(counts(run().document(), "occupation skills", "occupation skills").reasons)
                .containsEntry("a curator says what the occupation needs", 2L);
    }

    @Test
    void renamesWhatHasANewName() {
        EscoFixture.write(folder);
        run();
        EscoFixture.write(
                folder,
                "skills_en.csv",
                EscoFixture.SKILLS + "urn:test:b,knowledge,lore of made kites,,,What makes a kite fly\n");
        var second = run().document();
        assertThat(counts(second, "skills", "skill labels").changed).isEqualTo(1);
        assertThat(counts(second, "skills", "skills").reasons).containsEntry("unchanged", 1L);
        assertThat(Rows.ask(
                        String.class,
                        "select l.label from skill_label l join skill_source s on s.skill_id = l.skill_id"
                                + " where s.external_id = 'urn:test:b' and l.kind = 'PREFERRED'"))
                .containsExactly("lore of made kites");
    }

    @Test
    void whatIsNotUtf8IsNamed() throws IOException {
        EscoFixture.write(folder);
        Files.writeString(
                folder.resolve("skills_en.csv"), EscoFixture.SKILLS + "urn:test:a,knowledge,café,,,\n", ISO_8859_1);
        assertThatThrownBy(this::run)
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("skills_en.csv")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        EscoFixture.write(folder);
        Files.delete(folder.resolve("occupations_en.csv"));
        assertThatThrownBy(this::run).isInstanceOf(ImportFailedException.class).hasMessageContaining("occupations_en");
    }

    @Test
    void goesOnAfterTheLastStepThatWasEntered() {
        EscoFixture.write(folder);
        String digest = ImportFiles.find(ImportScheme.ESCO, List.of(folder)).digest();
        Rows.run(
                "insert into taxonomy_import (scheme, digest, state, step, report, started_at, updated_at)"
                        + " values ('ESCO', ?1, 'RUNNING', 'skills', '{\"skills\": {\"rows\": 3}, \"error\": \"cut\"}', now(), now())",
                digest);
        assertThat(run().document())
                .doesNotContainKeys("skill groups", "error")
                .containsKeys("occupations", "broader skills")
                .containsEntry("skills", Map.of("rows", 3));
        assertThat(Rows.ask(String.class, "select state from taxonomy_import where scheme = 'ESCO'"))
                .containsExactly("COMPLETED");
    }

    @Test
    void onlyOneRunsAtATime() throws SQLException {
        EscoFixture.write(folder);
        try (Connection other = database.getConnection();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('taxonomy_import'))");
            try {
                assertThatThrownBy(this::run)
                        .isInstanceOfSatisfying(CareerGraphException.class, refused -> assertThat(refused.code())
                                .isEqualTo(ErrorCode.CONFLICT));
            } finally {
                statement.execute("select pg_advisory_unlock(hashtext('taxonomy_import'))");
            }
        }
    }

    private ImportReport run() {
        return run(folder);
    }

    private byte[] zip() throws IOException {
        Path files = EscoFixture.write(Files.createDirectory(folder.resolve("files")));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var children = Files.list(files)) {
            for (Path file : children.sorted().toList()) {
                zip.putNextEntry(new ZipEntry("release/" + file.getFileName()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    private ImportReport run(Path files) {
        return importer.run(
                ImportScheme.ESCO,
                ImportFiles.find(ImportScheme.ESCO, List.of(files)),
                id -> {},
                new PrintStream(OutputStream.nullOutputStream()));
    }

    private static ImportReport.Counts counts(Map<String, Object> report, String step, String thing) {
        return ((ImportReport.Step) report.get(step)).things().get(thing);
    }
}
