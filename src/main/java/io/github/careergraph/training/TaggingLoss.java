package io.github.careergraph.training;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

import io.github.careergraph.inference.LabelScheme;

/** Cross-entropy of every head over the rows that were annotated for its scheme, per token of the batch. */
final class TaggingLoss {

    private final List<LabelScheme> schemes;

    TaggingLoss(List<LabelScheme> schemes) {
        this.schemes = schemes;
    }

    /** @param scores of shape (rows, width, outputs) */
    NDArray of(NDArray scores, List<Example> batch, int width, NDManager manager) {
        NDArray total = null;
        int column = 0;
        for (int scheme = 0; scheme < schemes.size(); scheme++) {
            int size = schemes.get(scheme).tags().size();
            NDArray loss =
                    head(scores.get(new NDIndex(":, :, {}:{}", column, column + size)), scheme, batch, width, manager);
            if (loss != null) {
                total = total == null ? loss : total.add(loss);
            }
            column += size;
        }
        if (total == null) {
            throw new IllegalArgumentException("No row of the batch is annotated for any scheme");
        }
        long tokens = batch.stream().mapToLong(Example::size).sum();
        return total.div(tokens);
    }

    private static NDArray head(NDArray scores, int scheme, List<Example> batch, int width, NDManager manager) {
        long[] targets = new long[batch.size() * width];
        float[] counts = new float[batch.size() * width];
        boolean annotated = false;
        for (int row = 0; row < batch.size(); row++) {
            int[] tags = batch.get(row).targets().get(scheme);
            for (int token = 0; tags != null && token < tags.length; token++) {
                targets[row * width + token] = tags[token];
                counts[row * width + token] = 1;
                annotated = true;
            }
        }
        if (!annotated) {
            return null;
        }
        Shape shape = new Shape(batch.size(), width, 1);
        return scores.logSoftmax(2)
                .gather(manager.create(targets, shape), 2)
                .mul(manager.create(counts, shape))
                .sum()
                .neg();
    }
}
