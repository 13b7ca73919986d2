package io.github.careergraph.inference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import ai.djl.Device;
import ai.djl.Model;

/** Our own network with its vocabulary, read from config.json, vocabulary.txt, phrases.txt.gz and parameters.bin. */
public final class RecurrentModel implements TaggingModel {

    private final TaggerConfig config;
    private final WordFeatures features;
    private final Model model;

    private RecurrentModel(TaggerConfig config, WordFeatures features, Model model) {
        this.config = config;
        this.features = features;
        this.model = model;
    }

    /** A model around a network that is in memory already, which training uses to measure itself. */
    public static RecurrentModel of(TaggerConfig config, WordFeatures features, Model model) {
        return new RecurrentModel(config, features, model);
    }

    /** @throws IOException when a file is missing or does not belong to the others */
    public static RecurrentModel read(TaggerConfig config, ModelFiles files, Device device) throws IOException {
        WordFeatures features = new WordFeatures(lines(files, "vocabulary.txt"), phrases(config, files));
        if (features.words() != config.words()) {
            throw new IOException("vocabulary.txt has " + features.words() + " words, config.json " + config.words());
        }
        Model model = Model.newInstance(config.name(), device, NativeEngine.NAME);
        try (InputStream parameters = files.open("parameters.bin")) {
            TaggerNetwork network = new TaggerNetwork(config);
            HalfPrecisionParameters.initialise(network, model.getNDManager());
            HalfPrecisionParameters.read(network, parameters);
            model.setBlock(network);
            return new RecurrentModel(config, features, model);
        } catch (IOException | RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private static PhraseBook phrases(TaggerConfig config, ModelFiles files) throws IOException {
        if (config.phraseDimension() == 0) {
            return PhraseBook.empty();
        }
        try (InputStream stream = files.open("phrases.txt.gz")) {
            return PhraseBook.read(stream);
        }
    }

    /**
     * The same network with another book, such as one of another taxonomy.
     *
     * @throws IOException when the network was never told of phrases
     */
    RecurrentModel with(PhraseBook phrases) throws IOException {
        if (config.phraseDimension() == 0) {
            throw new IOException(config.name() + " reads no gazetteer");
        }
        return new RecurrentModel(config, features.with(phrases), model);
    }

    private static List<String> lines(ModelFiles files, String name) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(files.open(name), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
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
    public boolean embeds() {
        return true;
    }

    @Override
    public List<SpanDecoder> decoders() {
        TaggerNetwork network = (TaggerNetwork) model.getBlock();
        List<SpanDecoder> decoders = new ArrayList<>();
        for (LabelScheme scheme : config.schemes()) {
            decoders.add(new SpanDecoder(
                    new TagSet(scheme.tags()),
                    network.transitions(decoders.size()),
                    config.calibration().getOrDefault(scheme.name(), Calibration.NONE)));
        }
        return decoders;
    }

    @Override
    public Tagger newTagger() {
        return new RecurrentTagger(config, features, model);
    }

    @Override
    public void close() {
        model.close();
    }
}
