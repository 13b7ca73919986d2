package io.github.careergraph.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalInt;

import ai.djl.Device;
import ai.djl.engine.Engine;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A pretrained transformer without a head of its own, exported to TorchScript: it gives states of tokens. */
public final class TorchScriptEncoder implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode config;
    private final TorchScriptFiles files;

    private TorchScriptEncoder(JsonNode config, TorchScriptFiles files) {
        this.config = config;
        this.files = files;
    }

    /** @throws IOException naming the file that is missing or is not what it should be */
    public static TorchScriptEncoder read(Path directory) throws IOException {
        Path file = directory.resolve("config.json");
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString(), null, "is missing: the encoder's configuration");
        }
        try {
            return read(
                    directory,
                    JSON.readTree(file.toFile()),
                    Engine.getEngine(NativeEngine.NAME).defaultDevice());
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** A model that was exported with its classifier gives too few numbers: they would be scores, and no states. */
    static TorchScriptEncoder read(Path directory, JsonNode config, Device device) throws IOException {
        int states = config.path("hidden_size").asInt(config.path("dim").asInt(0));
        if (states < 1) {
            throw new IOException("config.json has no hidden_size");
        }
        return new TorchScriptEncoder(config, TorchScriptFiles.open(directory, config, OptionalInt.of(states), device));
    }

    public String name() {
        return files.name();
    }

    /** The encoder's own configuration. */
    public JsonNode config() {
        return config;
    }

    /** How many numbers it gives per token. */
    public int states() {
        return files.input().numbers();
    }

    /** A worker whose scores are the states of each word's first piece. */
    public Tagger newStateReader() {
        return files.newTagger();
    }

    @Override
    public void close() {
        files.close();
    }
}
