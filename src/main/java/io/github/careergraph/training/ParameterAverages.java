package io.github.careergraph.training;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;

/**
 * The exponential moving average of a network's parameters over the steps of a run (Polyak and Juditsky 1992). It lies
 * nearer to the middle of what the last steps walk around than any of them, and finds more. The first steps, which say
 * little, are soon forgotten.
 */
final class ParameterAverages {

    private final double decay;
    private final List<NDArray> parameters = new ArrayList<>();
    private final List<NDArray> averages = new ArrayList<>();

    /**
     * @param decay share of the average that a step leaves as it is, from 0 (the parameters themselves) to below 1
     * @param block initialised
     * @param manager holds the averages
     */
    ParameterAverages(double decay, Block block, NDManager manager) {
        this.decay = decay;
        Map<String, Parameter> named = new TreeMap<>();
        for (Pair<String, Parameter> pair : block.getParameters()) {
            named.put(pair.getKey(), pair.getValue());
        }
        for (Parameter parameter : named.values()) {
            NDArray values = parameter.getArray();
            parameters.add(values);
            NDArray average = manager.zeros(values.getShape(), values.getDataType());
            average.addi(values.stopGradient());
            averages.add(average);
        }
    }

    /** @param step how many steps are done, this one too */
    void step(int step) {
        float kept = (float) Math.min(decay, step / (step + 10.0));
        for (int i = 0; i < averages.size(); i++) {
            try (NDArray values = parameters.get(i).stopGradient();
                    NDArray share = values.mul(1 - kept)) {
                averages.get(i).muli(kept).addi(share);
            }
        }
    }

    /** In the order of the parameters' names. */
    List<float[]> values() {
        return averages.stream().map(NDArray::toFloatArray).toList();
    }

    void restore(List<float[]> values) {
        for (int i = 0; i < averages.size(); i++) {
            averages.get(i).set(FloatBuffer.wrap(values.get(i)));
        }
    }
}
