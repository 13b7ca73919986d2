package io.github.careergraph.value;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ValueCommandsTest {

    private static final String HEADER = "person,brand,skill,leadership,network,project,value";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whatIsCalibratedCanBeConfigured() throws Exception {
        Path written = folder.resolve("calibrated.properties");

        int exit = run(
                new CalibrateCommand(),
                "--outcomes",
                table(rows(200)).toString(),
                "--samples",
                "40",
                "--write",
                written.toString());

        assertThat(exit).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("200 outcomes", "rho ", "weight of leadership", "R2", "RMSE", "R2 of ADDITIVE");
        Properties properties = new Properties();
        properties.load(Files.newBufferedReader(written));
        ValueFormula calibrated = Figures.formulas(properties.entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().toString(), entry -> entry.getValue()
                                .toString())))
                .of(ValueModel.CALIBRATED);
        assertThat(calibrated.rho()).isCloseTo(0.5, within(0.05));
        assertThat(calibrated.weights().skill()).isCloseTo(0.4, within(0.02));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1,10,20,NaN,40,50,100      | row 1: leadership must be between 0 and 100: NaN
                    1,10,20,-3,40,50,100       | row 1: leadership must be between 0 and 100: -3
                    1,10,20,30,40,500,100      | row 1: project must be between 0 and 100: 500
                    1,10,20,30,40,50,Infinity  | row 1: value must be between 0 and the greatest number: Infinity
                    1,10,20,30,40,50,-1        | row 1: value must be between 0 and the greatest number: -1
                    1,10,twenty,30,40,50,100   | row 1: skill is no number: twenty
                    1,10,20,30                 | row 1 has 4 cells where the header has 7
                    1,10,20,30,40,50,100       | 1 outcomes are too few to learn from; 30 are needed
                    """)
    void aRowThatCannotBeIsToldByItsNumberAndColumn(String row, String said) throws IOException {
        assertThat(run(
                        new CalibrateCommand(),
                        "--outcomes",
                        table(List.of(HEADER, row)).toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains(said);
    }

    @Test
    void tablesFromWhichNothingCanBeLearntAreRefused() throws IOException {
        List<String> same = new ArrayList<>(List.of(HEADER));
        List<String> zero = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 40; i++) {
            same.add(i + "," + i + ",20,30,40,50,100");
            zero.add(i + ",0,0,0,0,0," + i);
        }
        Map.<List<String>, String>of(
                        List.of("person,brand"),
                        "the header has no column skill",
                        List.of(),
                        "the file is empty",
                        same,
                        "all values are the same",
                        zero,
                        "all scores are 0")
                .forEach((lines, said) -> {
                    assertThat(run(
                                    new CalibrateCommand(),
                                    "--outcomes",
                                    table(lines).toString()))
                            .isEqualTo(1);
                    assertThat(err.toString()).contains(said);
                });
        assertThat(run(
                        new CalibrateCommand(),
                        "--outcomes",
                        folder.resolve("nowhere").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("nowhere: no such file");
        assertThat(run(new CalibrateCommand(), "--outcomes", table(rows(40)).toString(), "--samples", "3"))
                .isEqualTo(2);
    }

    @Test
    void aForecastIsDrawn() throws Exception {
        Path picture = folder.resolve("forecast.svg");
        assertThat(plot(answer("33.5"), picture)).as(err.toString()).isZero();
        Document drawn =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(picture.toFile());
        // Two of the value, two of each side.
        assertThat(drawn.getElementsByTagName("polyline").getLength()).isEqualTo(12);
        assertThat(drawn.getDocumentElement().getTextContent())
                .contains("with effort", "without", "brand", "skill", "leadership", "network", "project", "months");
    }

    @Test
    void aNewcomersForecastHasNothingToCompareWith() throws Exception {
        Path picture = folder.resolve("forecast.svg");
        assertThat(plot(answer("null"), picture)).isZero();
        Document drawn =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(picture.toFile());
        assertThat(drawn.getElementsByTagName("polyline").getLength()).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"data": {"me": {"forecast": null}}}                                    | there is no forecast with months
                    {"forecast": {"months": []}}                                            | there is no forecast with months
                    {"forecast": {"months": [{"month": 0}, {"month": 1}]}}                  | a month has no value between 0 and 500
                    {"forecast": {"months": [{"month": 0, "value": 501}, {"month": 1}]}}    | a month has no value between 0 and 500
                    no JSON                                                                 | this is no JSON
                    """)
    void anAnswerWithoutAForecastIsRefused(String answer, String said) throws IOException {
        assertThat(plot(answer, folder.resolve("forecast.svg"))).isEqualTo(1);
        assertThat(err.toString()).contains(said);
    }

    private int plot(String answer, Path picture) throws IOException {
        Path file = Files.writeString(folder.resolve("answer.json"), answer);
        return run(new PlotForecastCommand(), "--answer", file.toString(), "--write", picture.toString());
    }

    private static String answer(String valueWithout) {
        String month = """
                {"month": %d, "value": %d, "valueWithout": %s,
                 "scores": {"brand": 1, "skill": 20.5, "leadership": 3, "network": 4, "project": %d},
                 "scoresWithout": {"brand": 1, "skill": 20, "leadership": 3, "network": 4, "project": 5}}
                """;
        return "{\"data\": {\"me\": {\"forecast\": {\"months\": [" + month.formatted(0, 34, valueWithout, 5) + ","
                + month.formatted(1, 40, valueWithout, 9) + "]}}}}";
    }

    private static List<String> rows(int count) {
        Outcomes outcomes =
                CalibrationTest.outcomes(count, 0.5, new double[] {0.1, 0.4, 0.2, 0.05, 0.25}, 5, 0.1, new Random(9));
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < count; i++) {
            StringBuilder line = new StringBuilder("p" + i);
            for (double score : outcomes.scores()[i]) {
                line.append(',').append(score);
            }
            lines.add(line.append(',').append(outcomes.values()[i]).toString());
        }
        return lines;
    }

    private Path table(List<String> lines) {
        try {
            return Files.write(folder.resolve("outcomes.csv"), lines);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
