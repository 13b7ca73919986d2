package io.github.careergraph.inference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import ai.djl.Device;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A Hugging Face token-classification model exported to TorchScript: model.pt that takes token ids and attention mask
 * (and, where it wants them, token types) and gives scores, tokenizer.json, and config.json with id2label.
 */
final class TorchScriptModel implements TaggingModel {

    private final LabelScheme scheme;
    private final TorchScriptFiles files;

    private TorchScriptModel(LabelScheme scheme, TorchScriptFiles files) {
        this.scheme = scheme;
        this.files = files;
    }

    static TorchScriptModel read(Path directory, JsonNode config, Device device) throws IOException {
        LabelScheme scheme = scheme(config.path("id2label"));
        OptionalInt tags = OptionalInt.of(scheme.tags().size());
        return new TorchScriptModel(scheme, TorchScriptFiles.open(directory, config, tags, device));
    }

    private static LabelScheme scheme(JsonNode labels) throws IOException {
        List<String> tags = new ArrayList<>();
        for (int id = 0; id < labels.size(); id++) {
            JsonNode label = labels.path(Integer.toString(id));
            if (!label.isTextual()) {
                throw new IOException("id2label of config.json has no label " + id);
            }
            tags.add(label.asText());
        }
        try {
            return LabelNames.scheme(tags);
        } catch (IllegalArgumentException e) {
            throw new IOException("id2label of config.json: " + e.getMessage(), e);
        }
    }

    @Override
    public String name() {
        return files.name();
    }

    @Override
    public List<LabelScheme> schemes() {
        return List.of(scheme);
    }

    @Override
    public Tagger newTagger() {
        return files.newTagger();
    }

    @Override
    public void close() {
        files.close();
    }
}
