package io.github.careergraph.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A Hugging Face token-classification model exported to TorchScript: model.pt that takes token ids and attention mask
 * (and, where it wants them, token types) and gives scores, tokenizer.json, and config.json with id2label.
 */
final class TorchScriptModel implements TaggingModel {

    /** Longer windows cost quadratic time and gain little for entities. */
    private static final int LONGEST_WINDOW = 256;

    private final String name;
    private final LabelScheme scheme;
    private final HuggingFaceTokenizer tokenizer;
    private final TorchScriptInput input;
    private final Model model;

    private TorchScriptModel(
            String name, LabelScheme scheme, HuggingFaceTokenizer tokenizer, TorchScriptInput input, Model model) {
        this.name = name;
        this.scheme = scheme;
        this.tokenizer = tokenizer;
        this.input = input;
        this.model = model;
    }

    static TorchScriptModel read(Path directory, JsonNode config, Device device) throws IOException {
        for (String file : List.of("model.pt", "tokenizer.json")) {
            if (!Files.isRegularFile(directory.resolve(file))) {
                throw new NoSuchFileException(directory.resolve(file).toString());
            }
        }
        LabelScheme scheme = scheme(config);
        String name =
                config.path("_name_or_path").asText(directory.getFileName().toString());
        HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.builder()
                .optTokenizerPath(directory.resolve("tokenizer.json"))
                .optAddSpecialTokens(false)
                .optTruncation(false)
                .optPadding(false)
                .build();
        Model model = Model.newInstance(name, device, NativeEngine.NAME);
        try {
            model.load(directory, "model");
            int longest = Math.min(
                    LONGEST_WINDOW, config.path("max_position_embeddings").asInt(LONGEST_WINDOW) - 2);
            long padding = config.path("pad_token_id").asLong(0);
            TorchScriptInput input = TorchScriptInput.probe(
                    tokenizer, model, longest, padding, scheme.tags().size());
            return new TorchScriptModel(name, scheme, tokenizer, input, model);
        } catch (MalformedModelException e) {
            tokenizer.close();
            model.close();
            throw new IOException("model.pt is no TorchScript model: " + e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            tokenizer.close();
            model.close();
            throw e;
        }
    }

    private static LabelScheme scheme(JsonNode config) throws IOException {
        JsonNode labels = config.path("id2label");
        List<String> tags = new ArrayList<>();
        IntStream.range(0, labels.size())
                .forEach(id -> tags.add(labels.path(Integer.toString(id)).asText()));
        try {
            return LabelNames.scheme(tags);
        } catch (IllegalArgumentException e) {
            throw new IOException("id2label of config.json: " + e.getMessage(), e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<LabelScheme> schemes() {
        return List.of(scheme);
    }

    @Override
    public Tagger newTagger() {
        return new TorchScriptTagger(tokenizer, input, model);
    }

    @Override
    public void close() {
        model.close();
        tokenizer.close();
    }
}
