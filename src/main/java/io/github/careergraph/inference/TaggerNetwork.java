package io.github.careergraph.inference;

import java.util.ArrayList;
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

    private final TaggerConfig config;
    private final Parameter wordEmbedding;
    private final Parameter shapeEmbedding;
    private final Parameter characterEmbedding;
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
     * Inputs as {@link TaggerBatch#toArrays} gives them; outputs of shape (rows, width, outputs) and, but for training, the
     * states that the heads see, of shape (rows, width, 2 * hidden).
     */
    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> parameters) {
        NDArray words = look(store, wordEmbedding, inputs.get(0), training);
        NDArray shapes = look(store, shapeEmbedding, inputs.get(1), training);
        NDArray characters = look(store, characterEmbedding, inputs.get(2), training);
        NDArray spelling = call(convolution, store, characters.transpose(0, 2, 1), training)
                .max(new int[] {2});
        NDArray distinct = NDArrays.concat(new NDList(words, shapes, spelling), 1);

        NDArray states = call(dropout, store, row(distinct, inputs.get(3)), training);
        NDArray mirror = inputs.get(4);
        for (int layer = 0; layer < config.layers(); layer++) {
            NDArray forward = call(forwards.get(layer), store, states, training);
            NDArray backward = call(backwards.get(layer), store, reverse(states, mirror), training);
            states = call(dropout, store, forward.concat(reverse(backward, mirror), 2), training);
        }
        NDArray scores = call(heads, store, states, training);
        return training ? new NDList(scores) : new NDList(scores, states);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        convolution.initialize(manager, dataType, new Shape(1, config.characterDimension(), WordFeatures.LONGEST_WORD));
        long width = config.wordDimension() + config.shapeDimension() + config.characterFilters();
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
