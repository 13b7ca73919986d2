package io.github.careergraph.taxonomy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The names of the starter taxonomy from the database, which every test has. */
@QuarkusTest
class ExportNamesTest {

    @Inject
    NameTables tables;

    @TempDir
    private Path folder;

    @Test
    void writesEveryEnglishNameOnce() throws IOException {
        long count = tables.write(folder);

        List<String> skills = Files.readAllLines(folder.resolve("skills/names.csv"));
        List<String> occupations = Files.readAllLines(folder.resolve("occupations.csv"));
        assertThat(count).isEqualTo(skills.size() + occupations.size() - 2);
        assertThat(skills)
                .startsWith("type,label_en,aliases_en")
                .contains("KNOWLEDGE,Cybersecurity,", "KNOWLEDGE,IT security,")
                .doesNotHaveDuplicates()
                .noneMatch(line -> line.contains("信息安全"));
        assertThat(occupations)
                .startsWith("title_en,aliases_en")
                .contains("Software developer,", "SWE,")
                .isEqualTo(occupations.stream().distinct().toList());
        assertThat(folder.resolve("skills")).isDirectoryNotContaining("glob:**.part");

        Path again = folder.resolve("again");
        tables.write(again);
        assertThat(again.resolve("skills/names.csv")).hasSameBinaryContentAs(folder.resolve("skills/names.csv"));
        assertThat(again.resolve("occupations.csv")).hasSameBinaryContentAs(folder.resolve("occupations.csv"));
    }
}
