package io.github.careergraph.market;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/** A small world in which mathematics pays and sweeping does not. */
class MarketCommandsTest {

    private static final int OCCUPATIONS = 90;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeTables() throws IOException {
        List<String> occupations = new ArrayList<>(List.of("conceptUri,code,preferredLabel,altLabels,description"));
        List<String> needs = new ArrayList<>(List.of("occupationUri,skillUri"));
        List<String> earnings = new ArrayList<>(
                List.of("concept_uri,annual_earnings,job_zone,education_level,related_work_experience"));
        for (int i = 0; i < OCCUPATIONS; i++) {
            boolean well = i % 2 == 0;
            occupations.add("o" + i + "," + (100 + i / 6) + "1," + (well ? "analyst " : "cleaner ") + i + ",,");
            int from = well ? 0 : 20;
            needs.add("o" + i + ",s" + from);
            for (int k = 1; k < 8; k++) {
                needs.add("o" + i + ",s" + (from + 1 + (i + k) % 19));
            }
            earnings.add("o" + i + "," + (well ? 60_000 + i : 20_000 + i) + "," + (well ? 5 : 2) + ",,1");
        }
        earnings.add("unknown,1000000,1,1,1");
        earnings.add("o1,no number,1,1,1");
        List<String> skills = new ArrayList<>(List.of("conceptUri,preferredLabel,altLabels,description"));
        List<String> broader = new ArrayList<>(List.of("conceptUri,broaderUri"));
        for (int i = 0; i < 40; i++) {
            String field = i < 20 ? "mathematics" : "sweeping";
            skills.add("s" + i + "," + field + " " + i + ",,about " + field);
            broader.add("s" + i + "," + field);
        }
        Files.write(folder.resolve("occupations_en.csv"), occupations);
        Files.write(folder.resolve("skills_en.csv"), skills);
        Files.write(folder.resolve("occupationSkillRelations.csv"), needs);
        Files.write(folder.resolve("broaderRelationsSkillPillar.csv"), broader);
        Files.write(folder.resolve("earnings"), earnings);
        Files.write(
                Files.createDirectory(folder.resolve("starter")).resolve("skills.csv"),
                List.of(
                        "slug,label_en,aliases_en,description",
                        "algebra,Algebra,mathematics 3,",
                        "statistics,Statistics,,about mathematics",
                        "broom,Broom,,about sweeping",
                        "juggling,Juggling,,"));
    }

    @Test
    void skillsOfOccupationsThatPayAreWorthMore() throws IOException {
        Path premiums = folder.resolve("premiums.csv");

        int exit = run(
                new MarketPremiumCommand(),
                "--earnings",
                folder.resolve("earnings").toString(),
                "--skills",
                folder.resolve("starter").toString(),
                "--write",
                premiums.toString());

        assertThat(exit).as(err.toString()).isZero();
        assertThat(out.toString()).contains("90 occupations", "skills alone", "R2 gained by pairs of skills");
        List<String> lines = Files.readAllLines(premiums);
        assertThat(lines).anyMatch(line -> line.startsWith("# Learned by"));
        assertThat(premium(lines, "algebra")).isPositive();
        assertThat(premium(lines, "statistics")).isPositive();
        assertThat(premium(lines, "broom")).isNegative();
        // Nothing is known of it: next to nothing is said.
        assertThat(Math.abs(premium(lines, "juggling"))).isLessThan(premium(lines, "algebra"));
        assertThat(lines).anyMatch(line -> line.matches("algebra,.*,true"));
        assertThat(lines).anyMatch(line -> line.matches("statistics,.*,false"));
    }

    @Test
    void hiddenSkillsAreFoundAmongThoseThatGoTogether() {
        int exit = run(new RecommendSkillsCommand());

        assertThat(exit).as(err.toString()).isZero();
        assertThat(out.toString()).contains("popularity", "item-kNN", "EASE", "Whole ISCO minor groups held out");
        assertThat(err.toString()).contains(" of ");
    }

    @Test
    void saysWhichTableIsMissing() throws IOException {
        Files.delete(folder.resolve("skills_en.csv"));

        assertThat(run(new RecommendSkillsCommand())).isEqualTo(1);
        assertThat(err.toString()).contains("skills_en.csv");
    }

    @Test
    void saysThatTooFewEarningsAreKnown() throws IOException {
        Path few = folder.resolve("few");
        Files.writeString(
                few, "concept_uri,annual_earnings,job_zone,education_level,related_work_experience\no1,-5,1,1,1\n");

        assertThat(run(new MarketPremiumCommand(), "--earnings", few.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("earnings of 0 occupations");
    }

    private int run(Object command, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--esco", folder.toString()));
        arguments.addAll(List.of(more));
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private static double premium(List<String> lines, String slug) {
        return lines.stream()
                .filter(line -> line.startsWith(slug + ","))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[1]))
                .findFirst()
                .orElseThrow();
    }
}
