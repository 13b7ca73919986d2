package io.github.careergraph.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.github.careergraph.inference.PhraseBook;
import io.github.careergraph.operations.FileCommand;

/** {@code train}: learns an entity model from labelled data and writes a model directory. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Trains the entity model and writes a model directory with its card.")
public final class TrainCommand implements FileCommand {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            description =
                    "Folder with skillspan/, dotin/, stackoverflow/ and others, or with train.conll and dev.conll.")
    private Path data;

    @Option(
            names = "--out",
            required = true,
            description = "Model directory to write; meanwhile its checkpoint and its curves for TensorBoard.")
    private Path out;

    @Option(
            names = "--taxonomy",
            description =
                    "Folder with ESCO's, O*NET's or tables like the starter taxonomy's: the phrases that the network"
                            + " is told of (default: none).")
    private Optional<Path> taxonomy = Optional.empty();

    @Option(
            names = "--sets",
            split = ",",
            description = "Data sets to learn from (default: all that are known and in the folder).")
    private List<String> sets = List.of();

    @Option(
            names = "--search",
            defaultValue = "0",
            description = "Try so many settings within --minutes, the one told here first and the others drawn with the"
                    + " seed, and keep the best (default: none).")
    private int search;

    @Option(names = "--resume", description = "Go on where a run with the same options was cut short.")
    private boolean resume;

    @Option(
            names = "--from",
            description =
                    "Model directory whose words and parameters to begin with, instead of pretraining; the sets and"
                            + " widths must be those of its own training.")
    private Optional<Path> earlier = Optional.empty();

    @Mixin
    private TrainOptions options = new TrainOptions();

    @Override
    public Integer call() {
        options.check(spec.commandLine());
        EngineOptions.require(
                spec.commandLine(), search >= 0 && search <= 1000, "--search is from 0, for none, to 1000");
        EngineOptions.require(
                spec.commandLine(),
                earlier.isEmpty() || options.pretraining() == 0,
                "--from and --pretrain exclude each other: what --from names has learnt to read");
        EngineOptions.require(
                spec.commandLine(),
                earlier.isEmpty() || search == 0,
                "--from and --search exclude each other: a search varies the widths that --from lays down");
        PrintWriter console = spec.commandLine().getOut();
        try {
            run(new Progress(console, System::nanoTime, Ansi.AUTO.enabled()));
            return ExitCode.OK;
        } catch (IOException problem) {
            return FileProblem.tell(spec.commandLine(), FileProblem.describe(problem));
        } catch (UncheckedIOException problem) {
            return FileProblem.tell(spec.commandLine(), FileProblem.describe(problem.getCause()));
        } catch (DivergedException problem) {
            return FileProblem.tell(spec.commandLine(), problem.getMessage());
        }
    }

    private void run(Progress progress) throws IOException {
        OutputDirectory.check(out, resume, search > 0);
        LabelledCorpora labelled =
                LabelledCorpora.read(data, options.seed(), sets.isEmpty() ? PublicCorpora.names() : sets);
        labelled.corpora()
                .forEach(corpus -> progress.line(
                        "%s: %d documents to learn from, %d to measure on",
                        corpus.name(), corpus.train().size(), corpus.dev().size()));
        PhraseBook phrases = phrases();
        List<LabelledDocument> unlabelled =
                taxonomy.isPresent() && options.pretraining() > 0 ? UnlabelledText.read(taxonomy.get()) : List.of();
        progress.line("%,d phrases, %,d texts without labels", phrases.size(), unlabelled.size());
        TrainingPlan plan = new TrainingPlan(
                labelled.corpora(),
                unlabelled,
                earlier.isPresent() ? Optional.of(EarlierModel.read(earlier.get())) : Optional.empty(),
                phrases,
                options.shape(phrases, labelled.schemes()),
                options.settings(),
                progress,
                System::nanoTime,
                Clock.systemUTC());
        if (search > 0) {
            HyperparameterSearch trials = new HyperparameterSearch(plan, options.hyperParameters(), search, out);
            Trial best = trials.run(resume);
            try (TrainedTagger tagger = trials.train(best)) {
                String found =
                        "\n\nThe setting is number %d of %d that a search tried within %d minutes (`--search %d`)."
                                .formatted(best.number(), search, options.minutes(), search);
                write(
                        tagger,
                        plan.with(best.parameters()),
                        command(best.parameters().options()) + found);
            }
            trials.finish(best);
        } else {
            try (RunDirectory directory = plan.open(out, resume);
                    TrainedTagger tagger = plan.train(directory)) {
                write(tagger, plan, command(Map.of()));
                directory.finish();
            }
        }
        progress.line("Wrote %s", out);
    }

    private PhraseBook phrases() throws IOException {
        if (taxonomy.isEmpty()) {
            return PhraseBook.empty();
        }
        PhraseBook phrases = PhraseSources.read(taxonomy.get());
        if (phrases.size() == 0) {
            throw new IOException(taxonomy.get() + " holds no table of a taxonomy");
        }
        return phrases;
    }

    private void write(TrainedTagger tagger, TrainingPlan plan, String command) throws IOException {
        String begun = earlier.isEmpty()
                ? ""
                : "\n\nThe run began with the words and parameters of another model, whose own card says what that learnt from.";
        String made = command + begun + "\n\nBuilt from " + BuildCommit.describe() + ".";
        ModelWriter.write(tagger, ModelCard.of(tagger, plan.corpora(), plan.settings(), made), out);
        tagger.reports().forEach((name, report) -> plan.progress().line("%n%s%n%s", name, report.table()));
    }

    /** The command that makes this model again. */
    private String command(Map<String, String> instead) {
        return CommandText.of(spec, instead);
    }
}
