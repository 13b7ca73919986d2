package io.github.careergraph.inference;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

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
 * @param numbers how many it gives per token
 */
record TorchScriptInput(int arrays, long[] prefix, long[] suffix, int window, long padding, int numbers) {

    private static final List<Integer> USUAL = List.of(2, 3, 1);

    /**
     * Which inputs a traced model takes is written nowhere: the first combination that it answers rightly is used.
     *
     * @param expected numbers per token, where that is known
     */
    static TorchScriptInput probe(
            HuggingFaceTokenizer tokenizer, Model model, int longest, long padding, OptionalInt expected)
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
        int window = longest - prefix.length - suffix.length;
        if (window < 1) {
            throw new IOException("max_position_embeddings of config.json leaves no room for a token");
        }
        Exception failure = null;
        for (int arrays : USUAL) {
            long[][] twoRows = {ids, ids};
            float[] answer;
            try (Predictor<PaddedIds, float[]> predictor = model.newPredictor(new PaddedIds.ToScores(arrays))) {
                answer = predictor.predict(PaddedIds.of(twoRows, ids.length, padding));
            } catch (TranslateException | RuntimeException e) {
                failure = e;
                continue;
            }
            int numbers = answer.length / (2 * ids.length);
            if (expected.isEmpty() || expected.getAsInt() == numbers) {
                return new TorchScriptInput(arrays, prefix, suffix, window, padding, numbers);
            }
            throw new IOException(
                    "model.pt gives " + numbers + " numbers per token, config.json asks for " + expected.getAsInt());
        }
        throw new IOException(
                "model.pt does not answer to token ids, with or without attention mask and token types, by numbers for each"
                        + " token: " + (failure == null ? "" : failure.getMessage()),
                failure);
    }
}
