package io.github.careergraph.training;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.careergraph.inference.LabelScheme;
import io.github.careergraph.inference.PhraseBook;
import io.github.careergraph.inference.TaggerConfig;

import static io.github.careergraph.training.EngineOptions.checkWeightDecay;
import static io.github.careergraph.training.EngineOptions.share;
import static io.github.careergraph.training.EngineOptions.within;

/** The numbers of a training. */
final class TrainOptions {

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Option(names = "--epochs", defaultValue = "16", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int epochs;

    @Option(
            names = "--patience",
            defaultValue = "4",
            description = "Stop after so many epochs without a better one (default: ${DEFAULT-VALUE}).")
    private int patience;

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

    @Option(names = "--weight-decay", defaultValue = "0.01", description = "Of AdamW (default: ${DEFAULT-VALUE}).")
    private float weightDecay;

    @Option(
            names = "--word-dropout",
            defaultValue = "0.1",
            description = "Share of words that are hidden for a step (default: ${DEFAULT-VALUE}).")
    private double wordDropout;

    @Option(names = "--layers", defaultValue = "1", description = "Pairs of LSTMs (default: ${DEFAULT-VALUE}).")
    private int layers;

    @Option(
            names = "--pretrain",
            defaultValue = "0",
            description =
                    "Passes over the taxonomy's descriptions and the data sets' text, without their labels, before"
                            + " the labels are learnt (default: ${DEFAULT-VALUE}).")
    private int pretraining;

    @Option(
            names = "--average",
            defaultValue = "0.998",
            description = "Decay of the moving average of parameters that is measured and kept; 0: none"
                    + " (default: ${DEFAULT-VALUE}).")
    private double averaging;

    @Option(names = "--no-crf", description = "Score tags one by one instead of as a chain (for comparison).")
    private boolean independent;

    void check(CommandLine command) {
        engine.check(command, epochs, dropout, learningRate);
        within(command, "--patience", patience, 1, 10_000);
        within(command, "--minutes", minutes, 1, 100_000);
        within(command, "--hidden", hidden, 1, 4096);
        within(command, "--words", words, 1, 4096);
        within(command, "--layers", layers, 1, 8);
        within(command, "--pretrain", pretraining, 0, 1000);
        checkWeightDecay(command, weightDecay);
        share(command, "--average", averaging);
        share(command, "--word-dropout", wordDropout);
    }

    long seed() {
        return engine.seed();
    }

    int pretraining() {
        return pretraining;
    }

    int minutes() {
        return minutes;
    }

    HyperParameters hyperParameters() {
        return new HyperParameters(hidden, words, dropout, learningRate, weightDecay, wordDropout);
    }

    TrainingSettings settings() {
        TrainingSettings defaults = TrainingSettings.defaults(engine.seed());
        return new TrainingSettings(
                engine.seed(),
                engine.threads(),
                epochs,
                patience,
                defaults.batchTokens(),
                learningRate,
                weightDecay,
                wordDropout,
                defaults.bookDropout(),
                defaults.phraseDropout(),
                averaging,
                pretraining,
                defaults.commonWord(),
                Duration.ofMinutes(minutes));
    }

    TaggerConfig shape(PhraseBook phrases, List<LabelScheme> schemes) {
        return new TaggerConfig(
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
                256,
                32,
                !independent,
                Map.of(),
                schemes);
    }
}
