package io.github.careergraph.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import io.github.careergraph.inference.HalfPrecisionParameters;

/** Writes a model directory that {@link io.github.careergraph.inference.RecurrentModel} reads. */
final class ModelWriter {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private ModelWriter() {}

    static void write(TrainedTagger tagger, String card, Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("config.json"), JSON.writeValueAsString(tagger.config()) + "\n");
        Files.writeString(directory.resolve("vocabulary.txt"), String.join("\n", tagger.vocabulary()) + "\n");
        Files.writeString(directory.resolve("model-card.md"), card);
        if (tagger.config().phraseDimension() > 0) {
            try (OutputStream phrases = Files.newOutputStream(directory.resolve("phrases.txt.gz"))) {
                tagger.phrases().write(phrases);
            }
        }
        try (OutputStream parameters = Files.newOutputStream(directory.resolve("parameters.bin"))) {
            HalfPrecisionParameters.write(tagger.model().getBlock(), parameters);
        }
    }
}
