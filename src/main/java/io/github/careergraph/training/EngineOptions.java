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
        within(command, "--epochs", epochs, 1, 10_000);
        share(command, "--dropout", dropout);
        checkLearningRate(command, learningRate);
    }

    static void checkThreads(CommandLine command, int threads) {
        within(command, "--threads", threads, 1, 256);
    }

    static void checkLearningRate(CommandLine command, float learningRate) {
        // Put so that what is not a number is out of range as well.
        require(command, learningRate > 0 && learningRate <= 1, "--learning-rate is above 0 and up to 1");
    }

    static void checkWeightDecay(CommandLine command, float weightDecay) {
        require(command, weightDecay >= 0 && weightDecay <= 1, "--weight-decay is from 0 to 1");
    }

    static void within(CommandLine command, String option, int value, int least, int most) {
        require(command, value >= least && value <= most, option + " is from " + least + " to " + most);
    }

    static void share(CommandLine command, String option, double value) {
        require(command, value >= 0 && value < 1, option + " is from 0 to less than 1");
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
