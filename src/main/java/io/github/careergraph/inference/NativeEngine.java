package io.github.careergraph.inference;

import java.util.Map;

import ai.djl.Device;
import ai.djl.engine.Engine;

/** The one place where PyTorch's native libraries are set up, once per process and before anything else touches them. */
public final class NativeEngine {

    public static final String NAME = "PyTorch";

    private NativeEngine() {}

    /** The same with operations one after the other. */
    public static Engine start(int threads) {
        return start(threads, 1);
    }

    /**
     * Only the first call in a process decides.
     *
     * @param threads how many threads one operation may use
     * @param interopThreads how many operations may run side by side
     * @throws RuntimeException or a {@link LinkageError} when the native libraries are not there or do not fit
     */
    static Engine start(int threads, int interopThreads) {
        Map.of(
                        "OPT_OUT_TRACKING", "true",
                        "DJL_OFFLINE", "true",
                        "ai.djl.offline", "true",
                        "ai.djl.pytorch.num_threads", Integer.toString(threads),
                        "ai.djl.pytorch.num_interop_threads", Integer.toString(interopThreads),
                        // Optimising the graph again for every new shape costs seconds; documents come in many lengths.
                        "ai.djl.pytorch.graph_optimizer", "false")
                .forEach((key, value) -> {
                    if (System.getProperty(key) == null) {
                        System.setProperty(key, value);
                    }
                });
        return Engine.getEngine(NAME);
    }

    /**
     * Where a model is to run.
     *
     * @param there what the engine would choose
     * @throws IllegalStateException when CUDA is asked for and not there
     */
    static Device device(Processor wanted, Device there) {
        return switch (wanted) {
            case AUTO -> there;
            case CPU -> Device.cpu();
            case CUDA -> {
                if (!there.isGpu()) {
                    throw new IllegalStateException(
                            "career-graph.inference.device is CUDA, and there is no CUDA device, or this build is for the CPU");
                }
                yield there;
            }
        };
    }
}
