package io.github.careergraph.taxonomy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ImportFolder.class)
class CuratorImportTest {

    private static final String IMPORT =
            "mutation ($files: [String!]!) { importTaxonomy(input: {scheme: ESCO, files: $files}) { id state } }";
    private static final String IMPORTED =
            "query ($id: ID!) { taxonomyImport(id: $id) { state step progress report startedAt updatedAt finishedAt } }";

    @Inject
    DataSource database;

    @BeforeEach
    void files() throws IOException {
        EscoFixture.write(Files.createDirectories(ImportFolder.PATH.resolve("kites")));
    }

    @AfterEach
    void forget() {
        Rows.run("delete from taxonomy_import where scheme = 'ESCO'");
    }

    @Test
    void importsFromTheFolderAndTellsHowFarItIs() throws InterruptedException {
        String id = begin().getString("data.importTaxonomy.id");

        JsonPath over = awaitEnd(id);

        assertThat(over.getString("data.taxonomyImport.state")).isEqualTo("COMPLETED");
        assertThat(over.getString("data.taxonomyImport.step")).isEqualTo("broader skills");
        assertThat(over.getString("data.taxonomyImport.progress")).isNull();
        assertThat(over.getString("data.taxonomyImport.finishedAt")).isNotNull();
        JsonPath report = JsonPath.from(over.getString("data.taxonomyImport.report"));
        assertThat(report.getInt("skills.rows")).isEqualTo(3);
        assertThat(report.getInt("'occupation skills'.things.'occupation skills'.skipped"))
                .isEqualTo(1);
        Rows.run(
                "delete from skill where id in (select skill_id from skill_source where external_id like 'urn:test:%')");
    }

    @Test
    void tellsWhyAnImportFailed() throws InterruptedException {
        EscoFixture.write(
                ImportFolder.PATH.resolve("kites"), "skills_en.csv", EscoFixture.SKILLS + "urn:test:a,knowledge");

        JsonPath over = awaitEnd(begin().getString("data.importTaxonomy.id"));

        assertThat(over.getString("data.taxonomyImport.state")).isEqualTo("FAILED");
        assertThat(over.getString("data.taxonomyImport.step")).isEqualTo("skill groups");
        assertThat(JsonPath.from(over.getString("data.taxonomyImport.report")).getString("error"))
                .contains("skills_en.csv, line 2");
    }

    @Test
    void conflictsWhileAnotherImportRuns() throws SQLException {
        try (Connection other = database.getConnection();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('taxonomy_import'))");
            try {
                assertThat(GraphQL.errorCode("curator", IMPORT, Map.of("files", List.of("kites"))))
                        .isEqualTo("CONFLICT");
            } finally {
                statement.execute("select pg_advisory_unlock(hashtext('taxonomy_import'))");
            }
        }
    }

    @Test
    void filesOutsideTheFolderDoNotExist(@TempDir Path elsewhere) throws IOException {
        EscoFixture.write(elsewhere);
        Path link = ImportFolder.PATH.resolve("link");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, elsewhere);
        for (String name : List.of("../classes", elsewhere.toString(), "link", "kites/../..", "nothing", "a\0b")) {
            JsonPath answer = GraphQL.post("curator", IMPORT, Map.of("files", List.of(name)))
                    .jsonPath();
            assertThat(answer.getString("errors[0].extensions.code")).as(name).isEqualTo("INVALID_INPUT");
            assertThat(answer.getString("errors[0].message"))
                    .as(name)
                    .isEqualTo("There is no such file in the import folder.");
        }
        Files.delete(link);
    }

    @Test
    void aLinkInAFolderThatLeadsOutOfItIsNoFileOfTheFolder(@TempDir Path elsewhere) throws IOException {
        EscoFixture.write(elsewhere);
        Path folder = Files.createDirectories(ImportFolder.PATH.resolve("linked"));
        try (Stream<Path> files = Files.list(elsewhere)) {
            for (Path file : files.toList()) {
                Path link = folder.resolve(file.getFileName());
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, file);
            }
        }
        JsonPath answer = GraphQL.post("curator", IMPORT, Map.of("files", List.of("linked")))
                .jsonPath();
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("INVALID_INPUT");
        assertThat(answer.getString("errors[0].message")).startsWith("There is no file ");
    }

    private static JsonPath begin() {
        return GraphQL.ask("curator", IMPORT, Map.of("files", List.of("kites")));
    }

    private static JsonPath awaitEnd(String id) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            JsonPath now = GraphQL.ask("curator", IMPORTED, Map.of("id", id));
            if (!"RUNNING".equals(now.getString("data.taxonomyImport.state"))) {
                return now;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The import did not end");
    }
}
