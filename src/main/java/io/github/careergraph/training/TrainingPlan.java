package io.github.careergraph.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

import io.github.careergraph.inference.PhraseBook;
import io.github.careergraph.inference.TaggerConfig;

/**
 * All that a training needs to be told.
 *
 * @param unlabelled texts to pretrain on
 * @param earlier what to begin with instead of pretraining
 * @param shape the network; a search varies some of it
 * @param settings of which a search varies some too
 * @param nanoTime a clock in nanoseconds, of which only differences matter
 */
record TrainingPlan(
        List<Corpus> corpora,
        List<LabelledDocument> unlabelled,
        Optional<EarlierModel> earlier,
        PhraseBook phrases,
        TaggerConfig shape,
        TrainingSettings settings,
        Progress progress,
        LongSupplier nanoTime,
        Clock clock) {

    TrainingPlan with(HyperParameters tried) {
        return with(tried.in(shape), tried.in(settings), progress);
    }

    TrainingPlan within(Duration budget) {
        return with(shape, settings.within(budget), progress);
    }

    TrainingPlan showing(Progress other) {
        return with(shape, settings, other);
    }

    private TrainingPlan with(TaggerConfig otherShape, TrainingSettings otherSettings, Progress otherProgress) {
        return new TrainingPlan(
                corpora, unlabelled, earlier, phrases, otherShape, otherSettings, otherProgress, nanoTime, clock);
    }

    Map<String, String> resultDependsOn() throws IOException {
        Map<String, String> all = RunSettings.of(settings, shape, corpora);
        CheckedOutputStream checked = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32C());
        phrases.write(checked);
        CRC32C texts = new CRC32C();
        unlabelled.forEach(document -> texts.update(document.text().getBytes(StandardCharsets.UTF_8)));
        all.put("texts without labels", Long.toHexString(texts.getValue()));
        earlier.ifPresent(model -> all.put("begins with", model.digest()));
        all.put("phrases", Long.toHexString(checked.getChecksum().getValue()));
        return all;
    }

    RunDirectory open(Path directory, boolean resume) throws IOException {
        return RunDirectory.open(directory, resultDependsOn(), resume, clock);
    }

    TrainedTagger train(TrainingJournal journal) {
        Duration before =
                Duration.ofNanos(journal.begin().map(Checkpoint::nanos).orElse(0L));
        progress.begin(settings.budget().minus(before));
        return new TaggerTraining(corpora, unlabelled, earlier, shape, phrases, settings, progress, nanoTime)
                .run(journal);
    }
}
