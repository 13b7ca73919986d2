package io.github.careergraph.inference;

import java.util.Map;

import ai.djl.engine.Engine;

/** The one place where PyTorch's native libraries are set up, once per process and before anything else touches them. */
public final class NativeEngine {

    public static final String NAME = "PyTorch";

    private NativeEngine() {}

    /**
     * @param threads how many threads one operation may use; only the first call in a process decides
     * @throws RuntimeException or a {@link LinkageError} when the native libraries are not there or do not fit
     */
    public static Engine start(int threads) {
        Map.of(
                        "OPT_OUT_TRACKING", "true",
                        "DJL_OFFLINE", "true",
                        "ai.djl.offline", "true",
                        "ai.djl.pytorch.num_threads", Integer.toString(threads),
                        "ai.djl.pytorch.num_interop_threads", "1",
                        // Optimising the graph again for every new shape costs seconds; documents come in many lengths.
                        "ai.djl.pytorch.graph_optimizer", "false")
                .forEach((key, value) -> {
                    if (System.getProperty(key) == null) {
                        System.setProperty(key, value);
                    }
                });
        return Engine.getEngine(NAME);
    }
}
