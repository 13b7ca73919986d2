package io.github.careergraph.inference;

import java.util.Arrays;
import java.util.List;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;

/** A worker that turns an encoder's states into scores. */
public final class HeadTagger implements Tagger {

    /** Words at a time, so that a long document's states are not all copied at once. */
    private static final int WORDS = 2048;

    private final Tagger states;
    private final Predictor<float[][], float[][]> head;

    /** @param states a worker whose scores are the states; closed with this one */
    public HeadTagger(Tagger states, Model head) {
        this.states = states;
        this.head = head.newPredictor(new Translator());
    }

    @Override
    public List<TaggedText> tag(List<String> texts) {
        return states.tag(texts).stream()
                .map(text -> new TaggedText(text.tokens(), scores(text.scores())))
                .toList();
    }

    private float[][] scores(float[][] words) {
        float[][] scores = new float[words.length][];
        for (int from = 0; from < words.length; from += WORDS) {
            float[][] some = Arrays.copyOfRange(words, from, Math.min(words.length, from + WORDS));
            try {
                System.arraycopy(head.predict(some), 0, scores, from, some.length);
            } catch (TranslateException e) {
                throw new IllegalStateException("The head failed on " + some.length + " words", e);
            }
        }
        return scores;
    }

    @Override
    public void close() {
        head.close();
        states.close();
    }

    private static final class Translator implements NoBatchifyTranslator<float[][], float[][]> {
        @Override
        public NDList processInput(TranslatorContext context, float[][] words) {
            return new NDList(context.getNDManager().create(words));
        }

        @Override
        public float[][] processOutput(TranslatorContext context, NDList outputs) {
            float[] flat = outputs.singletonOrThrow().toFloatArray();
            int rows = Math.toIntExact(outputs.head().getShape().get(0));
            int width = flat.length / rows;
            float[][] scores = new float[rows][];
            for (int row = 0; row < rows; row++) {
                scores[row] = Arrays.copyOfRange(flat, row * width, (row + 1) * width);
            }
            return scores;
        }
    }
}
