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
    private final Predictor<TaggerBatch, float[]> scores;
    private final Predictor<TaggerBatch, float[]> states;

    RecurrentTagger(TaggerConfig config, WordFeatures features, Model model) {
        this.config = config;
        this.features = features;
        scores = model.newPredictor(new BatchTranslator(0));
        states = model.newPredictor(new BatchTranslator(1));
    }

    /** Is given what the network says of one token, from a place in a longer array. */
    private interface Sink {
        void take(int text, int token, float[] values, int place);
    }

    @Override
    public List<TaggedText> tag(List<String> texts) {
        List<TaggedText> tagged = texts.stream()
                .map(WordTokenizer::tokenize)
                .map(tokens -> new TaggedText(tokens, new float[tokens.size()][]))
                .toList();
        int outputs = config.outputs();
        read(
                tagged.stream().map(TaggedText::tokens).toList(),
                scores,
                outputs,
                (text, token, values, place) ->
                        tagged.get(text).scores()[token] = Arrays.copyOfRange(values, place, place + outputs));
        return tagged;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        List<Tokens> tokens = texts.stream().map(WordTokenizer::tokenize).toList();
        int width = 2 * config.hidden();
        List<float[]> means = tokens.stream().map(text -> new float[width]).toList();
        read(tokens, states, width, (text, token, values, place) -> {
            float[] mean = means.get(text);
            int size = tokens.get(text).size();
            for (int i = 0; i < width; i++) {
                mean[i] += values[place + i] / size;
            }
        });
        return means;
    }

    private void read(List<Tokens> texts, Predictor<TaggerBatch, float[]> predictor, int outputs, Sink sink) {
        List<LengthBuckets.Row> rows = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            int index = text;
            Window.cover(texts.get(text).cuts(), config.window(), config.context())
                    .forEach(window -> rows.add(new LengthBuckets.Row(index, window)));
        }
        LengthBuckets.of(rows, config.window(), BATCH_TOKENS)
                .forEach(batch -> read(texts, batch, predictor, outputs, sink));
    }

    private void read(
            List<Tokens> texts,
            LengthBuckets.Batch batch,
            Predictor<TaggerBatch, float[]> predictor,
            int outputs,
            Sink sink) {
        List<List<String>> sequences = batch.rows().stream()
                .map(row -> words(texts.get(row.text()), row.window()))
                .toList();
        float[] flat = predict(predictor, new TaggerBatch(sequences, batch.width(), features));
        for (int row = 0; row < batch.rows().size(); row++) {
            Window window = batch.rows().get(row).window();
            for (int token = window.coreFrom(); token < window.coreTo(); token++) {
                int place = (row * batch.width() + token - window.from()) * outputs;
                sink.take(batch.rows().get(row).text(), token, flat, place);
            }
        }
    }

    private static List<String> words(Tokens tokens, Window window) {
        return IntStream.range(window.from(), window.to())
                .mapToObj(tokens::token)
                .toList();
    }

    private static float[] predict(Predictor<TaggerBatch, float[]> predictor, TaggerBatch batch) {
        try {
            return predictor.predict(batch);
        } catch (TranslateException e) {
            throw new IllegalStateException("The network failed on a batch of " + batch.rows() + " rows", e);
        }
    }

    @Override
    public void close() {
        scores.close();
        states.close();
    }

    /** @param output which of the network's outputs is wanted */
    private record BatchTranslator(int output) implements NoBatchifyTranslator<TaggerBatch, float[]> {
        @Override
        public NDList processInput(TranslatorContext context, TaggerBatch batch) {
            return batch.toArrays(context.getNDManager());
        }

        @Override
        public float[] processOutput(TranslatorContext context, NDList outputs) {
            return outputs.get(output).toFloatArray();
        }
    }
}
