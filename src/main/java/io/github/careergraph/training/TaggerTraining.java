package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
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
import io.github.careergraph.inference.PhraseBook;
import io.github.careergraph.inference.RecurrentModel;
import io.github.careergraph.inference.Tagger;
import io.github.careergraph.inference.TaggerBatch;
import io.github.careergraph.inference.TaggerConfig;
import io.github.careergraph.inference.TaggerNetwork;
import io.github.careergraph.inference.WordFeatures;

/** One run: from corpora to the network that did best on their dev parts. Seeded; the same seed gives the same network. */
final class TaggerTraining {

    private static final int LONGEST_WARM_UP = 200;
    /** The network reads more at once than it learns from: longer examples take longer and taught it no more. */
    private static final int LONGEST_EXAMPLE = 128;
    /** How often a word must occur in text without labels to enter the vocabulary. */
    private static final int COMMON_UNLABELLED = 6;

    private final List<Corpus> corpora;
    private final TaggerConfig shape;
    private final PhraseBook phrases;
    private final TrainingSettings settings;
    private final Progress progress;
    private final LongSupplier nanoTime;
    private final List<LabelledDocument> unlabelled;
    private final Optional<EarlierModel> earlier;

    /** From nothing, and without other text than that of the corpora. */
    TaggerTraining(
            List<Corpus> corpora,
            TaggerConfig shape,
            PhraseBook phrases,
            TrainingSettings settings,
            Progress progress,
            LongSupplier nanoTime) {
        this(corpora, List.of(), Optional.empty(), shape, phrases, settings, progress, nanoTime);
    }

    /**
     * @param unlabelled documents that pretraining reads besides the corpora
     * @param earlier what to begin with instead of pretraining
     * @param shape the network; its vocabulary size is filled in here
     */
    TaggerTraining(
            List<Corpus> corpora,
            List<LabelledDocument> unlabelled,
            Optional<EarlierModel> earlier,
            TaggerConfig shape,
            PhraseBook phrases,
            TrainingSettings settings,
            Progress progress,
            LongSupplier nanoTime) {
        this.unlabelled = unlabelled;
        this.earlier = earlier;
        this.phrases = phrases;
        this.corpora = corpora;
        this.shape = shape;
        this.settings = settings;
        this.progress = progress;
        this.nanoTime = nanoTime;
    }

    TrainedTagger run() {
        return run(TrainingJournal.NONE);
    }

    TrainedTagger run(TrainingJournal journal) {
        Engine engine = NativeEngine.start(settings.threads());
        engine.setRandomSeed((int) settings.seed());
        List<LabelScheme> schemes = shape.schemes();
        int longest = Math.min(LONGEST_EXAMPLE, shape.window());
        Map<Corpus, List<List<Example>>> examples = new LinkedHashMap<>();
        VocabularyCount count = new VocabularyCount();
        for (Corpus corpus : corpora) {
            List<List<Example>> documents = corpus.train().stream()
                    .map(document -> Example.of(document, schemes, longest))
                    .toList();
            documents.forEach(document -> document.forEach(example -> count.add(example.tokens())));
            examples.put(corpus, documents);
        }
        List<List<Example>> texts = settings.pretraining() == 0
                ? List.of()
                : unlabelled.stream()
                        .map(document -> Example.of(document, schemes, longest))
                        .toList();
        VocabularyCount wider = new VocabularyCount();
        texts.forEach(document -> document.forEach(example -> wider.add(example.tokens())));
        List<String> vocabulary = earlier.map(EarlierModel::vocabulary)
                .orElseGet(() -> count.words(settings.commonWord(), wider, COMMON_UNLABELLED));
        WordFeatures features = new WordFeatures(vocabulary, phrases);
        TaggerConfig config = shape.withWords(features.words());
        Model model = Model.newInstance(config.name(), NativeEngine.NAME);
        model.setBlock(new TaggerNetwork(config));
        Epoch epochs = new Epoch(examples, settings.batchTokens());
        Pretraining pretraining = new Pretraining(engine, config, features, settings, progress);
        return new Run(engine, journal, model, config, features)
                .learn(
                        epochs,
                        vocabulary,
                        () -> earlier.isPresent() ? Optional.empty() : pretraining.run(examples, texts));
    }

    private final class Run {
        private final Engine engine;
        private final TrainingJournal journal;
        private final Model model;
        private final TaggerConfig config;
        private final WordFeatures features;
        private final TaggingLoss loss;
        private final CrfLoss crfLoss;
        private ParameterAverages averages;
        private Random random;
        private int stepsDone;
        private long stepsInAll;

        Run(Engine engine, TrainingJournal journal, Model model, TaggerConfig config, WordFeatures features) {
            this.engine = engine;
            this.journal = journal;
            this.model = model;
            this.config = config;
            this.features = features;
            loss = new TaggingLoss(config.schemes());
            crfLoss = new CrfLoss(config.schemes());
        }

        /** @param pretrained gives the parameters to begin with, if there are any */
        TrainedTagger learn(Epoch epochs, List<String> vocabulary, Supplier<Optional<List<float[]>>> pretrained) {
            Optional<Checkpoint> before = journal.begin();
            stepsDone = before.map(Checkpoint::steps).orElse(0);
            ResumableAdamW optimizer = new ResumableAdamW(AdamW.builder()
                    .optLearningRateTracker((parameter, step) -> rate(step))
                    .optBeginNumUpdate(stepsDone)
                    .optWeightDecays(settings.weightDecay())
                    .optClipGrad(1));
            // The trainer asks for a loss although the loop computes its own, over several heads.
            DefaultTrainingConfig training =
                    new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(optimizer);
            List<float[]> best = before.map(Checkpoint::best).orElse(null);
            double bestScore = before.map(Checkpoint::bestScore).orElse(-1.0);
            int bestEpoch = before.map(Checkpoint::bestEpoch).orElse(0);
            long begin = nanoTime.getAsLong() - before.map(Checkpoint::nanos).orElse(0L);
            try (Trainer trainer = model.newTrainer(training)) {
                Shape[] any = new Shape[TaggerBatch.ARRAYS];
                Arrays.fill(any, new Shape(1));
                trainer.initialize(any);
                if (before.isEmpty()) {
                    earlier.ifPresent(model -> model.fill(this.model.getBlock()));
                    pretrained.get().ifPresent(values -> HalfPrecisionParameters.restore(model.getBlock(), values));
                }
                averages = new ParameterAverages(settings.averaging(), model.getBlock(), trainer.getManager());
                before.ifPresent(checkpoint -> {
                    HalfPrecisionParameters.restore(model.getBlock(), checkpoint.parameters());
                    averages.restore(checkpoint.averages());
                    optimizer.restore(model.getBlock(), checkpoint.moments());
                });
                int epoch = before.map(Checkpoint::epoch).orElse(0);
                boolean goesOn = true;
                while (goesOn && epoch < settings.epochs() && !ends(epoch - bestEpoch, nanoTime.getAsLong() - begin)) {
                    epoch++;
                    double meanLoss = epoch(trainer, epochs, epoch);
                    List<float[]> parameters = HalfPrecisionParameters.snapshot(model.getBlock());
                    List<float[]> average = averages.values();
                    HalfPrecisionParameters.restore(model.getBlock(), average);
                    Map<String, ClassificationReport> reports = evaluate();
                    HalfPrecisionParameters.restore(model.getBlock(), parameters);
                    double score = Evaluation.score(reports);
                    progress.line("epoch %d: dev F1 %.2f %s", epoch, 100 * score, figures(reports));
                    if (score > bestScore) {
                        best = average;
                        bestScore = score;
                        bestEpoch = epoch;
                    }
                    Checkpoint after = new Checkpoint(
                            epoch,
                            stepsDone,
                            bestEpoch,
                            bestScore,
                            nanoTime.getAsLong() - begin,
                            parameters,
                            average,
                            best,
                            optimizer.moments(model.getBlock()));
                    goesOn = journal.epoch(after, meanLoss, reports);
                }
            }
            HalfPrecisionParameters.restore(model.getBlock(), best);
            HalfPrecisionParameters.round(model.getBlock());
            return calibrated(new TrainedTagger(model, config, vocabulary, phrases, bestEpoch, evaluate(), Map.of()));
        }

        private TrainedTagger calibrated(TrainedTagger trained) {
            RecurrentModel current = RecurrentModel.of(config, features, model);
            try (Tagger tagger = current.newTagger()) {
                Map<String, CalibrationFit> fits = CalibrationFit.onDevParts(new SpanFinder(tagger, current), corpora);
                return trained.withCalibration(fits);
            }
        }

        private boolean ends(int epochsWithoutBetter, long nanos) {
            boolean late = nanos > settings.budget().toNanos();
            boolean stuck = epochsWithoutBetter >= settings.patience();
            if (late || stuck) {
                progress.line(late ? "The time budget is spent." : "No better for %d epochs.", settings.patience());
            }
            return late || stuck;
        }

        /** What is random in an epoch depends on its number alone, so that a run can be taken up at any of them. */
        private double epoch(Trainer trainer, Epoch epochs, int epoch) {
            long seed = settings.seed() * 1_000_003 + epoch;
            random = new Random(seed);
            engine.setRandomSeed((int) seed);
            List<List<Example>> batches = epochs.batches(random);
            stepsInAll = (long) batches.size() * settings.epochs();
            progress.beginEpoch();
            double losses = 0;
            for (int step = 0; step < batches.size(); step++) {
                List<Example> batch = batches.get(step);
                float value = step(trainer, batch);
                losses += value;
                stepsDone++;
                averages.step(stepsDone);
                journal.step(stepsDone, value, rate(stepsDone));
                int tokens = batch.stream().mapToInt(Example::size).sum();
                progress.step(epoch, settings.epochs(), step + 1, batches.size(), value, tokens);
            }
            return losses / batches.size();
        }

        private float step(Trainer trainer, List<Example> batch) {
            int width = batch.stream().mapToInt(Example::size).max().orElseThrow();
            // A book that is hidden now and then is one that the network does not come to rely on.
            boolean[] without = new boolean[batch.size()];
            for (int row = 0; row < without.length; row++) {
                without[row] = random.nextDouble() < settings.bookDropout();
            }
            TaggerBatch input = new TaggerBatch(
                    batch.stream().map(Example::tokens).toList(),
                    width,
                    features,
                    (row, match) -> !without[row] && random.nextDouble() >= settings.phraseDropout());
            long[] words = input.words();
            for (int word = 1; word < words.length; word++) {
                if (random.nextDouble() < settings.wordDropout()) {
                    words[word] = WordFeatures.UNKNOWN;
                }
            }
            float value;
            try (NDManager manager = trainer.getManager().newSubManager();
                    GradientCollector gradients = trainer.newGradientCollector()) {
                NDList outputs = trainer.forward(input.toArrays(manager));
                NDArray total = config.transitions()
                        ? crfLoss.of(outputs.get(0), outputs.get(1), batch, width, manager)
                        : loss.of(outputs.singletonOrThrow(), batch, width, manager);
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
            RecurrentModel current = RecurrentModel.of(config, features, model);
            try (Tagger tagger = current.newTagger()) {
                return Evaluation.onDevParts(new SpanFinder(tagger, current), corpora);
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
