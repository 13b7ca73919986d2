package io.github.careergraph.training;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.github.careergraph.inference.InferenceConfiguration;
import io.github.careergraph.inference.Processor;

/** The defaults, with an interest model of this directory. */
record InterestsIn(Path directory) implements InferenceConfiguration {

    @Override
    public Optional<Path> modelDirectory() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> interestDirectory() {
        return Optional.of(directory);
    }

    @Override
    public Processor device() {
        return Processor.AUTO;
    }

    @Override
    public int workers() {
        return 1;
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
    public Duration patience() {
        return Duration.ofSeconds(30);
    }

    @Override
    public double minimumConfidence() {
        return 0.5;
    }
}
