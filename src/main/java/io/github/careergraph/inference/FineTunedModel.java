package io.github.careergraph.inference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

import ai.djl.Device;
import ai.djl.Model;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An encoder from elsewhere with a head that was trained here: the encoder's files, and head.bin. */
final class FineTunedModel implements TaggingModel {

    private final HeadConfig config;
    private final TorchScriptEncoder encoder;
    private final Model head;

    private FineTunedModel(HeadConfig config, TorchScriptEncoder encoder, Model head) {
        this.config = config;
        this.encoder = encoder;
        this.head = head;
    }

    static FineTunedModel read(Path directory, JsonNode config, Device device) throws IOException {
        HeadConfig headConfig = new ObjectMapper().treeToValue(config.path("head"), HeadConfig.class);
        TorchScriptEncoder encoder = TorchScriptEncoder.read(directory, config, device);
        try (InputStream parameters = ModelFiles.in(directory).open("head.bin")) {
            if (encoder.states() != headConfig.states()) {
                throw new IOException("head.bin was trained on " + headConfig.states()
                        + " numbers per token, model.pt gives " + encoder.states());
            }
            return new FineTunedModel(headConfig, encoder, TokenHead.read(headConfig, parameters, device));
        } catch (IOException | RuntimeException e) {
            encoder.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public List<LabelScheme> schemes() {
        return config.schemes();
    }

    @Override
    public Tagger newTagger() {
        return new HeadTagger(encoder.newStateReader(), head);
    }

    @Override
    public void close() {
        head.close();
        encoder.close();
    }
}
