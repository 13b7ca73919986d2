package io.github.careergraph.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Arrays;

import ai.djl.Model;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.careergraph.inference.HalfPrecisionParameters;
import io.github.careergraph.inference.ModelFiles;
import io.github.careergraph.inference.NativeEngine;
import io.github.careergraph.inference.PhraseBook;
import io.github.careergraph.inference.TaggerBatch;
import io.github.careergraph.inference.TaggerConfig;
import io.github.careergraph.inference.TaggerNetwork;
import io.github.careergraph.inference.WordFeatures;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The network inside the jar, bare: without tokenizer, decoder and workers. */
record ShippedNetwork(TaggerConfig config, WordFeatures features, Model model) implements AutoCloseable {

    static ShippedNetwork load() throws IOException {
        ModelFiles files = ModelFiles.shipped();
        TaggerConfig config;
        try (InputStream stream = files.open("config.json")) {
            config = new ObjectMapper().readValue(stream, TaggerConfig.class);
        }
        WordFeatures features;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(files.open("vocabulary.txt"), UTF_8))) {
            features = new WordFeatures(lines.lines().toList(), phrases(config, files));
        }
        Model model = Model.newInstance(config.name(), NativeEngine.NAME);
        TaggerNetwork network = new TaggerNetwork(config);
        Shape[] unknown = new Shape[TaggerBatch.ARRAYS];
        Arrays.fill(unknown, new Shape(1));
        network.initialize(model.getNDManager(), DataType.FLOAT32, unknown);
        try (InputStream parameters = files.open("parameters.bin")) {
            HalfPrecisionParameters.read(network, parameters);
        }
        model.setBlock(network);
        return new ShippedNetwork(config, features, model);
    }

    private static PhraseBook phrases(TaggerConfig config, ModelFiles files) throws IOException {
        if (config.phraseDimension() == 0) {
            return PhraseBook.empty();
        }
        try (InputStream stream = files.open("phrases.txt.gz")) {
            return PhraseBook.read(stream);
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
