package io.github.careergraph.training;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.optimizer.AdamW;
import ai.djl.util.Pair;

/**
 * AdamW (Loshchilov and Hutter 2019) whose running moments can be taken out and put back. DJL keeps them to itself, but
 * asks for each of them through a method that can be overridden. How many steps are done is told to the builder.
 */
final class ResumableAdamW extends AdamW {

    private static final float[] NEVER_UPDATED = {};

    /** DJL's own maps, in the order in which an update asks for them: first moments, then second moments. */
    private final List<Map<String, Map<Device, NDArray>>> states = new ArrayList<>();

    private final Map<String, List<float[]>> restored = new HashMap<>();

    ResumableAdamW(Builder builder) {
        super(builder);
    }

    /** The first and the second moments of each parameter, in the order of the parameters' names. */
    List<float[]> moments(Block block) {
        List<float[]> moments = new ArrayList<>();
        for (String parameter : parameters(block)) {
            for (int state = 0; state < 2; state++) {
                Map<Device, NDArray> arrays =
                        states.size() > state ? states.get(state).get(parameter) : null;
                moments.add(
                        arrays == null
                                ? restored.getOrDefault(parameter, List.of(NEVER_UPDATED, NEVER_UPDATED))
                                        .get(state)
                                : arrays.values().iterator().next().toFloatArray());
            }
        }
        return moments;
    }

    /** To be called before the first update. */
    void restore(Block block, List<float[]> moments) {
        int index = 0;
        for (String parameter : parameters(block)) {
            restored.put(parameter, List.of(moments.get(index++), moments.get(index++)));
        }
    }

    @Override
    protected NDArray withDefaultState(
            Map<String, Map<Device, NDArray>> state,
            String parameterId,
            Device device,
            Function<String, NDArray> defaultFunction) {
        int number = number(state);
        return super.withDefaultState(state, parameterId, device, id -> {
            NDArray moment = defaultFunction.apply(id);
            float[] values = restored.containsKey(id) ? restored.get(id).get(number) : NEVER_UPDATED;
            if (values.length > 0) {
                moment.set(FloatBuffer.wrap(values));
            }
            return moment;
        });
    }

    /** By identity: two maps without entries are equal. */
    private int number(Map<String, Map<Device, NDArray>> state) {
        for (int number = 0; number < states.size(); number++) {
            if (states.get(number) == state) {
                return number;
            }
        }
        states.add(state);
        return states.size() - 1;
    }

    private static Iterable<String> parameters(Block block) {
        Map<String, String> ids = new TreeMap<>();
        for (Pair<String, Parameter> pair : block.getParameters()) {
            ids.put(pair.getKey(), pair.getValue().getId());
        }
        return ids.values();
    }
}
