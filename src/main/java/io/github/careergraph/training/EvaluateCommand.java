package io.github.careergraph.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.github.careergraph.inference.LabelScheme;
import io.github.careergraph.inference.ModelLoader;
import io.github.careergraph.inference.NativeEngine;
import io.github.careergraph.inference.PhraseBook;
import io.github.careergraph.inference.Tagger;
import io.github.careergraph.inference.TaggingModel;
import io.github.careergraph.operations.FileCommand;

/** {@code evaluate}: prints how well a model does on the dev parts of public data sets, or on a file of one's own. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Prints a strict span-level report of a model on dev parts or on a file.")
public final class EvaluateCommand implements FileCommand {

    private static final String WITHOUT = "none";

    @Spec
    private CommandSpec spec;

    @Option(names = "--model", description = "Model directory (default: the model inside the jar).")
    private Optional<Path> directory = Optional.empty();

    @Option(
            names = "--data",
            required = true,
            description = "Folder with skillspan/, dotin/ and others, or one file: CoNLL, or a zip of labelled XML.")
    private Path data;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of the CVs' split; must be the one of the training (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--column",
            defaultValue = "0",
            description = "Of the tags in a CoNLL file, counted from 1 (default: the last one).")
    private int column;

    @Option(names = "--threads", defaultValue = "2", description = "For the engine (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--gazetteer",
            description =
                    "Phrases to tell the network of instead of the model's own: a file of the gazetteer command, or"
                            + " none for no phrase at all.")
    private Optional<Path> gazetteer = Optional.empty();

    @Override
    public Integer call() {
        EngineOptions.checkThreads(spec.commandLine(), threads);
        EngineOptions.require(spec.commandLine(), column >= 0, "--column is counted from 1, or 0 for the last one");
        PrintWriter console = spec.commandLine().getOut();
        try {
            Optional<ForeignCorpus> file =
                    Files.isDirectory(data) ? Optional.empty() : Optional.of(ForeignCorpus.read(data, column));
            List<Corpus> corpora = file.isPresent()
                    ? List.of(file.get().corpus())
                    : new PublicCorpora(data, seed).read(PublicCorpora.names());
            Optional<PhraseBook> phrases =
                    gazetteer.isPresent() ? Optional.of(phrases(gazetteer.get())) : Optional.empty();
            NativeEngine.start(threads);
            try (TaggingModel model = phrases.isPresent()
                            ? ModelLoader.load(directory, phrases.get())
                            : ModelLoader.load(directory);
                    Tagger tagger = model.newTagger()) {
                Map<String, ClassificationReport> reports =
                        file.isPresent() ? onFile(model, tagger, file.get()) : onSets(model, tagger, corpora);
                console.printf("%s%n", model.name());
                phrases.ifPresent(book -> console.printf("with %,d phrases of %s%n", book.size(), gazetteer.get()));
                reports.forEach((name, report) -> console.printf("%n%s%n%s", name, report.table()));
                if (reports.isEmpty()) {
                    console.println("The model and the data have no label in common.");
                }
            }
        } catch (IOException e) {
            return FileProblem.tell(spec.commandLine(), FileProblem.describe(e));
        }
        console.flush();
        return ExitCode.OK;
    }

    private static PhraseBook phrases(Path file) throws IOException {
        if (file.toString().equals(WITHOUT)) {
            return PhraseBook.empty();
        }
        try (InputStream input = Files.newInputStream(file)) {
            return PhraseBook.read(file.toString(), input);
        }
    }

    private static Map<String, ClassificationReport> onFile(TaggingModel model, Tagger tagger, ForeignCorpus file) {
        List<LabelScheme> schemes = model.schemes();
        SpanFinder finder = new SpanFinder(tagger, model);
        return file.sameLabels(schemes)
                .map(scheme -> Evaluation.onDevParts(finder, List.of(file.as(scheme.name()))))
                .orElseGet(() -> new ForeignEvaluation(
                                finder, schemes, Map.of(file.scheme().name(), file.scheme()))
                        .onDevParts(List.of(file.corpus())));
    }

    /** By the sets' own labels where the model has them, else by what the labels mean. */
    private static Map<String, ClassificationReport> onSets(TaggingModel model, Tagger tagger, List<Corpus> corpora) {
        List<LabelScheme> schemes = model.schemes();
        SpanFinder finder = new SpanFinder(tagger, model);
        List<String> names = schemes.stream().map(LabelScheme::name).toList();
        Map<Boolean, List<Corpus>> known =
                corpora.stream().collect(Collectors.partitioningBy(corpus -> names.containsAll(corpus.schemes())));
        Map<String, LabelScheme> meanings = new LinkedHashMap<>();
        known.get(false).forEach(corpus -> KnownSchemes.of(corpus.schemes())
                .forEach(scheme -> meanings.put(scheme.name(), scheme)));
        Map<String, ClassificationReport> reports = new LinkedHashMap<>(Evaluation.onDevParts(finder, known.get(true)));
        new ForeignEvaluation(finder, schemes, meanings)
                .onDevParts(known.get(false))
                .forEach((name, report) -> reports.put(name + ", by entity type", report));
        return reports;
    }
}
