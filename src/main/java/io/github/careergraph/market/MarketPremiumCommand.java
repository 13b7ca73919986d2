package io.github.careergraph.market;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.github.careergraph.market.EarningsRegression.Part;
import io.github.careergraph.operations.FileCommand;

/** {@code market-premium}: learns from what occupations pay what skills are worth, and says how far that can be trusted. */
@Command(
        name = "market-premium",
        mixinStandardHelpOptions = true,
        description = "Learns what skills are worth from what occupations that need them pay.")
public final class MarketPremiumCommand implements FileCommand {

    private static final int LEAST = 30;
    private static final int LONGEST_SOURCE = 500;

    @Spec
    private CommandSpec spec;

    @Option(names = "--esco", required = true, description = "Folder with ESCO's zips of CSV files, or the files.")
    private Path esco;

    @Option(
            names = "--earnings",
            required = true,
            description = "CSV with concept_uri, annual_earnings, job_zone, education_level, related_work_experience.")
    private Path earnings;

    @Option(
            names = "--taxonomy",
            description = "Folder with skills/*.csv (slug, label_en, aliases_en, broader), which premiums are for, and"
                    + " occupations.csv (slug, isco, essential, optional), as the starter taxonomy has them.")
    private Optional<Path> taxonomy = Optional.empty();

    @Option(names = "--write", description = "Where to write these premiums.")
    private Optional<Path> target = Optional.empty();

    @Option(
            names = "--source",
            description =
                    "With --write: what the earnings are and whose, at most 500 characters. Whoever sees a premium is told.")
    private Optional<String> source = Optional.empty();

    @Option(names = "--as-of", description = "With --write: the day that the premiums are of, such as 2026-01-31.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of the folds of cross-validation (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws IOException {
        PrintWriter progress = spec.commandLine().getErr();
        if (Stream.of(taxonomy, target, source, asOf)
                        .map(Optional::isPresent)
                        .distinct()
                        .count()
                > 1) {
            progress.println("--taxonomy, --write, --source and --as-of go together.");
            return ExitCode.USAGE;
        }
        if (source.filter(text -> text.isBlank() || text.length() > LONGEST_SOURCE)
                .isPresent()) {
            progress.println("--source has 1 to " + LONGEST_SOURCE + " characters.");
            return ExitCode.USAGE;
        }
        Esco tables;
        EarningsSample sample;
        try {
            tables = Esco.read(esco);
            sample = EarningsSample.read(earnings, tables);
        } catch (IOException unreadable) {
            progress.println(unreadable.getMessage());
            return ExitCode.SOFTWARE;
        }
        if (sample.occupations().length < LEAST) {
            progress.printf(
                    "%s: earnings of %d occupations of ESCO are too few to learn from; %d are needed.%n",
                    earnings, sample.occupations().length, LEAST);
            return ExitCode.SOFTWARE;
        }
        OccupationFeatures features = new OccupationFeatures(tables);
        report(tables, sample, EarningsModels.of(tables, features, sample));
        if (target.isPresent()) {
            SkillPremiums.of(tables, sample, StarterTables.read(taxonomy.orElseThrow(), tables), seed)
                    .write(target.get(), source.orElseThrow(), asOf.orElseThrow());
            progress.println("Wrote " + target.get());
        }
        return ExitCode.OK;
    }

    private void report(Esco tables, EarningsSample sample, Map<String, List<Part>> models) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter progress = spec.commandLine().getErr();
        List<String> groups = IntStream.of(sample.occupations())
                .mapToObj(place -> tables.occupations().get(place).minorGroup())
                .toList();
        EarningsTrial trial = new EarningsTrial(sample.logEarnings(), groups, seed);
        Map<String, Predictions> predictions = new LinkedHashMap<>();
        models.forEach((name, parts) -> {
            progress.printf("%d of %d: %s%n", predictions.size() + 1, models.size(), name);
            progress.flush();
            predictions.put(name, trial.predict(parts));
        });
        out.printf(
                Locale.ROOT,
                "%,d occupations; ISCO minor groups held out whole: %d%n",
                groups.size(),
                groups.stream().distinct().count());
        out.printf("%-48s %-23s %-23s %-23s%n", "log earnings from", "R2", "MAE", "Spearman");
        predictions.forEach((name, held) ->
                out.printf("%-48s %s %s %s%n", name, held.r2(), held.meanAbsoluteError(), held.spearman()));
        out.printf(
                "%-48s %s%n",
                "R2 gained by pairs of skills",
                predictions.get(EarningsModels.PAIRS).r2Over(predictions.get(EarningsModels.SKILLS)));
        out.printf(
                "%-48s %s%n",
                "R2 gained by titles and descriptions",
                predictions.get(EarningsModels.TITLED).r2Over(predictions.get(EarningsModels.ALL)));
        out.flush();
    }
}
