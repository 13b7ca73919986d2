package io.github.careergraph.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

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
import io.github.careergraph.inference.NativeEngine;
import io.github.careergraph.inference.TaggerBatch;
import io.github.careergraph.inference.TaggerConfig;
import io.github.careergraph.inference.TaggerNetwork;
import io.github.careergraph.inference.WordFeatures;

/** Teaches the encoder to tell words from those around them, before it is taught any labels. */
final class Pretraining {

    private static final int BATCH_TOKENS = 1400;
    /** Words to choose from besides those of a batch, of which there are some hundreds. */
    private static final int OTHERS = 1000;

    private static final float RATE = 3e-3f;
    private static final int LONGEST_WARM_UP = 200;

    private final Engine engine;
    private final TaggerConfig config;
    private final WordFeatures features;
    private final TrainingSettings settings;
    private final Progress progress;

    private long stepsInAll;

    Pretraining(
            Engine engine, TaggerConfig config, WordFeatures features, TrainingSettings settings, Progress progress) {
        this.engine = engine;
        this.config = config;
        this.features = features;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * @param labelled documents whose words are read, and whose labels are not
     * @return parameters for the tagger to begin with; none where nothing is to be done
     */
    Optional<List<float[]>> run(Map<Corpus, List<List<Example>>> labelled, List<List<Example>> unlabelled) {
        if (settings.pretraining() == 0) {
            return Optional.empty();
        }
        Map<Corpus, List<List<Example>>> all = new LinkedHashMap<>();
        labelled.forEach((corpus, documents) -> all.put(text(corpus.name()), documents));
        if (!unlabelled.isEmpty()) {
            all.put(text("unlabelled"), unlabelled);
        }
        Epoch epochs = new Epoch(all, BATCH_TOKENS);
        TaggerNetwork network = new TaggerNetwork(config);
        network.freezeAllButDirections();
        AdamW optimizer = AdamW.builder()
                .optLearningRateTracker((parameter, step) -> rate(step))
                .optWeightDecays(settings.weightDecay())
                .optClipGrad(1)
                .build();
        try (Model model = Model.newInstance("pretraining", NativeEngine.NAME)) {
            model.setBlock(new LanguageModel(network, config));
            try (Trainer trainer = model.newTrainer(
                    new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(optimizer))) {
                Shape[] any = new Shape[TaggerBatch.ARRAYS];
                Arrays.fill(any, new Shape(1));
                trainer.initialize(any);
                for (int epoch = 1; epoch <= settings.pretraining(); epoch++) {
                    epoch(trainer, epochs, epoch);
                }
            }
            return Optional.of(HalfPrecisionParameters.snapshot(network));
        }
    }

    private void epoch(Trainer trainer, Epoch epochs, int epoch) {
        long seed = settings.seed() * 1_000_003 - epoch;
        Random random = new Random(seed);
        engine.setRandomSeed((int) seed);
        List<List<Example>> batches = epochs.batches(random);
        stepsInAll = (long) batches.size() * settings.pretraining();
        progress.line("pretraining, pass %d of %d", epoch, settings.pretraining());
        progress.beginEpoch();
        for (int step = 0; step < batches.size(); step++) {
            List<Example> batch = batches.get(step);
            float value = step(trainer, batch, random);
            int tokens = batch.stream().mapToInt(Example::size).sum();
            progress.step(epoch, settings.pretraining(), step + 1, batches.size(), value, tokens);
        }
    }

    private float step(Trainer trainer, List<Example> batch, Random random) {
        int width = batch.stream().mapToInt(Example::size).max().orElseThrow();
        GuessedWords guessed = GuessedWords.of(batch, width, features, OTHERS, random);
        if (guessed.isEmpty()) {
            return 0;
        }
        TaggerBatch input = new TaggerBatch(
                batch.stream().map(Example::tokens).toList(),
                width,
                features,
                (row, match) -> random.nextDouble() >= settings.phraseDropout());
        long[] words = input.words();
        for (int word = 1; word < words.length; word++) {
            if (random.nextDouble() < settings.wordDropout()) {
                words[word] = WordFeatures.UNKNOWN;
            }
        }
        float value;
        try (NDManager manager = trainer.getManager().newSubManager();
                GradientCollector gradients = trainer.newGradientCollector()) {
            NDList inputs = input.toArrays(manager);
            inputs.addAll(guessed.toArrays(manager));
            NDArray loss = guessed.loss(trainer.forward(inputs).singletonOrThrow(), manager);
            gradients.backward(loss);
            value = loss.getFloat();
        }
        trainer.step();
        return value;
    }

    private float rate(int step) {
        float warm = Math.min(1, (step + 1f) / Math.max(1, Math.min(LONGEST_WARM_UP, stepsInAll / 20)));
        double part = Math.min(1, step / (double) Math.max(1, stepsInAll));
        return (float) (warm * RATE * (0.05 + 0.95 * 0.5 * (1 + Math.cos(Math.PI * part))));
    }

    private static Corpus text(String name) {
        return new Corpus(name, List.of(), List.of(), List.of(), 1, "");
    }
}
