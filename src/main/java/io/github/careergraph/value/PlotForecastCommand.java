package io.github.careergraph.value;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.github.careergraph.operations.FileCommand;

/** {@code plot-forecast}: draws the forecast in an answer of the service. */
@Command(
        name = "plot-forecast",
        mixinStandardHelpOptions = true,
        description = "Draws the first forecast in an answer to a GraphQL query as an SVG picture.")
public final class PlotForecastCommand implements FileCommand {

    private static final int MOST_BYTES = 10_000_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--answer",
            required = true,
            description =
                    "JSON with forecast { months { month value valueWithout scores scoresWithout } } anywhere in it, scores with all five sides.")
    private Path answer;

    @Option(names = "--write", required = true, description = "Where to write the picture.")
    private Path target;

    @Override
    public Integer call() throws IOException {
        PrintWriter progress = spec.commandLine().getErr();
        List<ForecastPicture.Month> months;
        try {
            months = months();
        } catch (NoSuchFileException missing) {
            progress.println(answer + ": no such file");
            return ExitCode.SOFTWARE;
        } catch (JsonProcessingException malformed) {
            progress.println(answer + ": this is no JSON.");
            return ExitCode.SOFTWARE;
        } catch (IOException unusable) {
            progress.println(unusable.getMessage());
            return ExitCode.SOFTWARE;
        }
        Files.writeString(target, ForecastPicture.of(months));
        progress.println("Wrote " + target);
        return ExitCode.OK;
    }

    private List<ForecastPicture.Month> months() throws IOException {
        if (Files.size(answer) > MOST_BYTES) {
            throw new IOException(answer + ": larger than " + MOST_BYTES + " bytes.");
        }
        JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(answer));
        JsonNode forecast = root.findValue("forecast");
        JsonNode told = forecast == null ? null : forecast.get("months");
        if (told == null || told.size() < 2) {
            throw new IOException(answer + ": there is no forecast with months in it.");
        }
        List<ForecastPicture.Month> months = new ArrayList<>();
        for (JsonNode month : told) {
            JsonNode without = month.path("valueWithout");
            months.add(new ForecastPicture.Month(
                    (int) number(month, "month", 1_000),
                    number(month, "value", ValueFormula.LIMIT),
                    without.isNull() ? null : (Double) number(month, "valueWithout", ValueFormula.LIMIT),
                    scores(month.path("scores")),
                    scores(month.path("scoresWithout"))));
            if (months.getLast().month() != months.size() - 1) {
                throw new IOException(answer + ": the months are not 0, 1, 2 and so on.");
            }
        }
        return months;
    }

    private PerDimension scores(JsonNode scores) throws IOException {
        double[] five = new double[Dimension.values().length];
        for (Dimension dimension : Dimension.values()) {
            five[dimension.ordinal()] = number(scores, Given.name(dimension), 100);
        }
        return new PerDimension(five[0], five[1], five[2], five[3], five[4]);
    }

    private double number(JsonNode node, String field, double greatest) throws IOException {
        double number = node.path(field).asDouble(Double.NaN);
        if (!(number >= 0 && number <= greatest)) {
            throw new IOException(answer + ": a month has no " + field + " between 0 and " + (int) greatest + ".");
        }
        return number;
    }
}
