package io.github.careergraph.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.careergraph.inference.HalfPrecisionParameters;
import io.github.careergraph.inference.HeadConfig;
import io.github.careergraph.inference.TorchScriptEncoder;

/** Writes a folder that is served as any model is: the encoder's files, the head's parameters, and how both go together. */
final class HeadWriter {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private HeadWriter() {}

    static void write(TrainedHead head, TorchScriptEncoder encoder, Path from, String card, Path to)
            throws IOException {
        Files.createDirectories(to);
        for (String file : List.of("model.pt", "tokenizer.json")) {
            Files.copy(from.resolve(file), to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        ObjectNode config = encoder.config().deepCopy();
        // The encoder's labels are those of whatever head it once had.
        config.remove(List.of("id2label", "label2id"));
        config.put("format", HeadConfig.FORMAT);
        config.set("head", JSON.valueToTree(head.config()));
        Files.writeString(to.resolve("config.json"), JSON.writeValueAsString(config) + "\n");
        Files.writeString(to.resolve("model-card.md"), card);
        try (OutputStream parameters = Files.newOutputStream(to.resolve("head.bin"))) {
            HalfPrecisionParameters.write(head.model().getBlock(), parameters);
        }
    }
}
