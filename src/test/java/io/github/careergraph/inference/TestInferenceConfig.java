package io.github.careergraph.inference;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The defaults, but for what a test changes. */
record TestInferenceConfig(Optional<Path> modelDirectory, int workers, Duration patience, double minimumConfidence)
        implements InferenceConfig {

    static TestInferenceConfig shipped() {
        return new TestInferenceConfig(Optional.empty(), 2, Duration.ofSeconds(30), 0.5);
    }

    static TestInferenceConfig in(Path directory) {
        return new TestInferenceConfig(Optional.of(directory), 1, Duration.ofSeconds(30), 0.5);
    }

    @Override
    public int threads() {
        return 1;
    }
}
