package io.github.careergraph.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.PairList;

import io.github.careergraph.inference.TaggerBatch;
import io.github.careergraph.inference.TaggerConfig;
import io.github.careergraph.inference.TaggerNetwork;

/**
 * The tagger's encoder as a language model of either direction (Peters et al. 2018): what has read up to a word tells the
 * next, what has read back to it the one before. The words to choose from are scored with the very embeddings that the
 * encoder reads (Press and Wolf 2017), so that these learn from both ends.
 */
final class LanguageModel extends AbstractBlock {

    private final TaggerConfig config;
    private final TaggerNetwork network;
    private final Linear forward;
    private final Linear backward;
    private final Parameter bias;

    LanguageModel(TaggerNetwork network, TaggerConfig config) {
        this.config = config;
        this.network = addChildBlock("network", network);
        forward = addChildBlock(
                "next", Linear.builder().setUnits(config.wordDimension()).build());
        backward = addChildBlock(
                "before", Linear.builder().setUnits(config.wordDimension()).build());
        bias = addParameter(Parameter.builder()
                .setName("bias")
                .setType(Parameter.Type.BIAS)
                .optShape(new Shape(config.words(), 1))
                .optInitializer(Initializer.ZEROS)
                .build());
    }

    /**
     * @param inputs those of the tagger; then the places, in the rows one behind the other, from which the next word is
     *     to be told; the same for the word before; and the words to choose from
     * @return of shape (places, words to choose from): how likely each is
     */
    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> parameters) {
        NDList directions = network.directions(store, inputs.subNDList(0, TaggerBatch.ARRAYS), training);
        NDArray candidates = inputs.get(TaggerBatch.ARRAYS + 2);
        NDArray next = forward.forward(
                        store, new NDList(rows(directions.get(0), inputs.get(TaggerBatch.ARRAYS))), training)
                .singletonOrThrow();
        NDArray before = backward.forward(
                        store, new NDList(rows(directions.get(1), inputs.get(TaggerBatch.ARRAYS + 1))), training)
                .singletonOrThrow();
        NDArray words = network.words(store, candidates, training);
        NDArray biases = rows(store.getValue(bias, candidates.getDevice(), training), candidates);
        return new NDList(NDArrays.concat(new NDList(next, before), 0)
                .matMul(words.transpose())
                .add(biases.reshape(1, -1)));
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        network.initialize(manager, dataType, inputShapes);
        forward.initialize(manager, dataType, new Shape(1, config.hidden()));
        backward.initialize(manager, dataType, new Shape(1, config.hidden()));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        long places = inputShapes[TaggerBatch.ARRAYS].get(0) + inputShapes[TaggerBatch.ARRAYS + 1].get(0);
        return new Shape[] {new Shape(places, inputShapes[TaggerBatch.ARRAYS + 2].get(0))};
    }

    private static NDArray rows(NDArray table, NDArray indices) {
        NDArray flat = table.reshape(-1, table.getShape().get(table.getShape().dimension() - 1));
        return indices.getNDArrayInternal()
                .embedding(indices, flat, SparseFormat.DENSE)
                .singletonOrThrow();
    }
}
