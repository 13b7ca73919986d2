package io.github.careergraph.inference;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How the model is run in this process. */
@ConfigMapping(prefix = "career-graph.inference")
public interface InferenceConfiguration {

    /**
     * Folder of the model: ours, as the train command writes it, or any Hugging Face token-classification model exported
     * to TorchScript (model.pt, tokenizer.json, config.json). Without it, the model inside the jar.
     */
    Optional<Path> modelDirectory();

    /** Folder of the interest model, as train-interests writes it. Without it, the model inside the jar. */
    Optional<Path> interestDirectory();

    /**
     * AUTO, CPU or CUDA. With AUTO the model runs on CUDA's first device where there is one, with CUDA nowhere else: the
     * service does not start without. CUDA is there only in a build for it.
     */
    @WithDefault("AUTO")
    Processor device();

    /** How many texts, or batches of texts in an inference pod, are read at once; each worker holds some megabytes of native memory. From 1. */
    @WithDefault("2")
    @Min(1)
    @Max(1_000)
    int workers();

    /** Threads that one operation of the engine may use; more workers use a machine better than more threads. From 1. */
    @WithDefault("1")
    @Min(1)
    @Max(1_000)
    int threads();

    /** Threads that run independent operations of one exported model side by side; ours has none of these. From 1. */
    @WithDefault("1")
    @Min(1)
    @Max(1_000)
    int interopThreads();

    /** How long a text waits for a free worker before the caller is told that extraction is unavailable; up to 10 minutes. */
    @WithDefault("10s")
    @DurationMin(millis = 0)
    @DurationMax(minutes = 10)
    Duration patience();

    /** What the model believes less, from 0 to 1, is not told. */
    @WithDefault("0.5")
    @DecimalMin("0")
    @DecimalMax("1")
    double minimumConfidence();
}
