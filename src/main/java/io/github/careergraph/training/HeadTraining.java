package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.AdamW;
import ai.djl.training.tracker.Tracker;

import io.github.careergraph.inference.HalfPrecisionParameters;
import io.github.careergraph.inference.HeadConfig;
import io.github.careergraph.inference.HeadTagger;
import io.github.careergraph.inference.LabelScheme;
import io.github.careergraph.inference.NativeEngine;
import io.github.careergraph.inference.SpanDecoder;
import io.github.careergraph.inference.TaggedText;
import io.github.careergraph.inference.TokenHead;

/** Learns a head on the states of an encoder that stays as it is. Seeded; the same seed gives the same head. */
final class HeadTraining {

    /** A text as the head learns from it: states of its words, and their tags. */
    private record Row(float[][] states, Example example) {}

    private final List<Corpus> corpora;
    private final HeadConfig config;
    private final HeadSettings settings;
    private final Progress progress;
    private final KeptStates states;

    HeadTraining(List<Corpus> corpora, HeadConfig config, KeptStates states, HeadSettings settings, Progress progress) {
        this.corpora = corpora;
        this.config = config;
        this.states = states;
        this.settings = settings;
        this.progress = progress;
    }

    TrainedHead run() {
        NativeEngine.start(settings.threads()).setRandomSeed((int) settings.seed());
        List<Row> rows = rows();
        Model model = Model.newInstance(config.name(), NativeEngine.NAME);
        try {
            model.setBlock(TokenHead.of(config, settings.dropout()));
            return learn(model, rows);
        } catch (RuntimeException failure) {
            model.close();
            throw failure;
        }
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Corpus corpus : corpora) {
            for (LabelledDocument document : corpus.train()) {
                TaggedText text = states.tag(List.of(document.text())).getFirst();
                if (text.tokens().size() > 0) {
                    rows.add(new Row(text.scores(), example(text, document)));
                }
            }
        }
        return rows;
    }

    private Example example(TaggedText text, LabelledDocument document) {
        List<String> words = IntStream.range(0, text.tokens().size())
                .mapToObj(text.tokens()::token)
                .toList();
        List<int[]> targets = new ArrayList<>();
        for (LabelScheme scheme : config.schemes()) {
            List<LabelledSpan> spans = document.spans().get(scheme.name());
            targets.add(spans == null ? null : Example.tags(text.tokens(), spans, scheme));
        }
        return new Example(words, targets);
    }

    private TrainedHead learn(Model model, List<Row> rows) {
        AdamW optimizer = AdamW.builder()
                .optLearningRateTracker(Tracker.fixed(settings.learningRate()))
                .optWeightDecays(settings.weightDecay())
                .optClipGrad(1)
                .build();
        // The trainer asks for a loss although the loop computes its own, over several heads.
        DefaultTrainingConfig training =
                new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(optimizer);
        Random random = new Random(settings.seed());
        List<float[]> best = null;
        double bestScore = -1;
        int bestEpoch = 0;
        try (Trainer trainer = model.newTrainer(training)) {
            trainer.initialize(TokenHead.input(config));
            for (int epoch = 1; epoch <= settings.epochs() && epoch - bestEpoch <= settings.patience(); epoch++) {
                epoch(trainer, batches(rows, random), epoch);
                Map<String, ClassificationReport> reports = evaluate(model);
                double score = Evaluation.score(reports);
                progress.line("epoch %d: dev F1 %.2f %s", epoch, 100 * score, figures(reports));
                if (score > bestScore) {
                    best = HalfPrecisionParameters.snapshot(model.getBlock());
                    bestScore = score;
                    bestEpoch = epoch;
                }
            }
        }
        progress.line("Best was epoch %d.", bestEpoch);
        HalfPrecisionParameters.restore(model.getBlock(), best);
        HalfPrecisionParameters.round(model.getBlock());
        return new TrainedHead(model, config, bestEpoch, evaluate(model));
    }

    private List<List<Row>> batches(List<Row> rows, Random random) {
        List<Row> drawn = new ArrayList<>(rows);
        Collections.shuffle(drawn, random);
        List<List<Row>> batches = new ArrayList<>();
        List<Row> batch = new ArrayList<>();
        int width = 0;
        for (Row row : drawn) {
            int wider = Math.max(width, row.example().size());
            if (!batch.isEmpty() && (batch.size() + 1) * wider > settings.batchWords()) {
                batches.add(batch);
                batch = new ArrayList<>();
                wider = row.example().size();
            }
            batch.add(row);
            width = wider;
        }
        batches.add(batch);
        return batches;
    }

    private void epoch(Trainer trainer, List<List<Row>> batches, int epoch) {
        TaggingLoss loss = new TaggingLoss(config.schemes());
        progress.beginEpoch();
        for (int step = 0; step < batches.size(); step++) {
            List<Example> examples =
                    batches.get(step).stream().map(Row::example).toList();
            int width = examples.stream().mapToInt(Example::size).max().orElseThrow();
            float value;
            try (NDManager manager = trainer.getManager().newSubManager();
                    GradientCollector gradients = trainer.newGradientCollector()) {
                NDArray input = padded(batches.get(step), width, manager);
                NDArray scores = trainer.forward(new NDList(input)).singletonOrThrow();
                NDArray total = loss.of(scores, examples, width, manager);
                gradients.backward(total);
                value = total.getFloat();
            }
            trainer.step();
            int words = examples.stream().mapToInt(Example::size).sum();
            progress.step(epoch, settings.epochs(), step + 1, batches.size(), value, words);
        }
    }

    private NDArray padded(List<Row> rows, int width, NDManager manager) {
        int states = config.states();
        float[] flat = new float[rows.size() * width * states];
        for (int row = 0; row < rows.size(); row++) {
            float[][] words = rows.get(row).states();
            for (int word = 0; word < words.length; word++) {
                System.arraycopy(words[word], 0, flat, (row * width + word) * states, states);
            }
        }
        return manager.create(flat, new Shape(rows.size(), width, states));
    }

    private Map<String, ClassificationReport> evaluate(Model model) {
        try (HeadTagger tagger = new HeadTagger(states, model)) {
            return Evaluation.onDevParts(
                    new SpanFinder(tagger, config.schemes(), SpanDecoder.plain(config.schemes())), corpora);
        }
    }

    private static String figures(Map<String, ClassificationReport> reports) {
        List<String> figures = new ArrayList<>();
        reports.forEach((name, report) -> figures.add(
                String.format(Locale.ROOT, "%s %.1f", name, 100 * report.micro().f1())));
        return figures.toString();
    }
}
