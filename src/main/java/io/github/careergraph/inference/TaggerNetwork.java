package io.github.careergraph.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.util.PairList;

/**
 * Word, letter-case and character features, LSTMs in both directions, and one linear layer whose columns are the heads
 * of all label schemes side by side. Two one-way LSTMs stand for a two-way one, which DJL 0.36 hands to PyTorch with its
 * weights in the wrong order.
 */
public final class TaggerNetwork extends AbstractBlock {

    /** Width of the embedding of how many phrases of a kind a word is in. */
    private static final int FREQUENCY_DIMENSION = 4;

    private final TaggerConfig config;
    private final Parameter wordEmbedding;
    private final Parameter shapeEmbedding;
    private final Parameter characterEmbedding;
    private final Parameter frequencyEmbedding;
    private final Parameter phraseEmbedding;
    private final Parameter transitions;
    private final Conv1d convolution;
    private final Dropout dropout;
    private final List<LSTM> forwards = new ArrayList<>();
    private final List<LSTM> backwards = new ArrayList<>();
    private final Linear heads;

    public TaggerNetwork(TaggerConfig config) {
        this.config = config;
        wordEmbedding = embedding("words", config.words(), config.wordDimension());
        shapeEmbedding = embedding("shapes", WordFeatures.SHAPES, config.shapeDimension());
        characterEmbedding = embedding("characters", WordFeatures.CHARACTERS, config.characterDimension());
        boolean told = config.phraseDimension() > 0;
        frequencyEmbedding =
                told ? embedding("frequencies", PhraseBook.KINDS * PhraseBook.FREQUENCIES, FREQUENCY_DIMENSION) : null;
        phraseEmbedding =
                told ? embedding("phrases", PhraseBook.KINDS * PhraseBook.POSITIONS, config.phraseDimension()) : null;
        int tags = config.mostTags();
        transitions =
                config.transitions() ? embedding("transitions", config.schemes().size(), tags * tags) : null;
        convolution = addChildBlock(
                "convolution",
                Conv1d.builder()
                        .setKernelShape(new Shape(3))
                        .setFilters(config.characterFilters())
                        .optPadding(new Shape(1))
                        .build());
        dropout = addChildBlock(
                "dropout", Dropout.builder().optRate(config.dropout()).build());
        for (int layer = 0; layer < config.layers(); layer++) {
            forwards.add(addChildBlock("forward" + layer, lstm()));
            backwards.add(addChildBlock("backward" + layer, lstm()));
        }
        heads = addChildBlock(
                "heads", Linear.builder().setUnits(config.outputs()).build());
    }

    /**
     * Inputs as {@link TaggerBatch#toArrays} gives them; output of shape (rows, width, outputs), then while training of
     * shape (schemes, tags²) how much each tag makes the next likely, if the network has that, and else the states that
     * the heads see, of shape (rows, width, 2 * hidden).
     */
    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> parameters) {
        NDArray mirror = inputs.get(4);
        NDArray states = features(store, inputs, training);
        for (int layer = 0; layer < config.layers(); layer++) {
            NDList directions = layer(layer, store, states, mirror, training);
            states = call(dropout, store, NDArrays.concat(directions, 2), training);
        }
        NDArray scores = call(heads, store, states, training);
        if (!training) {
            return new NDList(scores, states);
        }
        return transitions == null
                ? new NDList(scores)
                : new NDList(scores, store.getValue(transitions, states.getDevice(), true));
    }

    /** Of the first pair of LSTMs the states of either way, each of shape (rows, width, hidden), for pretraining. */
    public NDList directions(ParameterStore store, NDList inputs, boolean training) {
        NDList directions = layer(0, store, features(store, inputs, training), inputs.get(4), training);
        return new NDList(
                call(dropout, store, directions.get(0), training), call(dropout, store, directions.get(1), training));
    }

    /** The embeddings of words, by their places in the vocabulary. */
    public NDArray words(ParameterStore store, NDArray indices, boolean training) {
        return look(store, wordEmbedding, indices, training);
    }

    /** Leaves out of training what {@link #directions} does not need. To be called before initialisation. */
    public void freezeAllButDirections() {
        heads.freezeParameters(true);
        if (transitions != null) {
            transitions.freeze(true);
        }
        for (int layer = 1; layer < config.layers(); layer++) {
            forwards.get(layer).freezeParameters(true);
            backwards.get(layer).freezeParameters(true);
        }
    }

    private NDArray features(ParameterStore store, NDList inputs, boolean training) {
        NDArray words = look(store, wordEmbedding, inputs.get(0), training);
        NDArray shapes = look(store, shapeEmbedding, inputs.get(1), training);
        NDArray characters = look(store, characterEmbedding, inputs.get(2), training);
        NDArray spelling = call(convolution, store, characters.transpose(0, 2, 1), training)
                .max(new int[] {2});
        NDList properties = new NDList(words, shapes, spelling);
        if (frequencyEmbedding != null) {
            properties.add(flat(look(store, frequencyEmbedding, inputs.get(5), training)));
        }
        NDArray states = row(NDArrays.concat(properties, 1), inputs.get(3));
        if (phraseEmbedding != null) {
            states = states.concat(flat(look(store, phraseEmbedding, inputs.get(6), training)), 2);
        }
        return call(dropout, store, states, training);
    }

    private NDList layer(int layer, ParameterStore store, NDArray states, NDArray mirror, boolean training) {
        NDArray forward = call(forwards.get(layer), store, states, training);
        NDArray backward = call(backwards.get(layer), store, reverse(states, mirror), training);
        return new NDList(forward, reverse(backward, mirror));
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        convolution.initialize(manager, dataType, new Shape(1, config.characterDimension(), WordFeatures.LONGEST_WORD));
        long width = config.wordDimension() + config.shapeDimension() + config.characterFilters();
        if (phraseEmbedding != null) {
            width += (long) PhraseBook.KINDS * (FREQUENCY_DIMENSION + config.phraseDimension());
        }
        dropout.initialize(manager, dataType, new Shape(1, 1, width));
        for (int layer = 0; layer < config.layers(); layer++) {
            forwards.get(layer).initialize(manager, dataType, new Shape(1, 1, width));
            backwards.get(layer).initialize(manager, dataType, new Shape(1, 1, width));
            width = 2L * config.hidden();
        }
        heads.initialize(manager, dataType, new Shape(1, 1, width));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        Shape places = inputShapes[3];
        return new Shape[] {new Shape(places.get(0), places.get(1), config.outputs())};
    }

    /** For a scheme by its place, how much a tag (row) makes the next (column) likely; null: not at all. */
    float[][] transitions(int scheme) {
        if (transitions == null) {
            return null;
        }
        int most = config.mostTags();
        int tags = config.schemes().get(scheme).tags().size();
        float[] all = transitions.getArray().toFloatArray();
        float[][] own = new float[tags][];
        for (int tag = 0; tag < tags; tag++) {
            int from = (scheme * most + tag) * most;
            own[tag] = Arrays.copyOfRange(all, from, from + tags);
        }
        return own;
    }

    /** The last two dimensions as one. */
    private static NDArray flat(NDArray array) {
        long[] shape = array.getShape().getShape();
        long[] flat = Arrays.copyOf(shape, shape.length - 1);
        flat[flat.length - 1] *= shape[shape.length - 1];
        return array.reshape(flat);
    }

    private LSTM lstm() {
        return LSTM.builder()
                .setNumLayers(1)
                .setStateSize(config.hidden())
                .optBatchFirst(true)
                .optReturnState(false)
                .build();
    }

    private Parameter embedding(String name, int entries, int width) {
        return addParameter(Parameter.builder()
                .setName(name)
                .setType(Parameter.Type.WEIGHT)
                .optShape(new Shape(entries, width))
                .optInitializer(new NormalInitializer(0.1f))
                .build());
    }

    private static NDArray look(ParameterStore store, Parameter table, NDArray indices, boolean training) {
        return row(store.getValue(table, indices.getDevice(), training), indices);
    }

    private static NDArray row(NDArray table, NDArray indices) {
        return indices.getNDArrayInternal()
                .embedding(indices, table, SparseFormat.DENSE)
                .singletonOrThrow();
    }

    private static NDArray reverse(NDArray states, NDArray mirror) {
        Shape shape = states.getShape();
        return row(states.reshape(-1, shape.get(2)), mirror);
    }

    private static NDArray call(Block block, ParameterStore store, NDArray input, boolean training) {
        return block.forward(store, new NDList(input), training).head();
    }
}
