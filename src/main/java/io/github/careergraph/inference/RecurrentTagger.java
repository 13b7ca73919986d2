package io.github.careergraph.inference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;

/** A worker of {@link RecurrentModel}. */
final class RecurrentTagger implements Tagger {

    /** Enough rows to keep two cores busy, few enough that activations stay in cache. */
    private static final int BATCH_TOKENS = 2048;

    private final TaggerConfig config;
    private final WordFeatures features;
    private final Predictor<TaggerBatch, float[]> predictor;

    RecurrentTagger(TaggerConfig config, WordFeatures features, Model model) {
        this.config = config;
        this.features = features;
        predictor = model.newPredictor(new BatchTranslator());
    }

    @Override
    public TaggedText tag(String text) {
        Tokens tokens = WordTokenizer.tokenize(text);
        float[][] scores = new float[tokens.size()][];
        List<Window> windows = Window.cover(tokens.cuts(), config.window(), config.context());
        for (LengthBuckets.Batch batch : LengthBuckets.of(windows, config.window(), BATCH_TOKENS)) {
            score(tokens, batch, scores);
        }
        return new TaggedText(tokens, scores);
    }

    private void score(Tokens tokens, LengthBuckets.Batch batch, float[][] scores) {
        List<List<String>> sequences = batch.windows().stream()
                .map(window -> IntStream.range(window.from(), window.to())
                        .mapToObj(tokens::token)
                        .toList())
                .toList();
        float[] flat = predict(new TaggerBatch(sequences, batch.width(), features));
        int outputs = config.outputs();
        for (int row = 0; row < batch.windows().size(); row++) {
            Window window = batch.windows().get(row);
            for (int token = window.coreFrom(); token < window.coreTo(); token++) {
                int place = (row * batch.width() + token - window.from()) * outputs;
                scores[token] = Arrays.copyOfRange(flat, place, place + outputs);
            }
        }
    }

    private float[] predict(TaggerBatch batch) {
        try {
            return predictor.predict(batch);
        } catch (TranslateException e) {
            throw new IllegalStateException("The network failed on a batch of " + batch.rows() + " rows", e);
        }
    }

    @Override
    public void close() {
        predictor.close();
    }

    private static final class BatchTranslator implements NoBatchifyTranslator<TaggerBatch, float[]> {
        @Override
        public NDList processInput(TranslatorContext context, TaggerBatch batch) {
            return batch.toArrays(context.getNDManager());
        }

        @Override
        public float[] processOutput(TranslatorContext context, NDList outputs) {
            return outputs.singletonOrThrow().toFloatArray();
        }
    }
}
