package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.AdamW;

import io.github.careergraph.inference.DjlItemTower;
import io.github.careergraph.inference.HalfPrecisionParameters;
import io.github.careergraph.inference.InterestConfig;
import io.github.careergraph.inference.InterestNetwork;
import io.github.careergraph.inference.ItemBatch;
import io.github.careergraph.inference.ItemFeatures;
import io.github.careergraph.inference.NativeEngine;
import io.github.careergraph.interest.Signal;
import io.github.careergraph.interest.UserTower;
import io.github.careergraph.training.InterestExample.Told;

/**
 * Learns both towers together: of the items that one batch liked and some drawn evenly, what was liked next is to come first
 * (sampled softmax). An item that is often liked is often among the others, so what it loses by that is given back: its score
 * is lowered by the logarithm of the chance of being there (Yi et al. 2019). Seeded; the same seed gives the same figures.
 */
final class InterestTraining {

    private static final int MOST_OF_ONE = 20;
    private static final double HALF_LIFE_DAYS = 60;
    private static final float NEVER = -1e9f;
    private static final double TAIL = 0.01;

    private final BehaviourLog data;
    private final InterestSplit split;
    private final InterestSettings settings;
    private final Progress progress;
    private final LongSupplier nanoTime;
    private final List<int[]> places;
    /** Of each item its own place, 0 for a new one. */
    private final long[] own;

    private final List<String> known = new ArrayList<>();
    /** Of each item the chance of being what one example liked. */
    private final double[] liked;

    private final int[] trained;

    InterestTraining(
            BehaviourLog data,
            InterestSplit split,
            InterestSettings settings,
            Progress progress,
            LongSupplier nanoTime) {
        this.data = data;
        this.split = split;
        this.settings = settings;
        this.progress = progress;
        this.nanoTime = nanoTime;
        ItemFeatures features = new ItemFeatures(settings.buckets());
        this.places =
                data.items().stream().map(item -> features.of(item.text())).toList();
        this.own = new long[data.items().size()];
        this.liked = new double[own.length];
        this.trained = IntStream.range(0, own.length)
                .filter(item -> !split.isNew()[item])
                .toArray();
        for (int item : trained) {
            known.add(data.items().get(item).id());
            own[item] = known.size();
        }
    }

    TrainedInterests run() {
        Engine engine = NativeEngine.start(settings.threads());
        engine.setRandomSeed((int) settings.seed());
        List<List<InterestExample>> examples =
                split.train().stream().map(InterestExample::of).toList();
        examples.forEach(all -> all.forEach(example -> liked[example.next()]++));
        double likings = Math.max(1, Arrays.stream(liked).sum());
        for (int item = 0; item < liked.length; item++) {
            liked[item] /= likings;
        }
        InterestConfig shape = new InterestConfig(
                InterestConfig.FORMAT, "career-graph-interests", settings.buckets(), settings.dimension(), known, null);
        InterestNetwork network = new InterestNetwork(
                settings.buckets(), known.size(), settings.dimension(), Signal.values().length, HALF_LIFE_DAYS);
        Model model = Model.newInstance(shape.name(), NativeEngine.NAME);
        model.setBlock(network);
        DefaultTrainingConfig training = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optOptimizer(AdamW.builder()
                        .optLearningRateTracker((parameter, step) -> settings.learningRate())
                        .optWeightDecays(settings.weightDecay())
                        .build());
        List<float[]> best = List.of();
        double bestScore = -1;
        int bestEpoch = 0;
        long begin = nanoTime.getAsLong();
        try (Trainer trainer = model.newTrainer(training)) {
            Shape[] any = new Shape[ItemBatch.ARRAYS];
            Arrays.fill(any, new Shape(1, 1));
            trainer.initialize(any);
            network.beginWith(beginning());
            int epoch = 0;
            progress.begin(settings.budget());
            while (epoch < settings.epochs()
                    && epoch - bestEpoch < settings.patience()
                    && nanoTime.getAsLong() - begin < settings.budget().toNanos()) {
                epoch++;
                epoch(trainer, examples, epoch);
                TrainedInterests now = trained(shape, model, epoch);
                double score = InterestTrial.validationScore(now, split);
                progress.line("epoch %d: NDCG@10 %.4f on validation people", epoch, score);
                if (score > bestScore) {
                    best = HalfPrecisionParameters.snapshot(network);
                    bestScore = score;
                    bestEpoch = epoch;
                }
            }
        }
        HalfPrecisionParameters.restore(network, best);
        HalfPrecisionParameters.round(network);
        return trained(shape, model, bestEpoch);
    }

    /** Before anything is learned: the stronger the deed, the more it tells. */
    private static float[] beginning() {
        float[] weights = new float[Signal.values().length];
        Map<Signal, Float> known = Map.of(
                Signal.VIEW, 0.2f, Signal.CLICK, 1f, Signal.DISMISS, -0.5f, Signal.DECLARED, 1f, Signal.GOAL, 0.5f);
        for (Signal signal : Signal.values()) {
            weights[signal.ordinal()] = known.getOrDefault(signal, 1f);
        }
        return weights;
    }

    private void epoch(Trainer trainer, List<List<InterestExample>> people, int epoch) {
        long seed = settings.seed() * 1_000_003 + epoch;
        Random random = new Random(seed);
        List<InterestExample> examples = new ArrayList<>();
        for (List<InterestExample> all : people) {
            List<InterestExample> drawn = new ArrayList<>(all);
            Collections.shuffle(drawn, random);
            drawn.stream()
                    .limit(MOST_OF_ONE)
                    .forEach(example ->
                            examples.add(random.nextDouble() < settings.newcomers() ? example.asNewcomer() : example));
        }
        Collections.shuffle(examples, random);
        int steps = (examples.size() + settings.batch() - 1) / settings.batch();
        progress.beginEpoch();
        for (int step = 0; step < steps; step++) {
            List<InterestExample> batch =
                    examples.subList(step * settings.batch(), Math.min(examples.size(), (step + 1) * settings.batch()));
            float loss = step(trainer, batch, random);
            if (!Float.isFinite(loss)) {
                throw new DivergedException(step + 1);
            }
            progress.step(epoch, settings.epochs(), step + 1, steps, loss, batch.size());
        }
    }

    private float step(Trainer trainer, List<InterestExample> batch, Random random) {
        Set<Integer> candidates = new HashSet<>();
        batch.forEach(example -> candidates.add(example.next()));
        int drawn = Math.min(settings.negatives(), trained.length);
        if (drawn == trained.length) {
            Arrays.stream(trained).forEach(candidates::add);
        } else {
            random.ints(drawn, 0, trained.length).forEach(place -> candidates.add(trained[place]));
        }
        // Candidates first, then what is in traces alone.
        List<Integer> items = new ArrayList<>(candidates.stream().sorted().toList());
        Map<Integer, Integer> at = new HashMap<>();
        items.forEach(item -> at.put(item, at.size()));
        for (InterestExample example : batch) {
            for (Told told : example.traces()) {
                if (at.putIfAbsent(told.item(), at.size()) == null) {
                    items.add(told.item());
                }
            }
        }
        float value;
        try (NDManager manager = trainer.getManager().newSubManager();
                GradientCollector gradients = trainer.newGradientCollector()) {
            NDList inputs = items(manager, items, random);
            inputs.addAll(traces(manager, batch, at));
            NDList outputs = trainer.forward(inputs);
            NDArray vectors = outputs.get(0).get("0:" + candidates.size());
            NDArray biases = outputs.get(1).get("0:" + candidates.size()).transpose();
            NDArray scores = outputs.get(2)
                    .matMul(vectors.transpose())
                    .add(biases)
                    .add(corrections(manager, batch, items.subList(0, candidates.size()), at));
            long[] next =
                    batch.stream().mapToLong(example -> at.get(example.next())).toArray();
            NDArray loss = scores.logSoftmax(1)
                    .gather(manager.create(next, new Shape(next.length, 1)), 1)
                    .mean()
                    .neg();
            gradients.backward(loss);
            value = loss.getFloat();
        }
        trainer.step();
        return value;
    }

    private NDList items(NDManager manager, List<Integer> items, Random random) {
        List<int[]> words = new ArrayList<>();
        long[] ids = new long[items.size()];
        for (int i = 0; i < ids.length; i++) {
            int item = items.get(i);
            ids[i] = random.nextDouble() < settings.idDropout() ? 0 : own[item];
            int[] kept = Arrays.stream(places.get(item))
                    .filter(word -> random.nextDouble() >= settings.wordDropout())
                    .toArray();
            words.add(kept.length == 0 ? places.get(item) : kept);
        }
        return ItemBatch.toArrays(manager, words, ids);
    }

    private static NDList traces(NDManager manager, List<InterestExample> batch, Map<Integer, Integer> at) {
        int width = Math.max(
                1,
                batch.stream()
                        .mapToInt(example -> example.traces().size())
                        .max()
                        .orElse(1));
        long[] items = new long[batch.size() * width];
        long[] kinds = new long[items.length];
        float[] ages = new float[items.length];
        float[] there = new float[items.length];
        for (int row = 0; row < batch.size(); row++) {
            int place = row * width;
            for (Told told : batch.get(row).traces()) {
                items[place] = at.get(told.item());
                kinds[place] = told.signal().ordinal();
                ages[place] = (float) told.ageDays();
                there[place++] = 1;
            }
        }
        Shape shape = new Shape(batch.size(), width);
        return new NDList(
                manager.create(items, shape),
                manager.create(kinds, shape),
                manager.create(ages, shape),
                manager.create(there, shape));
    }

    /** Lowers each candidate by how likely it is to be one, and puts aside what the person had met already. */
    private NDArray corrections(
            NDManager manager, List<InterestExample> batch, List<Integer> candidates, Map<Integer, Integer> at) {
        float[] chances = new float[candidates.size()];
        double drawn = settings.negatives() >= trained.length ? 1 : settings.negatives() / (double) trained.length;
        for (int i = 0; i < chances.length; i++) {
            double absent = Math.pow(1 - liked[candidates.get(i)], batch.size()) * (1 - drawn);
            chances[i] = (float) -Math.log(1 - absent);
        }
        float[] all = new float[batch.size() * chances.length];
        for (int row = 0; row < batch.size(); row++) {
            System.arraycopy(chances, 0, all, row * chances.length, chances.length);
            for (int met : batch.get(row).met()) {
                Integer place = at.get(met);
                if (place != null
                        && place < chances.length
                        && met != batch.get(row).next()) {
                    all[row * chances.length + place] = NEVER;
                }
            }
        }
        return manager.create(all, new Shape(batch.size(), chances.length));
    }

    private TrainedInterests trained(InterestConfig shape, Model model, int epoch) {
        InterestNetwork network = (InterestNetwork) model.getBlock();
        List<float[]> vectors;
        float[] biases;
        try (NDManager manager = model.getNDManager().newSubManager()) {
            NDList outputs =
                    network.forward(new ParameterStore(manager, true), ItemBatch.toArrays(manager, places, own), false);
            vectors = DjlItemTower.rows(outputs.get(0).toFloatArray(), settings.dimension());
            biases = outputs.get(1).toFloatArray();
        }
        UserTower tower = tower(network, vectors);
        InterestConfig config = new InterestConfig(
                shape.format(), shape.name(), shape.buckets(), shape.dimension(), shape.items(), tower);
        return new TrainedInterests(config, model, vectors, biases, epoch);
    }

    private UserTower tower(InterestNetwork network, List<float[]> vectors) {
        float[] centre = new float[settings.dimension()];
        for (int item : trained) {
            for (int i = 0; i < centre.length; i++) {
                centre[i] += vectors.get(item)[i] / trained.length;
            }
        }
        Map<String, Double> weights = new HashMap<>();
        float[] learned = network.signalWeights();
        for (Signal signal : Signal.values()) {
            weights.put(signal.name(), (double) learned[signal.ordinal()]);
        }
        UserTower unscaled = new UserTower(weights, network.halfLifeDays(), network.priorWeight(), centre, -1, 1);
        double[] affinities = split.validation().stream()
                .limit(200)
                .flatMapToDouble(question -> Arrays.stream(new TrainedInterests(
                                with(unscaled), null, vectors, new float[0], 0)
                        .affinities(InterestExample.traces(question.told(), question.somebody(), question.day()))))
                .sorted()
                .toArray();
        double dislike = affinities.length == 0 ? -1 : affinities[(int) (TAIL * affinities.length)];
        double like = affinities.length == 0 ? 1 : affinities[(int) ((1 - TAIL) * affinities.length)];
        return new UserTower(
                weights,
                unscaled.halfLifeDays(),
                unscaled.prior(),
                centre,
                Math.min(dislike, -1e-6),
                Math.max(like, 1e-6));
    }

    private InterestConfig with(UserTower tower) {
        return new InterestConfig(
                InterestConfig.FORMAT, "", settings.buckets(), settings.dimension(), List.of(), tower);
    }
}
