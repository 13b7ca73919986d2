package io.github.careergraph.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ai.djl.Model;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;

/** A worker of {@link TorchScriptModel}. */
final class TorchScriptTagger implements Tagger {

    private static final int BATCH_TOKENS = 2048;
    /** Pieces shown on each side of what is answered, where a text does not fit one window. */
    private static final int CONTEXT = 24;

    private final HuggingFaceTokenizer tokenizer;
    private final TorchScriptInput input;
    private final Predictor<PaddedIds, float[]> predictor;

    TorchScriptTagger(HuggingFaceTokenizer tokenizer, TorchScriptInput input, Model model) {
        this.tokenizer = tokenizer;
        this.input = input;
        predictor = model.newPredictor(new PaddedIds.ToScores(input.arrays()));
    }

    @Override
    public List<TaggedText> tag(List<String> texts) {
        List<Subwords> subwords = texts.stream()
                .map(text -> Subwords.of(text, tokenizer.encode(text, false, false)))
                .toList();
        List<float[][]> pieceScores = new ArrayList<>();
        List<LengthBuckets.Row> rows = new ArrayList<>();
        for (Subwords text : subwords) {
            int index = pieceScores.size();
            int context = Math.min(CONTEXT, input.window() / 4);
            Window.cover(text.cuts(), input.window(), context)
                    .forEach(window -> rows.add(new LengthBuckets.Row(index, window)));
            pieceScores.add(new float[text.ids().length][]);
        }
        LengthBuckets.of(rows, input.window(), BATCH_TOKENS).forEach(batch -> score(subwords, batch, pieceScores));
        List<TaggedText> tagged = new ArrayList<>();
        for (int index = 0; index < subwords.size(); index++) {
            float[][] scores = pieceScores.get(index);
            float[][] wordScores = Arrays.stream(subwords.get(index).firstPieces())
                    .mapToObj(piece -> scores[piece])
                    .toArray(float[][]::new);
            tagged.add(new TaggedText(subwords.get(index).words(), wordScores));
        }
        return tagged;
    }

    private void score(List<Subwords> texts, LengthBuckets.Batch batch, List<float[][]> scores) {
        int width = input.prefix().length + batch.width() + input.suffix().length;
        long[][] ids = batch.rows().stream()
                .map(row -> framed(texts.get(row.text()).ids(), row.window()))
                .toArray(long[][]::new);
        float[] flat = predict(PaddedIds.of(ids, width, input.padding()));
        int tags = flat.length / (ids.length * width);
        for (int row = 0; row < ids.length; row++) {
            LengthBuckets.Row source = batch.rows().get(row);
            for (int piece = source.window().coreFrom(); piece < source.window().coreTo(); piece++) {
                int column = input.prefix().length + piece - source.window().from();
                int place = (row * width + column) * tags;
                scores.get(source.text())[piece] = Arrays.copyOfRange(flat, place, place + tags);
            }
        }
    }

    private long[] framed(long[] ids, Window window) {
        long[] framed = Arrays.copyOf(input.prefix(), input.prefix().length + window.size() + input.suffix().length);
        System.arraycopy(ids, window.from(), framed, input.prefix().length, window.size());
        System.arraycopy(input.suffix(), 0, framed, input.prefix().length + window.size(), input.suffix().length);
        return framed;
    }

    private float[] predict(PaddedIds ids) {
        try {
            return predictor.predict(ids);
        } catch (TranslateException e) {
            throw new IllegalStateException("The model failed on a batch of " + ids.rows() + " rows", e);
        }
    }

    @Override
    public void close() {
        predictor.close();
    }
}
