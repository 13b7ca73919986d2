package io.github.careergraph.inference;

import java.util.Arrays;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.ConstantInitializer;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.util.PairList;

import io.github.careergraph.interest.Signal;

/**
 * Both towers of the interest model. An item is the mean of the vectors of its text's words, plus a vector of its own where
 * training has met it; a person is what {@link io.github.careergraph.interest.UserTower} says, with the figures learned here.
 */
public final class InterestNetwork extends AbstractBlock {

    /**
     * A dismissal is not left to the data alone: whoever says not to want something is to see less of its like, however few
     * such cases there were to learn from.
     */
    private static final float MOST_OF_DISMISSAL = -0.5f;

    private final Parameter words;
    private final Parameter ids;
    private final Parameter idBiases;
    private final Parameter wordBiases;
    private final Parameter signals;
    private final Parameter halfLife;
    private final Parameter prior;
    /** By the ordinal of each signal. */
    private final float[] most;

    /**
     * @param items that have a vector of their own; place 0 is that of all others and stays as it is
     * @param signals kinds of traces
     * @param halfLifeDays to begin with
     */
    public InterestNetwork(int buckets, int items, int dimension, int signals, double halfLifeDays) {
        words = parameter("words", new NormalInitializer(0.1f), buckets, dimension);
        ids = parameter("ids", new NormalInitializer(0.01f), items + 1, dimension);
        wordBiases = parameter("wordBiases", new ConstantInitializer(0), buckets, 1);
        idBiases = parameter("idBiases", new ConstantInitializer(0), items + 1, 1);
        this.signals = parameter("signals", new ConstantInitializer(1), signals, 1);
        halfLife = parameter("halfLife", new ConstantInitializer((float) Math.log(halfLifeDays)), 1);
        prior = parameter("prior", new ConstantInitializer(0), 1);
        most = new float[signals];
        Arrays.fill(most, Float.MAX_VALUE);
        if (Signal.DISMISS.ordinal() < signals) {
            most[Signal.DISMISS.ordinal()] = MOST_OF_DISMISSAL;
        }
    }

    private Parameter parameter(String name, Initializer initializer, long... shape) {
        return addParameter(Parameter.builder()
                .setName(name)
                .setType(Parameter.Type.WEIGHT)
                .optShape(new Shape(shape))
                .optInitializer(initializer)
                .build());
    }

    /**
     * @param inputs of each item the places of its words (items, width), 1 / their number for each place that is not
     *     padding, and its own place (items), where 0 says that it has none; then, for people, of each trace the place of
     *     its item among these (people, traces), the ordinal of its signal, its age in days, and 1 where it is no padding
     * @return vectors (items, dimension) and biases (items, 1): how often an item is chosen, whoever chooses; then, where
     *     there are people, theirs (people, dimension)
     */
    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> parameters) {
        NDArray places = inputs.get(0);
        NDArray shares = inputs.get(1).expandDims(2);
        NDArray own = inputs.get(2);
        NDArray known = own.neq(0).toType(DataType.FLOAT32, false).expandDims(1);
        NDArray vectors = look(store, words, places, training)
                .mul(shares)
                .sum(new int[] {1})
                .add(look(store, ids, own, training).mul(known));
        NDArray biases = look(store, wordBiases, places, training)
                .mul(shares)
                .sum(new int[] {1})
                .add(look(store, idBiases, own, training).mul(known));
        if (inputs.size() == ItemBatch.ARRAYS) {
            return new NDList(vectors, biases);
        }
        NDArray halfLives =
                store.getValue(halfLife, vectors.getDevice(), training).exp();
        NDArray weights = store.getValue(signals, vectors.getDevice(), training)
                .minimum(vectors.getManager().create(most, new Shape(most.length, 1)));
        NDArray factors = row(weights, inputs.get(4))
                .squeeze(2)
                .mul(inputs.get(5).mul((float) -Math.log(2)).div(halfLives).exp())
                .mul(inputs.get(6));
        NDArray sum = factors.abs()
                .sum(new int[] {1}, true)
                .add(store.getValue(prior, vectors.getDevice(), training).exp());
        NDArray people = row(vectors, inputs.get(3))
                .mul(factors.expandDims(2))
                .sum(new int[] {1})
                .div(sum);
        return new NDList(vectors, biases, people);
    }

    /** What training begins with: by the ordinal of each signal. */
    public void beginWith(float... weights) {
        signals.getArray().set(weights);
    }

    /** What was learned of each signal, by its ordinal. */
    public float[] signalWeights() {
        float[] weights = signals.getArray().toFloatArray();
        for (int signal = 0; signal < weights.length; signal++) {
            weights[signal] = Math.min(weights[signal], most[signal]);
        }
        return weights;
    }

    public double halfLifeDays() {
        return Math.exp(halfLife.getArray().toFloatArray()[0]);
    }

    public double priorWeight() {
        return Math.exp(prior.getArray().toFloatArray()[0]);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        long items = inputShapes[0].get(0);
        return new Shape[] {new Shape(items, words.getShape().get(1)), new Shape(items, 1)};
    }

    /** With arrays in the manager, to be filled. */
    public void initialise(NDManager manager) {
        initialize(manager, DataType.FLOAT32, new Shape(1, 1), new Shape(1, 1), new Shape(1));
    }

    private static NDArray look(ParameterStore store, Parameter table, NDArray indices, boolean training) {
        return row(store.getValue(table, indices.getDevice(), training), indices);
    }

    private static NDArray row(NDArray table, NDArray indices) {
        return indices.getNDArrayInternal()
                .embedding(indices, table, SparseFormat.DENSE)
                .singletonOrThrow();
    }
}
