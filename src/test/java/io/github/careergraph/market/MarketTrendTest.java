package io.github.careergraph.market;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What is asked for more and more, by job ads with known trends. */
class MarketTrendTest {

    private static final int OCCUPATIONS = 20;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aTaxonomy() throws IOException {
        StringBuilder table = new StringBuilder("slug,title_en,aliases_en,essential,optional\n");
        for (int i = 0; i < OCCUPATIONS; i++) {
            table.append("o%d,Occupation %d,Alias %d;Other %d,s%d:1,s%d:0.5\n".formatted(i, i, i, i, i, i + 1));
        }
        Files.writeString(folder.resolve("occupations.csv"), table);
    }

    /** Of even occupations the ads grow by half a year, of odd ones they do not, and of all together they double. */
    @Test
    void trendsThatGoOnAreFoundAgain() throws IOException {
        Path trends = folder.resolve("trends.csv");
        ads((random, occupation, year) -> 40 * Math.pow(occupation % 2 == 0 ? 2.4 : 1.6, year));
        assertThat(run("--write", trends.toString(), "--source", "Ads, of \"Testland\"", "--as-of", "2026-01-31"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("20 occupations, 2018 to 2023", "; 12 of other titles");
        DemandTrends found = DemandTrends.of(series());
        assertThat(found.gain().low()).isPositive();
        assertThat(Math.log1p(found.ofOccupation(0)) - Math.log1p(found.ofOccupation(1)))
                .isCloseTo(Math.log(2.4 / 1.6), within(0.05));
        List<String> lines = Files.readAllLines(trends);
        assertThat(lines.getFirst()).isEqualTo("slug,trend,source,as_of");
        assertThat(lines).hasSize(OCCUPATIONS + 2);
        assertThat(lines.get(1)).startsWith("s0,").endsWith(",\"Ads, of \"\"Testland\"\"\",2026-01-31");
        // s0 is of the first occupation alone; s1 is essential to the second and at a quarter of that of use to the
        // first.
        assertThat(found.ofSkills().get("s0")).isCloseTo(found.ofOccupation(0), within(1e-9));
        double first = 0.25 * (series().counts()[0][5] + 0.5);
        double second = series().counts()[1][5] + 0.5;
        assertThat(found.ofSkills().get("s1"))
                .isCloseTo(
                        (first * found.ofOccupation(0) + second * found.ofOccupation(1)) / (first + second),
                        within(1e-9));
    }

    @Test
    void whatOnlyWandersIsNoTrend() throws IOException {
        Path trends = folder.resolve("trends.csv");
        ads((random, occupation, year) -> 60 * Math.exp(random.nextGaussian() * 0.4));
        assertThat(run("--write", trends.toString(), "--source", "x", "--as-of", "2026-01-31"))
                .isZero();
        assertThat(err.toString()).contains("nothing is written");
        assertThat(trends).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MMXX,Occupation 1 | row 1: year is no year: MMXX.",
                "2020,Occupation 1 | a trend needs 4 years",
                "2020,Something else | a trend needs 4 years"
            })
    void saysWhatIsWrong(String row, String told) throws IOException {
        Files.writeString(folder.resolve("ads.csv"), "year,title\n" + row + "\n");
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("ads.csv: " + told);
    }

    @Test
    void saysWhichYearOrWhatElseIsMissing() throws IOException {
        Files.writeString(folder.resolve("ads.csv"), "year,title\n2018,Alias 1\n2021,alias 1 \n");
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("no known title in the year 2019.");
        Files.writeString(
                folder.resolve("ads.csv"), "year,title\n2018,Other 1\n2019,Other 1\n2020,Other 1\n2021,Other 1\n");
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("titles of 1 occupations are known; 5 are needed.");
        assertThat(run("--year-column", "when")).isEqualTo(1);
        assertThat(err.toString()).contains("the header has no column when.");
        assertThat(run("--write", "x")).isEqualTo(2);
    }

    private interface Expected {
        double ads(Random random, int occupation, int year);
    }

    private void ads(Expected expected) throws IOException {
        Random random = new Random(20261127);
        StringBuilder table = new StringBuilder("year,title\n");
        for (int year = 0; year < 6; year++) {
            for (int occupation = 0; occupation < OCCUPATIONS; occupation++) {
                double mean = expected.ads(random, occupation, year);
                long count = Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
                for (long i = 0; i < count; i++) {
                    table.append("%d,%s %d\n".formatted(2018 + year, i % 2 == 0 ? "Occupation" : "OTHER", occupation));
                }
            }
            table.append("%d,Something else\n".formatted(2018 + year).repeat(2));
        }
        Files.writeString(folder.resolve("ads.csv"), table);
    }

    private DemandSeries series() throws IOException {
        return DemandSeries.read(
                folder.resolve("ads.csv"), "year", "title", NamedOccupation.read(folder.resolve("occupations.csv")));
    }

    private int run(String... more) {
        return new CommandLine(new MarketTrendCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(
                                Stream.of(
                                        "--ads", folder.resolve("ads.csv").toString(), "--taxonomy", folder.toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }
}
