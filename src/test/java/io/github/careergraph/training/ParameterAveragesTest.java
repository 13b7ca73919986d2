package io.github.careergraph.training;

import java.util.List;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import org.junit.jupiter.api.Test;

import io.github.careergraph.inference.NativeEngine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ParameterAveragesTest {

    @Test
    void forgetsTheFirstStepsAndThenDecaysAsTold() {
        NativeEngine.start(1);
        try (NDManager manager = NDManager.newBaseManager()) {
            Linear block = block(manager);
            Parameter weight = block.getParameters().get(0).getValue();
            weight.getArray().set(new float[] {8});
            ParameterAverages averages = new ParameterAverages(0.5, block, manager);

            weight.getArray().set(new float[] {2});
            averages.step(1);
            // The share that stays is 1 / 11.
            assertThat(averages.values().getFirst()[0]).isCloseTo((8 + 10 * 2) / 11f, within(1e-5f));
            averages.step(1_000);
            assertThat(averages.values().getFirst()[0]).isCloseTo((28 / 11f + 2) / 2, within(1e-5f));
            assertThat(weight.getArray().toFloatArray()).containsExactly(2);
        }
    }

    @Test
    void areTheParametersWithoutDecay() {
        NativeEngine.start(1);
        try (NDManager manager = NDManager.newBaseManager()) {
            Linear block = block(manager);
            ParameterAverages averages = new ParameterAverages(0, block, manager);
            averages.restore(List.of(new float[] {5}));

            block.getParameters().get(0).getValue().getArray().set(new float[] {-3});
            averages.step(7);

            assertThat(averages.values().getFirst()).containsExactly(-3);
        }
    }

    private static Linear block(NDManager manager) {
        Linear block = Linear.builder().setUnits(1).optBias(false).build();
        block.initialize(manager, DataType.FLOAT32, new Shape(1, 1));
        return block;
    }
}
