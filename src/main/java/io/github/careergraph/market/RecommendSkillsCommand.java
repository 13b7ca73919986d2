package io.github.careergraph.market;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

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

    @Spec
    private CommandSpec spec;

    @Option(names = "--esco", required = true, description = "Folder with ESCO's zips of CSV files, or the files.")
    private Path esco;

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
        try {
            tables = Esco.read(esco);
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
        return ExitCode.OK;
    }

    private static void print(PrintWriter out, String title, RecommendationTrial.Outcome outcome) {
        out.printf(Locale.ROOT, "%n%s: %,d%n", title, outcome.groups().size());
        out.printf("%-32s %-23s %-23s%n", "", "Recall@10", "NDCG@10");
        for (String model : outcome.models().keySet()) {
            out.printf("%-32s %s %s%n", model, outcome.recall(model), outcome.ndcg(model));
        }
        for (String model : new String[] {RecommendationTrial.BY_SKILLS, RecommendationTrial.BY_TITLES}) {
            out.printf(
                    "%-32s %s %s%n",
                    "gain on EASE: " + (model.equals(RecommendationTrial.BY_SKILLS) ? "skills" : "and titles"),
                    outcome.recallOver(model, RecommendationTrial.EASE),
                    outcome.ndcgOver(model, RecommendationTrial.EASE));
        }
        out.flush();
    }
}
