package io.github.careergraph.training;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What every training is told alike, and the bounds of what only its default tells apart. */
final class EngineOptions {

    @Option(names = "--seed", defaultValue = "1", description = "Of everything random (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", defaultValue = "2", description = "For the engine (default: ${DEFAULT-VALUE}).")
    private int threads;

    void check(CommandLine command, int epochs, float dropout, float learningRate) {
        checkThreads(command, threads);
        require(command, epochs >= 1 && epochs <= 10_000, "--epochs is from 1 to 10000");
        // Put so that what is not a number is out of range as well.
        require(command, dropout >= 0 && dropout < 1, "--dropout is from 0 to less than 1");
        require(command, learningRate > 0 && learningRate <= 1, "--learning-rate is above 0 and up to 1");
    }

    static void checkThreads(CommandLine command, int threads) {
        require(command, threads >= 1 && threads <= 256, "--threads is from 1 to 256");
    }

    static void require(CommandLine command, boolean right, String problem) {
        if (!right) {
            throw new ParameterException(command, problem);
        }
    }

    long seed() {
        return seed;
    }

    int threads() {
        return threads;
    }
}
