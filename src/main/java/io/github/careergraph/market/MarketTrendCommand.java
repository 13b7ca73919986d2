package io.github.careergraph.market;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.github.careergraph.operations.FileCommand;

/** {@code market-trend}: learns from job ads by year which skills are asked for more and more, and whether that tells anything. */
@Command(
        name = "market-trend",
        mixinStandardHelpOptions = true,
        description =
                "Learns from job ads by year how the demand for skills changes, and what that tells of the next year.")
public final class MarketTrendCommand implements FileCommand {

    private static final int TOLD = 5;
    private static final int LONGEST_SOURCE = 500;

    @Spec
    private CommandSpec spec;

    @Option(names = "--ads", required = true, description = "CSV with a row for each job ad.")
    private Path ads;

    @Option(
            names = "--year-column",
            defaultValue = "year",
            description = "Of the year of an ad (default: ${DEFAULT-VALUE}).")
    private String yearColumn;

    @Option(
            names = "--title-column",
            defaultValue = "title",
            description = "Of what an ad calls the occupation (default: ${DEFAULT-VALUE}).")
    private String titleColumn;

    @Option(
            names = "--taxonomy",
            required = true,
            description =
                    "Folder with occupations.csv (slug, title_en, aliases_en, essential, optional), as the starter"
                            + " taxonomy has it.")
    private Path taxonomy;

    @Option(names = "--write", description = "Where to write the trends of skills.")
    private Optional<Path> target = Optional.empty();

    @Option(
            names = "--source",
            description =
                    "With --write: what the ads are and whose, at most 500 characters. Whoever sees a trend is told.")
    private Optional<String> source = Optional.empty();

    @Option(names = "--as-of", description = "With --write: the day that the trends are of, such as 2026-01-31.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Override
    public Integer call() throws IOException {
        PrintWriter progress = spec.commandLine().getErr();
        if (Stream.of(target, source, asOf).map(Optional::isPresent).distinct().count() > 1) {
            progress.println("--write, --source and --as-of go together.");
            return ExitCode.USAGE;
        }
        if (source.filter(text -> text.isBlank() || text.length() > LONGEST_SOURCE)
                .isPresent()) {
            progress.println("--source has 1 to " + LONGEST_SOURCE + " characters.");
            return ExitCode.USAGE;
        }
        DemandSeries series;
        try {
            series = DemandSeries.read(
                    ads, yearColumn, titleColumn, NamedOccupation.read(taxonomy.resolve("occupations.csv")));
        } catch (IOException unreadable) {
            progress.println(unreadable.getMessage());
            return ExitCode.SOFTWARE;
        }
        DemandTrends trends = DemandTrends.of(series);
        Interval gain = trends.gain();
        report(series, trends, gain);
        if (!(gain.low() > 0)) {
            progress.println("The trends do not surely tell the last year better than the year before it does"
                    + (target.isPresent() ? ": nothing is written." : "."));
            return ExitCode.OK;
        }
        if (target.isPresent()) {
            trends.write(target.get(), source.orElseThrow(), asOf.orElseThrow());
            progress.println("Wrote " + target.get());
        }
        return ExitCode.OK;
    }

    private void report(DemandSeries series, DemandTrends trends, Interval gain) {
        PrintWriter out = spec.commandLine().getOut();
        double known = IntStream.range(0, series.years().length)
                .mapToDouble(series::total)
                .sum();
        out.printf(
                Locale.ROOT,
                "%,.0f ads of %d occupations, %d to %d; %,d of other titles%n",
                known,
                series.occupations().size(),
                series.years()[0],
                series.years()[series.years().length - 1],
                series.unknown());
        out.printf("%-48s %s%n", "penalty that tells the last but one year best", trends.penalty());
        out.printf("%-48s %s%n", "nats gained for each ad of the last year", gain);
        List<Integer> fastest = IntStream.range(0, series.occupations().size())
                .boxed()
                .sorted(Comparator.comparing(trends::ofOccupation).reversed())
                .toList();
        for (int i = 0; i < fastest.size(); i++) {
            if (i < TOLD || i >= fastest.size() - TOLD) {
                out.printf(
                        Locale.ROOT,
                        "%-48s %+.3f a year%n",
                        series.occupations().get(fastest.get(i)).slug(),
                        trends.ofOccupation(fastest.get(i)));
            }
        }
        out.flush();
    }
}
