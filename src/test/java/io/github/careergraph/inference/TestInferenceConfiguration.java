package io.github.careergraph.inference;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The defaults, but for what a test changes. */
record TestInferenceConfiguration(
        Optional<Path> modelDirectory,
        Optional<Path> interestDirectory,
        int workers,
        Duration patience,
        double minimumConfidence)
        implements InferenceConfiguration {

    static TestInferenceConfiguration shipped() {
        return new TestInferenceConfiguration(Optional.empty(), Optional.empty(), 2, Duration.ofSeconds(30), 0.5);
    }

    static TestInferenceConfiguration in(Path directory) {
        return new TestInferenceConfiguration(Optional.of(directory), Optional.empty(), 1, Duration.ofSeconds(30), 0.5);
    }

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public int interopThreads() {
        return 1;
    }

    @Override
    public Processor device() {
        return Processor.AUTO;
    }
}
