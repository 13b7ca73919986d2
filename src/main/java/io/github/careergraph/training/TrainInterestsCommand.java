package io.github.careergraph.training;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.github.careergraph.inference.HalfPrecisionParameters;
import io.github.careergraph.operations.FileCommand;

import static io.github.careergraph.training.EngineOptions.checkLearningRate;
import static io.github.careergraph.training.EngineOptions.checkThreads;
import static io.github.careergraph.training.EngineOptions.checkWeightDecay;
import static io.github.careergraph.training.EngineOptions.share;
import static io.github.careergraph.training.EngineOptions.within;

/** {@code train-interests}: learns what people like from what they did, and measures it on others. */
@Command(
        name = "train-interests",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Trains the interest model, writes a model directory with its card, and reports Recall@10 and NDCG@10"
                        + " on people who were held out, beside simpler models.")
public final class TrainInterestsCommand implements FileCommand {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private static final int LEAST_PEOPLE = 20;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            description = "File that simulate-behaviour or export-interactions wrote; may be packed as .gz.")
    private Path data;

    @Option(names = "--out", required = true, description = "Model directory to write.")
    private Path out;

    @Option(names = "--seed", defaultValue = "1", description = "Of everything random (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", defaultValue = "1", description = "For the engine (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--epochs", defaultValue = "40", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int epochs;

    @Option(
            names = "--patience",
            defaultValue = "4",
            description = "Stop after so many epochs without a better one (default: ${DEFAULT-VALUE}).")
    private int patience;

    @Option(names = "--minutes", defaultValue = "30", description = "Stop after so many (default: ${DEFAULT-VALUE}).")
    private int minutes;

    @Option(names = "--buckets", defaultValue = "16384", description = "Places for words (default: ${DEFAULT-VALUE}).")
    private int buckets;

    @Option(names = "--dimension", defaultValue = "48", description = "Width of vectors (default: ${DEFAULT-VALUE}).")
    private int dimension;

    @Option(names = "--batch", defaultValue = "1024", description = "Examples of a step (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Option(
            names = "--negatives",
            defaultValue = "1024",
            description = "Items drawn evenly beside those of a batch (default: ${DEFAULT-VALUE}).")
    private int negatives;

    @Option(names = "--learning-rate", defaultValue = "0.01", description = "Of AdamW (default: ${DEFAULT-VALUE}).")
    private float learningRate;

    @Option(names = "--weight-decay", defaultValue = "0.01", description = "Of AdamW (default: ${DEFAULT-VALUE}).")
    private float weightDecay;

    @Option(
            names = "--id-dropout",
            defaultValue = "0.3",
            description = "Share of items known by text alone in a step (default: ${DEFAULT-VALUE}).")
    private double idDropout;

    @Option(
            names = "--word-dropout",
            defaultValue = "0.1",
            description = "Share of words that are hidden in a step (default: ${DEFAULT-VALUE}).")
    private double wordDropout;

    @Option(
            names = "--newcomers",
            defaultValue = "0.2",
            description = "Share of examples whose deeds are hidden (default: ${DEFAULT-VALUE}).")
    private double newcomers;

    @Override
    public Integer call() {
        check();
        PrintWriter console = spec.commandLine().getOut();
        Progress progress = new Progress(console, System::nanoTime, Ansi.AUTO.enabled());
        try {
            if (Files.exists(out.resolve("config.json"))) {
                throw new IOException(out + " holds a model already: choose another directory, or remove it");
            }
            BehaviourLog behaviour = BehaviourFile.read(data);
            if (behaviour.people().size() < LEAST_PEOPLE) {
                throw new IOException(data.getFileName() + ": there are not " + LEAST_PEOPLE
                        + " people to learn from and measure on");
            }
            InterestSplit split = InterestSplit.of(behaviour, seed);
            progress.line(
                    "%,d people to learn from, %,d to stop by, %,d to measure on; %,d items",
                    split.train().size(),
                    split.validation().size(),
                    split.test().size(),
                    behaviour.items().size());
            try (TrainedInterests model =
                    new InterestTraining(behaviour, split, settings(), progress, System::nanoTime).run()) {
                List<InterestTrial.Table> tables = new InterestTrial(behaviour, split, model, progress).run();
                tables.forEach(table -> progress.line("%n%s", table.markdown()));
                write(behaviour, model, tables);
            }
            progress.line("Wrote %s", out);
            return ExitCode.OK;
        } catch (IOException problem) {
            return FileProblem.tell(spec.commandLine(), FileProblem.describe(problem));
        } catch (DivergedException problem) {
            return FileProblem.tell(spec.commandLine(), problem.getMessage());
        }
    }

    private void check() {
        CommandLine command = spec.commandLine();
        checkThreads(command, threads);
        within(command, "--epochs", epochs, 1, 10_000);
        within(command, "--patience", patience, 1, 10_000);
        within(command, "--minutes", minutes, 1, 100_000);
        within(command, "--buckets", buckets, 2, 10_000_000);
        within(command, "--dimension", dimension, 1, 4096);
        within(command, "--batch", batch, 2, 100_000);
        within(command, "--negatives", negatives, 1, 1_000_000);
        checkLearningRate(command, learningRate);
        checkWeightDecay(command, weightDecay);
        share(command, "--id-dropout", idDropout);
        share(command, "--word-dropout", wordDropout);
        share(command, "--newcomers", newcomers);
    }

    private InterestSettings settings() {
        return new InterestSettings(
                seed,
                threads,
                epochs,
                patience,
                buckets,
                dimension,
                batch,
                negatives,
                learningRate,
                weightDecay,
                idDropout,
                wordDropout,
                newcomers,
                Duration.ofMinutes(minutes));
    }

    private void write(BehaviourLog behaviour, TrainedInterests model, List<InterestTrial.Table> tables)
            throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("config.json"), JSON.writeValueAsString(model.config()) + "\n");
        try (OutputStream parameters = Files.newOutputStream(out.resolve("parameters.bin"))) {
            HalfPrecisionParameters.write(model.model().getBlock(), parameters);
        }
        String made = CommandText.of(spec, Map.of()) + "\n\nBuilt from " + BuildCommit.describe() + ".";
        Files.writeString(out.resolve("model-card.md"), InterestCard.of(behaviour, model, tables, made));
    }
}
