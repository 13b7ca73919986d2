package io.github.careergraph.inference;

import java.util.ArrayList;
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
    public List<TaggedText> tag(List<String> texts) {
        List<TaggedText> tagged = new ArrayList<>();
        List<LengthBuckets.Row> rows = new ArrayList<>();
        for (String text : texts) {
            Tokens tokens = WordTokenizer.tokenize(text);
            int index = tagged.size();
            Window.cover(tokens.cuts(), config.window(), config.context())
                    .forEach(window -> rows.add(new LengthBuckets.Row(index, window)));
            tagged.add(new TaggedText(tokens, new float[tokens.size()][]));
        }
        LengthBuckets.of(rows, config.window(), BATCH_TOKENS).forEach(batch -> score(tagged, batch));
        return tagged;
    }

    private void score(List<TaggedText> texts, LengthBuckets.Batch batch) {
        List<List<String>> sequences = batch.rows().stream()
                .map(row -> words(texts.get(row.text()).tokens(), row.window()))
                .toList();
        float[] flat = predict(new TaggerBatch(sequences, batch.width(), features));
        int outputs = config.outputs();
        for (int row = 0; row < batch.rows().size(); row++) {
            Window window = batch.rows().get(row).window();
            float[][] scores = texts.get(batch.rows().get(row).text()).scores();
            for (int token = window.coreFrom(); token < window.coreTo(); token++) {
                int place = (row * batch.width() + token - window.from()) * outputs;
                scores[token] = Arrays.copyOfRange(flat, place, place + outputs);
            }
        }
    }

    private static List<String> words(Tokens tokens, Window window) {
        return IntStream.range(window.from(), window.to())
                .mapToObj(tokens::token)
                .toList();
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
