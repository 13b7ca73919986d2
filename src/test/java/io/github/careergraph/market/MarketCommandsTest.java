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
        for (int i = 0; i < 5; i++) {
            occupations.add("well" + i + ",2111,actuary " + i + ",,");
            needs.add("well" + i + ",s" + i);
            earnings.add("well" + i + ",90000,5,,1");
            occupations.add("ill" + i + ",9111,sweep " + i + ",,");
            needs.add("ill" + i + ",s" + (20 + i));
            earnings.add("ill" + i + ",12000,2,,1");
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
        Path starter = Files.createDirectories(folder.resolve("starter").resolve("skills"))
                .getParent();
        Files.write(
                starter.resolve("skills").resolve("skills.csv"),
                List.of(
                        "slug,label_en,aliases_en,broader,description",
                        "sums,Sums,,,",
                        "algebra,Algebra,mathematics 3,sums,",
                        "statistics,Statistics,,sums,",
                        "broom,Broom,,,",
                        "juggling,Juggling,,,"));
        Files.write(
                starter.resolve("occupations.csv"),
                List.of(
                        "slug,isco,essential,optional",
                        "actuary,2111,algebra:1,statistics:0.5",
                        "sweep,9111,broom:1,",
                        "juggler,,juggling:1,no-such-skill:1"));
    }

    @Test
    void skillsOfOccupationsThatPayAreWorthMore() throws IOException {
        Path premiums = folder.resolve("premiums.csv");

        int exit = run(
                new MarketPremiumCommand(),
                "--earnings",
                folder.resolve("earnings").toString(),
                "--taxonomy",
                folder.resolve("starter").toString(),
                "--write",
                premiums.toString(),
                "--source",
                "Wages, of \"Testland\"",
                "--as-of",
                "2026-01-31");

        assertThat(exit).as(err.toString()).isZero();
        assertThat(out.toString()).contains("100 occupations", "skills alone", "R2 gained by pairs of skills");
        List<String> lines = Files.readAllLines(premiums);
        assertThat(lines.getFirst()).isEqualTo("slug,premium,source,as_of");
        assertThat(premium(lines, "algebra")).isPositive();
        assertThat(lines).anyMatch(line -> line.endsWith(",\"Wages, of \"\"Testland\"\"\",2026-01-31"));
        // No occupation with known pay needs it: nothing is said.
        assertThat(lines).noneMatch(line -> line.startsWith("juggling") || line.startsWith("sums"));
        // ESCO does not know them; the taxonomy's occupations of unit groups whose pay is known need them.
        assertThat(premium(lines, "statistics")).isPositive();
        assertThat(premium(lines, "broom")).isNegative();
    }

    @Test
    void saysWhatBelongsTogether() {
        assertThat(run(
                        new MarketPremiumCommand(),
                        "--earnings",
                        folder.resolve("earnings").toString(),
                        "--write",
                        folder.resolve("premiums.csv").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--taxonomy, --write, --source and --as-of go together.");
    }

    @Test
    void hiddenSkillsAreFoundAmongThoseThatGoTogether() {
        int exit = run(new RecommendSkillsCommand());

        assertThat(exit).as(err.toString()).isZero();
        assertThat(out.toString()).contains("popularity", "item-kNN", "EASE", "Whole ISCO minor groups held out");
        assertThat(err.toString()).contains(" of ");
    }

    @Test
    void theServicesModelIsTriedOnATaxonomyAndItsWeightsAreWritten() throws IOException {
        Path weights = folder.resolve("weights.properties");

        int exit = run(
                new RecommendSkillsCommand(),
                "--taxonomy",
                folder.resolve("starter").toString(),
                "--write",
                weights.toString());

        assertThat(exit).as(err.toString()).isZero();
        assertThat(out.toString())
                .containsPattern(
                        "The service's model of ESCO: learned in [0-9.]+ s, keeps .+ MiB, answers in [0-9.]+ ms")
                .contains("The service's model of the taxonomy: learned");
        assertThat(out.toString()).containsPattern("Fifths of the taxonomy's own occupations held out: 1\\R");
        List<String> lines = Files.readAllLines(weights);
        assertThat(lines.getFirst()).startsWith("# Learned from ");
        assertThat(lines).hasSize(1 + CompanionWeights.SIGNALS.size() + 3);
        assertThat(lines).anyMatch(line -> line.matches("signal\\.ease=-?\\d+\\.\\d{4}"));
        assertThat(lines).anyMatch(line -> line.matches("chance\\.choice=-?\\d+\\.\\d{4}"));
    }

    @Test
    void saysWhichTableOfATaxonomyIsMissing() throws IOException {
        Files.delete(folder.resolve("starter").resolve("occupations.csv"));

        assertThat(run(
                        new RecommendSkillsCommand(),
                        "--taxonomy",
                        folder.resolve("starter").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("occupations.csv");
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
