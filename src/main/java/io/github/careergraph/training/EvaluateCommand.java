package io.github.careergraph.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.github.careergraph.inference.LabelScheme;
import io.github.careergraph.inference.ModelLoader;
import io.github.careergraph.inference.NativeEngine;
import io.github.careergraph.inference.Tagger;
import io.github.careergraph.inference.TaggingModel;
import io.github.careergraph.operations.FileCommand;

/** {@code evaluate}: prints how well a model does on the dev parts of public data sets. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Prints a strict span-level report of a model on the dev parts.")
public final class EvaluateCommand implements FileCommand {

    @Spec
    private CommandSpec spec;

    @Option(names = "--model", description = "Model directory (default: the model inside the jar).")
    private Optional<Path> directory = Optional.empty();

    @Option(
            names = "--data",
            required = true,
            description = "Folder with skillspan/, dotin/, stackoverflow/ and others.")
    private Path data;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of the CVs' split; must be the one of the training (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", defaultValue = "2", description = "For the engine (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Override
    public Integer call() throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        List<Corpus> corpora = new PublicCorpora(data, seed).read();
        NativeEngine.start(threads);
        try (TaggingModel model = ModelLoader.load(directory);
                Tagger tagger = model.newTagger()) {
            console.printf("%s%n", model.name());
            reports(model, tagger, corpora).forEach((name, report) -> console.printf("%n%s%n%s", name, report.table()));
        }
        console.flush();
        return 0;
    }

    private static Map<String, ClassificationReport> reports(TaggingModel model, Tagger tagger, List<Corpus> corpora) {
        SpanFinder finder = new SpanFinder(tagger, model);
        List<String> schemes = model.schemes().stream().map(LabelScheme::name).toList();
        boolean own = corpora.stream().anyMatch(corpus -> schemes.containsAll(corpus.schemes()));
        if (!own) {
            return new ForeignEvaluation(finder, model.schemes().getFirst(), corpora).onDevParts(corpora);
        }
        List<Corpus> known = corpora.stream()
                .filter(corpus -> schemes.containsAll(corpus.schemes()))
                .toList();
        return Evaluation.onDevParts(finder, known);
    }
}
