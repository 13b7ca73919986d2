package io.github.careergraph.training;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import ai.djl.Model;

import io.github.careergraph.inference.Calibration;
import io.github.careergraph.inference.PhraseBook;
import io.github.careergraph.inference.TaggerConfig;

/**
 * A network after training, with its parameters already rounded to what its files hold.
 *
 * @param vocabulary in the order of the embedding table
 * @param phrases that the network was told of while it learnt
 * @param bestEpoch the epoch whose parameters these are, counted from 1
 * @param reports on the dev part of each corpus
 * @param calibration of each scheme that has a dev part
 */
record TrainedTagger(
        Model model,
        TaggerConfig config,
        List<String> vocabulary,
        PhraseBook phrases,
        int bestEpoch,
        Map<String, ClassificationReport> reports,
        Map<String, CalibrationFit> calibration)
        implements AutoCloseable {

    TrainedTagger withCalibration(Map<String, CalibrationFit> fits) {
        Map<String, Calibration> measured = new TreeMap<>();
        fits.forEach((scheme, fit) -> measured.put(scheme, fit.calibration()));
        return new TrainedTagger(
                model, config.withCalibration(measured), vocabulary, phrases, bestEpoch, reports, fits);
    }

    @Override
    public void close() {
        model.close();
    }
}
