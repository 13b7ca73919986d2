package io.github.careergraph.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.github.careergraph.inference.LabelScheme;
import io.github.careergraph.inference.PhraseBook;
import io.github.careergraph.inference.TaggerConfig;
import io.github.careergraph.operations.FileCommand;

/** {@code train}: learns an entity model from public data sets and writes a model directory. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Trains the entity model and writes a model directory with its card.")
public final class TrainCommand implements FileCommand {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            description = "Folder with skillspan/, dotin/, stackoverflow/ and others.")
    private Path data;

    @Option(names = "--out", required = true, description = "Model directory to write.")
    private Path out;

    @Option(names = "--seed", defaultValue = "1", description = "Of everything random (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", defaultValue = "2", description = "For the engine (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--epochs", defaultValue = "16", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int epochs;

    @Option(names = "--minutes", defaultValue = "30", description = "Stop after so many (default: ${DEFAULT-VALUE}).")
    private int minutes;

    @Option(names = "--hidden", defaultValue = "128", description = "Width of each LSTM (default: ${DEFAULT-VALUE}).")
    private int hidden;

    @Option(
            names = "--words",
            defaultValue = "100",
            description = "Width of word embeddings (default: ${DEFAULT-VALUE}).")
    private int words;

    @Option(names = "--dropout", defaultValue = "0.5", description = "From 0 to 1 (default: ${DEFAULT-VALUE}).")
    private float dropout;

    @Option(names = "--learning-rate", defaultValue = "0.003", description = "Highest (default: ${DEFAULT-VALUE}).")
    private float learningRate;

    @Option(names = "--layers", defaultValue = "1", description = "Pairs of LSTMs (default: ${DEFAULT-VALUE}).")
    private int layers;

    @Option(
            names = "--taxonomy",
            description =
                    "Folder with ESCO's, O*NET's or tables like the starter taxonomy's: the phrases that the network"
                            + " is told of (default: none).")
    private Optional<Path> taxonomy = Optional.empty();

    @Option(names = "--no-crf", description = "Score tags one by one instead of as a chain (for comparison).")
    private boolean independent;

    @Override
    public Integer call() throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        Progress progress = new Progress(console, System::nanoTime);
        List<Corpus> corpora = new PublicCorpora(data, seed).read();
        corpora.forEach(corpus -> progress.line(
                "%s: %d documents to learn from, %d to measure on",
                corpus.name(), corpus.train().size(), corpus.dev().size()));
        TrainingSettings defaults = TrainingSettings.defaults(seed);
        TrainingSettings settings = new TrainingSettings(
                seed,
                threads,
                epochs,
                defaults.patience(),
                defaults.batchTokens(),
                learningRate,
                defaults.weightDecay(),
                defaults.wordDropout(),
                defaults.bookDropout(),
                defaults.phraseDropout(),
                defaults.commonWord(),
                Duration.ofMinutes(minutes));
        List<LabelScheme> schemes = KnownSchemes.of(corpora.stream()
                .flatMap(corpus -> corpus.schemes().stream())
                .distinct()
                .toList());
        PhraseBook phrases = taxonomy.isPresent() ? PhraseSources.read(taxonomy.get()) : PhraseBook.empty();
        progress.line("%,d phrases", phrases.size());
        TaggerConfig shape = new TaggerConfig(
                TaggerConfig.FORMAT,
                "career-graph-small",
                0,
                words,
                8,
                24,
                48,
                phrases.size() == 0 ? 0 : 8,
                hidden,
                layers,
                dropout,
                128,
                16,
                !independent,
                Map.of(),
                schemes);
        TaggerTraining training = new TaggerTraining(corpora, shape, phrases, settings, progress, System::nanoTime);
        try (TrainedTagger tagger = training.run()) {
            ModelWriter.write(tagger, ModelCard.of(tagger, corpora, settings, command()), out);
            tagger.reports().forEach((name, report) -> progress.line("%n%s%n%s", name, report.table()));
        }
        progress.line("Wrote %s", out);
        return 0;
    }

    /** The command that makes this model again; where it was written is of no interest. */
    private String command() {
        return "java -jar target/quarkus-app/quarkus-run.jar train --data ../shared/data/ner --out DIR --seed " + seed
                + " --threads " + threads + " --epochs " + epochs + " --minutes " + minutes + " --hidden " + hidden
                + " --words " + words + " --dropout " + dropout + " --learning-rate " + learningRate;
    }
}
