package io.github.careergraph.taxonomy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tables of premiums, that which ships and those that operators bring. */
class PremiumTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final String HEADER = "slug,premium,source,as_of\n";

    @TempDir
    private Path folder;

    @Test
    void isReadAsItIsWritten() throws IOException {
        assertThat(read(HEADER
                        + "java,0.1630,\"Earnings, and \"\"needs\"\"\",2026-11-02\nkites,-0.2,Kites,2020-02-29\n"))
                .containsExactly(
                        new FigureRow("java", 0.163, "Earnings, and \"needs\"", TODAY),
                        new FigureRow("kites", -0.2, "Kites", LocalDate.of(2020, 2, 29)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java,NaN,x,2026-01-01 | Row 1: premium",
                "java,-1,x,2026-01-01 | Row 1: premium",
                "java,11,x,2026-01-01 | Row 1: premium",
                "java,much,x,2026-01-01 | Row 1: premium is a number above -1 and at most 10, and not much.",
                "java,0.1,,2026-01-01 | Row 1: source is empty.",
                ",0.1,x,2026-01-01 | Row 1: slug is empty.",
                "java,0.1,x,2026-13-01 | Row 1: as_of is a date",
                "java,0.1,x,2026-11-03 | Row 1: as_of is in the future: 2026-11-03.",
                "java,0.1 | Row 1: ",
                "java,0.1,x,2026-01-01,more | Row 1: "
            })
    void saysWhatIsWrongInWhichRow(String row, String told) {
        assertThatThrownBy(() -> read(HEADER + row + "\n"))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining(told);
    }

    @Test
    void aSkillHasOnePremium() {
        assertThatThrownBy(() -> read(HEADER + "java,0.1,x,2026-01-01\njava,0.2,x,2026-01-01\n"))
                .isInstanceOf(ImportFailedException.class)
                .hasMessage("Row 2: slug comes twice: java.");
        assertThatThrownBy(() -> read(HEADER + "java,0.1," + "x".repeat(501) + ",2026-01-01\n"))
                .hasMessageContaining("source is longer");
    }

    @Test
    void whatShipsIsOfSkillsThatShip() {
        StarterFiles files = StarterFiles.read();
        Set<String> skills = files.skills().stream()
                .map((Map<String, String> skill) -> skill.get("slug"))
                .collect(toSet());

        assertThat(files.premiums()).hasSizeGreaterThan(500).allSatisfy(row -> {
            assertThat(skills).contains(row.slug());
            assertThat(row.figure()).isBetween(-0.5, 0.5);
            assertThat(row.source()).contains("Nesta", "ESCO 1.1.1");
        });
        assertThat(files.premiums()).extracting(FigureRow::slug).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java, | Row 1: companions is empty.",
                ",sql:0.1 | Row 1: slug is empty.",
                "java,sql | Row 1: companions have weights above 0 and at most 1, unlike sql.",
                "java,sql:0 | Row 1: companions have weights",
                "java,sql:1.01 | Row 1: companions have weights",
                "java,sql:NaN | Row 1: companions have weights",
                "java,sql:0.1;sql:0.2 | Row 1: companions are different slugs",
                "java,:0.2 | Row 1: companions are different slugs"
            })
    void saysWhatIsWrongWithCompanions(String row, String told) {
        assertThatThrownBy(() -> SkillTable.read(
                        Files.writeString(folder.resolve("companions.csv"), "slug,companions\n" + row + "\n"),
                        CompanionRow::of))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining(told);
    }

    private Iterable<FigureRow> read(String content) throws IOException {
        return FigureTable.read(Files.writeString(folder.resolve("premiums.csv"), content), "premium", TODAY);
    }
}
