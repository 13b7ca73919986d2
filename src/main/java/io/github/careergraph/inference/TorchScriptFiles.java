package io.github.careergraph.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalInt;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.databind.JsonNode;

/** What a folder exported from Hugging Face holds, opened and tried: model.pt and tokenizer.json beside a config.json. */
record TorchScriptFiles(String name, HuggingFaceTokenizer tokenizer, TorchScriptInput input, Model model)
        implements AutoCloseable {

    /** Longer windows cost quadratic time and gain little for entities. */
    private static final int LONGEST_WINDOW = 256;

    /** @param numbers how many the model must give per token, where that is known */
    static TorchScriptFiles open(Path directory, JsonNode config, OptionalInt numbers, Device device)
            throws IOException {
        require(directory.resolve("model.pt"), "the model, as torch.jit.trace and torch.jit.save write it");
        require(directory.resolve("tokenizer.json"), "the tokenizer, as a fast tokenizer's save_pretrained writes it");
        String name =
                config.path("_name_or_path").asText(directory.getFileName().toString());
        HuggingFaceTokenizer tokenizer = tokenizer(directory.resolve("tokenizer.json"));
        Model model = Model.newInstance(name, device, NativeEngine.NAME);
        try {
            model.load(directory, "model");
            int longest = Math.min(
                    LONGEST_WINDOW, config.path("max_position_embeddings").asInt(LONGEST_WINDOW) - 2);
            long padding = config.path("pad_token_id").asLong(0);
            TorchScriptInput input = TorchScriptInput.probe(tokenizer, model, longest, padding, numbers);
            return new TorchScriptFiles(name, tokenizer, input, model);
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

    private static void require(Path file, String what) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString(), null, "is missing: " + what);
        }
    }

    private static HuggingFaceTokenizer tokenizer(Path file) throws IOException {
        try {
            return HuggingFaceTokenizer.builder()
                    .optTokenizerPath(file)
                    .optAddSpecialTokens(false)
                    .optTruncation(false)
                    .optPadding(false)
                    .build();
        } catch (RuntimeException e) {
            throw new IOException("tokenizer.json is no tokenizer: " + e.getMessage(), e);
        }
    }

    Tagger newTagger() {
        return new TorchScriptTagger(tokenizer, input, model);
    }

    @Override
    public void close() {
        model.close();
        tokenizer.close();
    }
}
