package io.github.careergraph.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.github.careergraph.inference.HeadConfig;
import io.github.careergraph.inference.NativeEngine;
import io.github.careergraph.inference.Tagger;
import io.github.careergraph.inference.TorchScriptEncoder;
import io.github.careergraph.operations.FileCommand;

import static io.github.careergraph.training.EngineOptions.require;

/** {@code fine-tune}: learns a head on a pretrained transformer, and writes a folder that is served as it is. */
@Command(
        name = "fine-tune",
        mixinStandardHelpOptions = true,
        description = "Trains a head on a pretrained encoder that stays as it is, and writes a model directory.")
public final class FineTuneCommand implements FileCommand {

    private static final int PATIENCE = 5;
    private static final int BATCH_WORDS = 256;
    private static final float WEIGHT_DECAY = 0.01f;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--model",
            required = true,
            description = "Folder with the encoder as TorchScript: model.pt, tokenizer.json, config.json.")
    private Path model;

    @Option(
            names = "--data",
            required = true,
            description = "Folder with train.conll and dev.conll, or with skillspan/, dotin/ and others.")
    private Path data;

    @Option(names = "--out", required = true, description = "Model directory to write; not the encoder's.")
    private Path out;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Option(names = "--epochs", defaultValue = "40", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int epochs;

    @Option(
            names = "--hidden",
            defaultValue = "0",
            description = "Width of a layer between encoder and scores, 0 for none (default: ${DEFAULT-VALUE}).")
    private int hidden;

    @Option(names = "--dropout", defaultValue = "0.1", description = "From 0 to 1 (default: ${DEFAULT-VALUE}).")
    private float dropout;

    @Option(names = "--learning-rate", defaultValue = "0.01", description = "Of AdamW (default: ${DEFAULT-VALUE}).")
    private float learningRate;

    @Override
    public Integer call() {
        try {
            check();
            run();
            return ExitCode.OK;
        } catch (IOException problem) {
            return FileProblem.tell(spec.commandLine(), FileProblem.describe(problem));
        }
    }

    private void run() throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        Progress progress = new Progress(console, System::nanoTime, Ansi.AUTO.enabled());
        LabelledCorpora labelled = LabelledCorpora.read(data, engine.seed(), PublicCorpora.names());
        List<Corpus> corpora = labelled.corpora();
        HeadSettings settings = new HeadSettings(
                engine.seed(),
                engine.threads(),
                epochs,
                PATIENCE,
                BATCH_WORDS,
                hidden,
                learningRate,
                WEIGHT_DECAY,
                dropout);
        NativeEngine.start(engine.threads());
        try (TorchScriptEncoder encoder = TorchScriptEncoder.read(model);
                Tagger reader = encoder.newStateReader()) {
            HeadConfig config = new HeadConfig(encoder.name() + "-tuned", encoder.states(), hidden, labelled.schemes());
            KeptStates states = new KeptStates(reader, Runtime.getRuntime().maxMemory() / 2);
            HeadTraining training = new HeadTraining(corpora, config, states, settings, progress);
            try (TrainedHead head = training.run()) {
                HeadWriter.write(head, encoder, model, HeadCard.of(head, encoder.name(), corpora, settings), out);
                head.reports().forEach((name, report) -> progress.line("%n%s%n%s", name, report.table()));
            }
        }
        progress.line("Wrote %s", out);
    }

    private void check() throws IOException {
        CommandLine command = spec.commandLine();
        EngineOptions.within(command, "--hidden", hidden, 0, 4096);
        engine.check(command, epochs, dropout, learningRate);
        require(
                command,
                !Files.exists(out) || !Files.exists(model) || !Files.isSameFile(out, model),
                "--out is the encoder's");
    }
}
