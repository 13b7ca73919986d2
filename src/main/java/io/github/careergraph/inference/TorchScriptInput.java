package io.github.careergraph.inference;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import ai.djl.Model;
import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;

/**
 * What one exported model wants to be given.
 *
 * @param arrays 2 for token ids and attention mask, 3 with token types, 1 without the mask
 * @param prefix special tokens before every window
 * @param suffix special tokens after it
 * @param window the most pieces between them
 * @param padding the id of the padding token
 */
record TorchScriptInput(int arrays, long[] prefix, long[] suffix, int window, long padding) {

    private static final List<Integer> USUAL = List.of(2, 3, 1);

    /** Which inputs a traced model takes is written nowhere: the first combination that it answers rightly is used. */
    static TorchScriptInput probe(HuggingFaceTokenizer tokenizer, Model model, int longest, long padding, int tags)
            throws IOException {
        Encoding encoding = tokenizer.encode("a", true, false);
        long[] ids = encoding.getIds();
        long[] special = encoding.getSpecialTokenMask();
        int first = 0;
        while (first < ids.length && special[first] == 1) {
            first++;
        }
        int after = ids.length;
        while (after > first && special[after - 1] == 1) {
            after--;
        }
        long[] prefix = Arrays.copyOf(ids, first);
        long[] suffix = Arrays.copyOfRange(ids, after, ids.length);
        Exception failure = null;
        for (int arrays : USUAL) {
            TorchScriptInput input =
                    new TorchScriptInput(arrays, prefix, suffix, longest - prefix.length - suffix.length, padding);
            long[][] twoRows = {ids, ids};
            try (Predictor<PaddedIds, float[]> predictor = model.newPredictor(new PaddedIds.ToScores(arrays))) {
                float[] scores = predictor.predict(PaddedIds.of(twoRows, ids.length, padding));
                if (scores.length == 2 * ids.length * tags) {
                    return input;
                }
                failure =
                        new IOException(scores.length + " scores for " + 2 * ids.length + " tokens, " + tags + " tags");
            } catch (TranslateException | RuntimeException e) {
                failure = e;
            }
        }
        throw new IOException("model.pt takes neither token ids with attention mask nor with token types too", failure);
    }
}
