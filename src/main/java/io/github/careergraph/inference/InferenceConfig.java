package io.github.careergraph.inference;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the model is run in this process. */
@ConfigMapping(prefix = "career-graph.inference")
public interface InferenceConfig {

    /**
     * Folder of the model: ours, as the train command writes it, or any Hugging Face token-classification model exported
     * to TorchScript (model.pt, tokenizer.json, config.json). Without it, the model inside the jar.
     */
    Optional<Path> modelDirectory();

    /** How many texts are read at once; each worker holds some megabytes of native memory. */
    @WithDefault("2")
    int workers();

    /** Threads that one operation of the engine may use; more workers use a machine better than more threads. */
    @WithDefault("1")
    int threads();

    /** How long a text waits for a free worker before the caller is told that extraction is unavailable. */
    @WithDefault("10s")
    Duration patience();

    /** What the model believes less, from 0 to 1, is not told. */
    @WithDefault("0.5")
    double minimumConfidence();
}
