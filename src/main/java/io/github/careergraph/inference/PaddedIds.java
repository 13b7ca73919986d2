package io.github.careergraph.inference;

import java.util.Arrays;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;

/**
 * Rows of token ids of one width.
 *
 * @param ids row after row
 * @param mask 1 where a token stands, 0 where padding does
 */
record PaddedIds(long[] ids, long[] mask, int rows, int width) {

    static PaddedIds of(long[][] rows, int width, long padding) {
        long[] ids = new long[rows.length * width];
        long[] mask = new long[ids.length];
        Arrays.fill(ids, padding);
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, ids, row * width, rows[row].length);
            Arrays.fill(mask, row * width, row * width + rows[row].length, 1);
        }
        return new PaddedIds(ids, mask, rows.length, width);
    }

    /** Feeds a traced model with as many arrays as it takes, and flattens its scores. */
    record ToScores(int arrays) implements NoBatchifyTranslator<PaddedIds, float[]> {

        @Override
        public NDList processInput(TranslatorContext context, PaddedIds input) {
            Shape shape = new Shape(input.rows(), input.width());
            NDArray ids = context.getNDManager().create(input.ids(), shape);
            NDArray mask = context.getNDManager().create(input.mask(), shape);
            context.setAttachment("ids", ids);
            return switch (arrays) {
                case 1 -> new NDList(ids);
                case 2 -> new NDList(ids, mask);
                default -> new NDList(ids, mask, ids.zerosLike());
            };
        }

        @Override
        public float[] processOutput(TranslatorContext context, NDList outputs) {
            NDArray scores = outputs.head();
            Shape shape = scores.getShape();
            NDArray ids = (NDArray) context.getAttachment("ids");
            if (shape.dimension() != 3 || !shape.slice(0, 2).equals(ids.getShape())) {
                throw new IllegalArgumentException("an array of shape " + shape + " for tokens " + ids.getShape());
            }
            return scores.toFloatArray();
        }
    }
}
