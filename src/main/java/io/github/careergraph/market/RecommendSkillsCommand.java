package io.github.careergraph.market;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.github.careergraph.operations.FileCommand;

/** {@code recommend-skills}: says how well hidden skills of ESCO's occupations are found again. */
@Command(
        name = "recommend-skills",
        mixinStandardHelpOptions = true,
        description = "Hides a fifth of the skills of held-out ESCO occupations and reports who finds them again.")
public final class RecommendSkillsCommand implements FileCommand {

    private static final List<String> GAINS = List.of(
            RecommendationTrial.WIDEST,
            RecommendationTrial.SERVED,
            RecommendationTrial.BY_SKILLS,
            RecommendationTrial.BY_TITLES);

    @Spec
    private CommandSpec spec;

    @Option(names = "--esco", required = true, description = "Folder with ESCO's zips of CSV files, or the files.")
    private Path esco;

    @Option(
            names = "--taxonomy",
            description =
                    "Folder with skills/*.csv (slug, label_en, aliases_en, description) and occupations.csv (slug,"
                            + " isco, essential, optional), as the starter taxonomy has them: its occupations are tried as well.")
    private Optional<Path> taxonomy = Optional.empty();

    @Option(
            names = "--write",
            description = "Where to write what the service's signals count for, as learned from all of ESCO.")
    private Optional<Path> target = Optional.empty();

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of what is held out and what is hidden (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter progress = spec.commandLine().getErr();
        Esco tables;
        Optional<TaxonomyTrial> own = Optional.empty();
        try {
            tables = Esco.read(esco);
            if (taxonomy.isPresent()) {
                own = Optional.of(TaxonomyTrial.read(taxonomy.get()));
            }
        } catch (IOException unreadable) {
            progress.println(unreadable.getMessage());
            return ExitCode.SOFTWARE;
        }
        RecommendationTrial trial = new RecommendationTrial(tables, line -> {
            progress.println(line);
            progress.flush();
        });
        print(out, "Single occupations held out", trial.run(false, seed));
        print(out, "Whole ISCO minor groups held out", trial.run(true, seed));
        printCost(out, "ESCO", NeededSkills.of(tables));
        if (own.isPresent() || target.isPresent()) {
            CompanionWeights weights = trial.weights(seed);
            if (own.isPresent()) {
                print(
                        out,
                        "Fifths of the taxonomy's own occupations held out",
                        own.get().run(weights, seed));
                printCost(out, "the taxonomy", own.get().taxonomy());
            }
            if (target.isPresent()) {
                weights.write(
                        target.get(),
                        "Learned from " + esco.getFileName() + " by recommend-skills, seed " + seed + ".");
                progress.println("Wrote " + target.get());
            }
        }
        return ExitCode.OK;
    }

    private static void printCost(PrintWriter out, String what, NeededSkills needed) {
        out.printf("%nThe service's model of %s: %s%n", what, ServingCost.of(needed, CompanionWeights.shipped()));
        out.flush();
    }

    private static void print(PrintWriter out, String title, RecommendationTrial.Outcome outcome) {
        out.printf(Locale.ROOT, "%n%s: %,d%n", title, outcome.groups().size());
        out.printf("%-48s %-23s %-23s%n", "", "Recall@10", "NDCG@10");
        for (String model : outcome.models().keySet()) {
            out.printf("%-48s %s %s%n", model, outcome.recall(model), outcome.ndcg(model));
        }
        for (String model : GAINS) {
            if (outcome.models().containsKey(model)) {
                out.printf(
                        "%-48s %s %s%n",
                        "gain on EASE: " + model,
                        outcome.recallOver(model, RecommendationTrial.EASE),
                        outcome.ndcgOver(model, RecommendationTrial.EASE));
            }
        }
        out.flush();
    }
}
