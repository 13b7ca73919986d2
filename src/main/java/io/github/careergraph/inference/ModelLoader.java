package io.github.careergraph.inference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

import ai.djl.Device;
import ai.djl.engine.Engine;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Opens a model of any kind, told apart by what its config.json says. */
public final class ModelLoader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelLoader() {}

    /** The same onto what the engine prefers. */
    public static TaggingModel load(Optional<Path> directory) throws IOException {
        return load(directory, Engine.getEngine(NativeEngine.NAME).defaultDevice());
    }

    /**
     * With another book of phrases than the model's own.
     *
     * @throws IOException also when it is a model that reads none
     */
    public static TaggingModel load(Optional<Path> directory, PhraseBook phrases) throws IOException {
        TaggingModel model = load(directory);
        try {
            if (model instanceof RecurrentModel own) {
                return own.with(phrases);
            }
            throw new IOException(model.name() + " reads no gazetteer");
        } catch (IOException e) {
            model.close();
            throw e;
        }
    }

    /**
     * @param directory of the model; when empty, the one inside the jar
     * @throws IOException when files are missing, or do not belong together
     */
    static TaggingModel load(Optional<Path> directory, Device device) throws IOException {
        ModelFiles files = directory.map(ModelFiles::in).orElseGet(ModelFiles::shipped);
        JsonNode config;
        try (InputStream stream = files.open("config.json")) {
            config = JSON.readTree(stream);
        }
        if (TaggerConfig.FORMAT.equals(config.path("format").asText())) {
            return RecurrentModel.read(JSON.treeToValue(config, TaggerConfig.class), files, device);
        }
        if (directory.isPresent()
                && HeadConfig.FORMAT.equals(config.path("format").asText())) {
            return FineTunedModel.read(directory.get(), config, device);
        }
        if (directory.isPresent() && config.path("id2label").isObject()) {
            return TorchScriptModel.read(directory.get(), config, device);
        }
        throw new IOException("config.json is neither of format " + TaggerConfig.FORMAT
                + " nor of a Hugging Face token-classification model (no id2label)");
    }
}
