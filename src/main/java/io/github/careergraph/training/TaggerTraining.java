package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.AdamW;

import io.github.careergraph.inference.HalfPrecisionParameters;
import io.github.careergraph.inference.LabelScheme;
import io.github.careergraph.inference.NativeEngine;
import io.github.careergraph.inference.RecurrentModel;
import io.github.careergraph.inference.Tagger;
import io.github.careergraph.inference.TaggerBatch;
import io.github.careergraph.inference.TaggerConfig;
import io.github.careergraph.inference.TaggerNetwork;
import io.github.careergraph.inference.WordFeatures;

/** One run: from corpora to the network that did best on their dev parts. Seeded; the same seed gives the same network. */
final class TaggerTraining {

    private static final int LONGEST_WARM_UP = 200;

    private final List<Corpus> corpora;
    private final TaggerConfig shape;
    private final TrainingSettings settings;
    private final Progress progress;
    private final LongSupplier nanoTime;

    /** @param shape the network; its vocabulary size is filled in here */
    TaggerTraining(
            List<Corpus> corpora,
            TaggerConfig shape,
            TrainingSettings settings,
            Progress progress,
            LongSupplier nanoTime) {
        this.corpora = corpora;
        this.shape = shape;
        this.settings = settings;
        this.progress = progress;
        this.nanoTime = nanoTime;
    }

    TrainedTagger run() {
        Engine engine = NativeEngine.start(settings.threads());
        engine.setRandomSeed((int) settings.seed());
        List<LabelScheme> schemes = shape.schemes();
        Map<Corpus, List<List<Example>>> examples = new LinkedHashMap<>();
        VocabularyCount count = new VocabularyCount();
        for (Corpus corpus : corpora) {
            List<List<Example>> documents = corpus.train().stream()
                    .map(document -> Example.of(document, schemes, shape.window()))
                    .toList();
            documents.forEach(document -> document.forEach(example -> count.add(example.tokens())));
            examples.put(corpus, documents);
        }
        List<String> vocabulary = count.words(settings.commonWord());
        WordFeatures features = new WordFeatures(vocabulary);
        TaggerConfig config = shape.withWords(features.words());
        Model model = Model.newInstance(config.name(), NativeEngine.NAME);
        model.setBlock(new TaggerNetwork(config));
        Epoch epochs = new Epoch(examples, settings.batchTokens());
        return new Run(model, config, features).learn(epochs, vocabulary);
    }

    private final class Run {
        private final Model model;
        private final TaggerConfig config;
        private final WordFeatures features;
        private final TaggingLoss loss;
        private final Random random = new Random(settings.seed());
        private long stepsInAll;

        Run(Model model, TaggerConfig config, WordFeatures features) {
            this.model = model;
            this.config = config;
            this.features = features;
            loss = new TaggingLoss(config.schemes());
        }

        TrainedTagger learn(Epoch epochs, List<String> vocabulary) {
            AdamW optimizer = AdamW.builder()
                    .optLearningRateTracker((parameter, step) -> rate(step))
                    .optWeightDecays(settings.weightDecay())
                    .optClipGrad(1)
                    .build();
            // The trainer asks for a loss although the loop computes its own, over several heads.
            DefaultTrainingConfig training =
                    new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(optimizer);
            List<float[]> best = null;
            double bestScore = -1;
            int bestEpoch = 0;
            long begin = nanoTime.getAsLong();
            try (Trainer trainer = model.newTrainer(training)) {
                Shape any = new Shape(1);
                trainer.initialize(any, any, any, any, any);
                for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
                    epoch(trainer, epochs.batches(random), epoch);
                    Map<String, ClassificationReport> reports = evaluate();
                    double score = Evaluation.score(reports);
                    progress.line("epoch %d: dev F1 %.2f %s", epoch, 100 * score, figures(reports));
                    if (score > bestScore) {
                        best = HalfPrecisionParameters.snapshot(model.getBlock());
                        bestScore = score;
                        bestEpoch = epoch;
                    }
                    boolean late =
                            nanoTime.getAsLong() - begin > settings.budget().toNanos();
                    if (late || epoch - bestEpoch >= settings.patience()) {
                        progress.line(
                                late ? "The time budget is spent." : "No better for %d epochs.", settings.patience());
                        break;
                    }
                }
            }
            HalfPrecisionParameters.restore(model.getBlock(), best);
            HalfPrecisionParameters.round(model.getBlock());
            return new TrainedTagger(model, config, vocabulary, bestEpoch, evaluate());
        }

        private void epoch(Trainer trainer, List<List<Example>> batches, int epoch) {
            stepsInAll = (long) batches.size() * settings.epochs();
            progress.beginEpoch();
            for (int step = 0; step < batches.size(); step++) {
                List<Example> batch = batches.get(step);
                float value = step(trainer, batch);
                int tokens = batch.stream().mapToInt(Example::size).sum();
                progress.step(epoch, settings.epochs(), step + 1, batches.size(), value, tokens);
            }
        }

        private float step(Trainer trainer, List<Example> batch) {
            int width = batch.stream().mapToInt(Example::size).max().orElseThrow();
            TaggerBatch input =
                    new TaggerBatch(batch.stream().map(Example::tokens).toList(), width, features);
            long[] words = input.words();
            for (int word = 1; word < words.length; word++) {
                if (random.nextDouble() < settings.wordDropout()) {
                    words[word] = WordFeatures.UNKNOWN;
                }
            }
            float value;
            try (NDManager manager = trainer.getManager().newSubManager();
                    GradientCollector gradients = trainer.newGradientCollector()) {
                NDArray scores = trainer.forward(input.toArrays(manager)).singletonOrThrow();
                NDArray total = loss.of(scores, batch, width, manager);
                gradients.backward(total);
                value = total.getFloat();
            }
            trainer.step();
            return value;
        }

        private float rate(int step) {
            long warmUp = Math.min(LONGEST_WARM_UP, stepsInAll / 20);
            if (step < warmUp) {
                return settings.learningRate() * (step + 1) / warmUp;
            }
            double part = Math.min(1, step / (double) Math.max(1, stepsInAll));
            return (float) (settings.learningRate() * (0.02 + 0.98 * 0.5 * (1 + Math.cos(Math.PI * part))));
        }

        private Map<String, ClassificationReport> evaluate() {
            try (Tagger tagger = RecurrentModel.of(config, features, model).newTagger()) {
                return Evaluation.onDevParts(new SpanFinder(tagger, config.schemes()), corpora);
            }
        }

        private static String figures(Map<String, ClassificationReport> reports) {
            List<String> figures = new ArrayList<>();
            reports.forEach((name, report) -> figures.add(String.format(
                    Locale.ROOT, "%s %.1f", name, 100 * report.micro().f1())));
            return figures.toString();
        }
    }
}
