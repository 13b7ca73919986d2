package io.github.careergraph.inference;

import java.io.IOException;
import java.io.InputStream;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;

/** Scores for a token's tags from an encoder's state of it: a linear layer, or two. */
public final class TokenHead {

    private TokenHead() {}

    /** @param dropout share of the states dropped while training */
    public static Block of(HeadConfig config, float dropout) {
        SequentialBlock head =
                new SequentialBlock().add(Dropout.builder().optRate(dropout).build());
        if (config.hidden() > 0) {
            head.add(Linear.builder().setUnits(config.hidden()).build()).add(Activation::relu);
        }
        return head.add(Linear.builder().setUnits(config.outputs()).build());
    }

    /** The shape that a head is initialised with. */
    public static Shape input(HeadConfig config) {
        return new Shape(1, config.states());
    }

    static Model read(HeadConfig config, InputStream parameters, Device device) throws IOException {
        Model model = Model.newInstance(config.name(), device, NativeEngine.NAME);
        try {
            Block head = of(config, 0);
            head.initialize(model.getNDManager(), DataType.FLOAT32, input(config));
            HalfPrecisionParameters.read(head, parameters);
            model.setBlock(head);
            return model;
        } catch (IOException | RuntimeException e) {
            model.close();
            throw e;
        }
    }
}
