package io.github.careergraph.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The directory of a run while it goes on: its latest checkpoint, and its curves for TensorBoard. */
final class RunDirectory implements TrainingJournal, AutoCloseable {

    static final String CHECKPOINT = "checkpoint.bin";

    private final CheckpointFile checkpoint;
    private final EventFile events;
    private final Optional<Checkpoint> before;
    private Optional<Checkpoint> latest;

    private RunDirectory(CheckpointFile checkpoint, EventFile events, Optional<Checkpoint> before) {
        this.checkpoint = checkpoint;
        this.events = events;
        this.before = before;
        latest = before;
    }

    /**
     * @param settings see {@link RunSettings}
     * @param resume whether to go on from a checkpoint that is there; without one, the run begins anew
     * @throws IOException also when the directory holds another run's work, or a checkpoint with other settings
     */
    static RunDirectory open(Path directory, Map<String, String> settings, boolean resume, Clock clock)
            throws IOException {
        check(directory, resume);
        CheckpointFile file = new CheckpointFile(directory.resolve(CHECKPOINT), settings);
        Optional<Checkpoint> before = file.exists() ? Optional.of(file.read()) : Optional.empty();
        int steps = before.map(Checkpoint::steps).orElse(0);
        return new RunDirectory(file, EventFile.begin(directory, steps, clock), before);
    }

    /** Early, since reading the data takes a while. */
    static void check(Path directory, boolean resume) throws IOException {
        boolean checkpoint = Files.exists(directory.resolve(CHECKPOINT));
        boolean model = Files.exists(directory.resolve("config.json"));
        if (resume && model && !checkpoint) {
            throw new IOException(directory + " holds a finished model: there is nothing to resume");
        }
        if (!resume && (model || checkpoint)) {
            throw new IOException(directory
                    + (model
                            ? " holds a model already: choose another directory, or remove it"
                            : " holds a checkpoint: go on with --resume, or remove it"));
        }
    }

    @Override
    public Optional<Checkpoint> begin() {
        return before;
    }

    /** @throws DivergedException when the loss is no number any more: no later step would mend that */
    @Override
    public void step(int number, float loss, float learningRate) {
        if (!Float.isFinite(loss)) {
            throw new DivergedException(number);
        }
        try {
            events.scalar("train/loss", number, loss);
            events.scalar("train/learning-rate", number, learningRate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean epoch(Checkpoint after, double loss, Map<String, ClassificationReport> reports) {
        try {
            events.scalar("epoch/loss", after.steps(), loss);
            events.scalar("epoch/dev-f1", after.steps(), Evaluation.score(reports));
            for (var report : reports.entrySet()) {
                SpanCounts micro = report.getValue().micro();
                events.scalar("dev-f1/" + report.getKey(), after.steps(), micro.f1());
                events.scalar("dev-precision/" + report.getKey(), after.steps(), micro.precision());
                events.scalar("dev-recall/" + report.getKey(), after.steps(), micro.recall());
            }
            events.flush();
            checkpoint.write(after);
            latest = Optional.of(after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    Optional<Checkpoint> latest() {
        return latest;
    }

    /** The model is written: there is nothing left to resume. */
    void finish() throws IOException {
        checkpoint.delete();
    }

    @Override
    public void close() throws IOException {
        events.close();
    }
}
