package io.github.careergraph.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Random search (Bergstra and Bengio 2012): the setting one was told first, then settings drawn with the seed. Each may
 * take an equal part of the time that is left. Each keeps its checkpoint and its curves in a directory of its own,
 * trials/NN; of the checkpoints only the best one's is kept when it has ended, and the model is made from it.
 */
final class HyperparameterSearch {

    /** Less time than this is none: a trial must come to the end of an epoch. */
    private static final double FEWEST_SECONDS = 10;

    private static final double NANOS_PER_SECOND = 1e9;
    private static final String TRIALS = "trials";

    private final TrainingPlan plan;
    private final Progress progress;
    private final Path directory;
    private final List<HyperParameters> settings = new ArrayList<>();
    private final TrialTable table;

    /** @param told the setting to begin with */
    HyperparameterSearch(TrainingPlan plan, HyperParameters told, int trials, Path directory) {
        this.plan = plan;
        this.progress = plan.progress();
        this.directory = directory;
        table = new TrialTable(directory);
        Random random = new Random(plan.settings().seed());
        settings.add(told);
        while (settings.size() < trials) {
            settings.add(HyperParameters.draw(random));
        }
    }

    /** Whether a search that has not ended has left its work there. */
    static boolean isIn(Path directory) throws IOException {
        Path trials = directory.resolve(TRIALS);
        if (!Files.isDirectory(trials)) {
            return false;
        }
        try (Stream<Path> each = Files.list(trials)) {
            return each.anyMatch(trial -> Files.exists(trial.resolve(RunDirectory.CHECKPOINT)));
        }
    }

    /**
     * @param resume whether to go on after the trials that have ended, and within the one that has not
     * @return the best, of which {@link #train} makes the model
     */
    Trial run(boolean resume) throws IOException {
        Files.createDirectories(directory);
        if (resume && Files.exists(directory.resolve(TrialTable.FILE))) {
            table.read(settings);
            progress.line("%d trials of before are kept.", table.size());
            // Told now, and not after hours, when the data has become another.
            Optional<Trial> best = table.best();
            if (best.isPresent()) {
                checkpoint(best.get()).read();
            }
            forgetOthers();
        }
        double budget = plan.settings().budget().toSeconds();
        while (table.size() < settings.size()) {
            double left = budget - table.seconds();
            if (left < FEWEST_SECONDS) {
                progress.line("The time budget is spent: %d settings were not tried.", settings.size() - table.size());
                break;
            }
            double share = Math.max(FEWEST_SECONDS, left / (settings.size() - table.size()));
            table.add(tried(table.size() + 1, Duration.ofMillis((long) (1000 * share))));
            forgetOthers();
        }
        progress.line("%n%s", table.text());
        return table.best().orElseThrow(() -> new IOException("No trial came to a result: lower --learning-rate"));
    }

    /** The best trial's network, as it was when it was measured. */
    TrainedTagger train(Trial best) throws IOException {
        Optional<Checkpoint> end = Optional.of(checkpoint(best).read());
        // Without any time left nothing is added to what the checkpoint holds.
        TrainingPlan over = plan.with(best.parameters())
                .within(Duration.ZERO)
                .showing(new Progress(new PrintWriter(Writer.nullWriter()), plan.nanoTime()));
        return over.train(new TrainingJournal() {
            @Override
            public Optional<Checkpoint> begin() {
                return end;
            }
        });
    }

    /** The model is written: there is nothing left to resume. */
    void finish(Trial best) throws IOException {
        checkpoint(best).delete();
    }

    private Trial tried(int number, Duration share) throws IOException {
        HyperParameters tried = settings.get(number - 1);
        progress.line("%ntrial %d of %d, at most %d s: %s", number, settings.size(), share.toSeconds(), tried);
        TrainingPlan one = plan.with(tried).within(share);
        long begin = plan.nanoTime().getAsLong();
        try (RunDirectory run = one.open(place(number), true)) {
            double before = run.begin().map(Checkpoint::nanos).orElse(0L) / NANOS_PER_SECOND;
            try (TrainedTagger tagger = one.train(run)) {
                double score = Evaluation.score(tagger.reports());
                int epochs = run.latest().map(Checkpoint::epoch).orElse(0);
                progress.line("trial %d: dev F1 %.2f", number, 100 * score);
                return new Trial(number, tried, score, tagger.bestEpoch(), epochs, before + seconds(begin));
            } catch (DivergedException diverged) {
                progress.line("trial %d: %s", number, diverged.getMessage());
                return new Trial(number, tried, 0, 0, 0, before + seconds(begin));
            }
        }
    }

    private double seconds(long begin) {
        return Math.round((plan.nanoTime().getAsLong() - begin) / NANOS_PER_SECOND * 10) / 10.0;
    }

    private void forgetOthers() throws IOException {
        int best = table.best().map(Trial::number).orElse(0);
        for (int number = 1; number <= table.size(); number++) {
            if (number != best) {
                Files.deleteIfExists(place(number).resolve(RunDirectory.CHECKPOINT));
            }
        }
    }

    private CheckpointFile checkpoint(Trial trial) throws IOException {
        return new CheckpointFile(
                place(trial.number()).resolve(RunDirectory.CHECKPOINT),
                plan.with(trial.parameters()).resultDependsOn());
    }

    private Path place(int number) {
        return directory.resolve(TRIALS).resolve(String.format(Locale.ROOT, "%02d", number));
    }
}
