package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;

import io.github.careergraph.inference.LabelScheme;
import io.github.careergraph.inference.TagSet;

/**
 * The negative log-likelihood of the annotated tags under a linear-chain CRF (Lafferty et al. 2001), per token of the
 * batch. All rows and schemes go through the forward recursion side by side, each as one sequence over as many tags as
 * the largest scheme has; what a scheme lacks or forbids weighs nothing. The sums are scaled at every token (Rabiner
 * 1989), which takes fewer operations than sums of logarithms.
 */
final class CrfLoss {

    private static final float FORBIDDEN = -1e4f;
    /** Keeps the logarithm of a sum finite that has vanished. */
    private static final float TINY = 1e-30f;

    private final List<LabelScheme> schemes;
    private final int most;
    private final int[] columns;
    private final float[] rules;

    CrfLoss(List<LabelScheme> schemes) {
        this.schemes = schemes;
        most = schemes.stream().mapToInt(scheme -> scheme.tags().size()).max().orElseThrow();
        columns = new int[schemes.size()];
        rules = new float[schemes.size() * most * most];
        int column = 0;
        for (int scheme = 0; scheme < schemes.size(); scheme++) {
            columns[scheme] = column;
            TagSet tags = new TagSet(schemes.get(scheme).tags());
            column += tags.size();
            for (int before = 0; before < most; before++) {
                for (int tag = 0; tag < most; tag++) {
                    boolean allowed = before < tags.size() && tag < tags.size() && tags.mayFollow(before, tag);
                    rules[(scheme * most + before) * most + tag] = allowed ? 0 : FORBIDDEN;
                }
            }
        }
    }

    /** One row of the batch as one scheme sees it. */
    private record Sequence(int row, int scheme, int[] tags) {}

    /**
     * @param scores of shape (rows, width, outputs)
     * @param transitions of shape (schemes, tags²)
     */
    NDArray of(NDArray scores, NDArray transitions, List<Example> batch, int width, NDManager manager) {
        List<Sequence> sequences = new ArrayList<>();
        for (int row = 0; row < batch.size(); row++) {
            for (int scheme = 0; scheme < schemes.size(); scheme++) {
                int[] tags = batch.get(row).targets().get(scheme);
                if (tags != null && tags.length > 0) {
                    sequences.add(new Sequence(row, scheme, tags));
                }
            }
        }
        if (sequences.isEmpty()) {
            throw new IllegalArgumentException("No row of the batch is annotated for any scheme");
        }
        NDArray emissions = emissions(scores, sequences, width, manager);
        NDArray steps = steps(transitions, sequences, manager);
        NDArray mask = mask(sequences, width, manager);
        NDArray total = normalisers(emissions, steps, mask, width)
                .sub(annotated(emissions, steps, sequences, width, mask, manager));
        return total.div(batch.stream().mapToLong(Example::size).sum());
    }

    /** Of shape (sequences, width, tags). */
    private NDArray emissions(NDArray scores, List<Sequence> sequences, int width, NDManager manager) {
        int count = sequences.size();
        long outputs = scores.getShape().get(2);
        long[] rows = sequences.stream().mapToLong(Sequence::row).toArray();
        long[] places = new long[count * width * most];
        float[] missing = new float[count * most];
        for (int i = 0; i < count; i++) {
            int scheme = sequences.get(i).scheme();
            int tags = schemes.get(scheme).tags().size();
            for (int tag = 0; tag < most; tag++) {
                missing[i * most + tag] = tag < tags ? 0 : FORBIDDEN;
                for (int token = 0; token < width; token++) {
                    places[(i * width + token) * most + tag] = tag < tags ? columns[scheme] + tag : 0;
                }
            }
        }
        return select(scores.reshape(scores.getShape().get(0), width * outputs), manager.create(rows))
                .reshape(count, width, outputs)
                .gather(manager.create(places, new Shape(count, width, most)), 2)
                .add(manager.create(missing, new Shape(count, 1, most)));
    }

    /** Of shape (sequences, tags, tags), with the schemes' rules. */
    private NDArray steps(NDArray transitions, List<Sequence> sequences, NDManager manager) {
        long[] numbers = sequences.stream().mapToLong(Sequence::scheme).toArray();
        NDArray ruled = transitions.add(manager.create(rules, new Shape(schemes.size(), (long) most * most)));
        return select(ruled, manager.create(numbers)).reshape(sequences.size(), most, most);
    }

    private static NDArray mask(List<Sequence> sequences, int width, NDManager manager) {
        float[] mask = new float[sequences.size() * width];
        for (int i = 0; i < sequences.size(); i++) {
            for (int token = 0; token < sequences.get(i).tags().length; token++) {
                mask[i * width + token] = 1;
            }
        }
        return manager.create(mask, new Shape(sequences.size(), width));
    }

    /** The logarithms of the sums over all sequences of tags, added up. */
    private static NDArray normalisers(NDArray emissions, NDArray steps, NDArray mask, int width) {
        NDArray highest = emissions.max(new int[] {2}, true);
        NDArray weights = emissions.sub(highest).exp();
        NDArray moves = steps.exp();
        NDList sums = new NDList();
        NDArray state = weights.get(new NDIndex(":, 0:1, :"));
        for (int token = 0; token < width; token++) {
            if (token > 0) {
                state = state.matMul(moves).mul(weights.get(new NDIndex(":, {}:{}, :", token, token + 1)));
            }
            NDArray sum = state.sum(new int[] {2}, true).add(TINY);
            state = state.div(sum);
            sums.add(sum);
        }
        NDArray logarithms = NDArrays.concat(sums, 1).log().add(highest);
        return logarithms.squeeze(2).mul(mask).sum();
    }

    /** The scores of the annotated sequences, added up. */
    private NDArray annotated(
            NDArray emissions, NDArray steps, List<Sequence> sequences, int width, NDArray mask, NDManager manager) {
        int count = sequences.size();
        long[] tags = new long[count * width];
        long[] moves = new long[count * width];
        float[] moved = new float[count * width];
        for (int i = 0; i < count; i++) {
            int[] own = sequences.get(i).tags();
            for (int token = 0; token < own.length; token++) {
                tags[i * width + token] = own[token];
                if (token > 0) {
                    moves[i * width + token] = (long) own[token - 1] * most + own[token];
                    moved[i * width + token] = 1;
                }
            }
        }
        NDArray placed = emissions
                .gather(manager.create(tags, new Shape(count, width, 1)), 2)
                .squeeze(2)
                .mul(mask)
                .sum();
        NDArray between = steps.reshape(count, (long) most * most)
                .gather(manager.create(moves, new Shape(count, width)), 1)
                .mul(manager.create(moved, new Shape(count, width)))
                .sum();
        return placed.add(between);
    }

    private static NDArray select(NDArray table, NDArray rows) {
        return rows.getNDArrayInternal()
                .embedding(rows, table, SparseFormat.DENSE)
                .singletonOrThrow();
    }
}
