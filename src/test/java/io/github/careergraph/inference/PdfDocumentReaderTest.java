package io.github.careergraph.inference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

class PdfDocumentReaderTest {

    @Test
    void aSidebarComesBehindWhatGoesOnFromPageToPage() throws Exception {
        String text = read("construction-project-manager");
        assertThat(text.strip()).startsWith("Amara Nwosu\nConstruction Project Manager\n");
        assertThat(text)
                .containsSubsequence(
                        "\nProfile\n",
                        "\nProfessional experience\n",
                        "\nSpeaking and mentoring\n",
                        "since\n2020",
                        "\nInterests\n",
                        "\nContact\n",
                        "\nSkills\nProject management\nBudgeting\nRisk management\n",
                        "\nMemberships\n");
    }

    @Test
    void aDateInTwoLinesOfItsCellStandsBeforeWhatItDates() throws Exception {
        assertThat(read("ux-researcher"))
                .contains("06/2018 – 02/2022 UX Designer\nStudio Latarnia, Warsaw\n")
                .containsSubsequence("EDUCATION", "2010 – 2012 MA in Journalism", "2007 – 2010 BA in Sociology");
    }

    @Test
    void datesAtTheRightStayInTheirLines() throws Exception {
        assertThat(read("platform-engineer"))
                .contains("Senior Platform Engineer, Atlantic Freight Systems Apr 2021 – present\n");
    }

    @Test
    void paragraphsEndWhereLinesAreFurtherApart() throws Exception {
        assertThat(read("platform-engineer"))
                .contains("I like\nboring deployments, short feedback loops")
                .contains("\n\nProjects\n\nkube-tides");
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void wordsFarOutsideOfThePageAreReadLineByLine() {
        List<PageWords.Row> rows = new ArrayList<>();
        for (int row = 0; row < 10; row++) {
            rows.add(new PageWords.Row(
                    20 * row,
                    List.of(
                            new PageWords.Word(0, 50, 20 * row, 8, "near"),
                            new PageWords.Word(1e9f, 1e9f + 64, 20 * row, 8, "far"))));
        }
        assertThat(Gutter.find(rows)).isEmpty();
    }

    private static String read(String name) throws Exception {
        return new PdfDocumentReader().read(Files.readAllBytes(Path.of("src/test/resources/cv", name + ".pdf")));
    }
}
