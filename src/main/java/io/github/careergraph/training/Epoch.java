package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws what one epoch learns from, in batches of like length and any origin. */
final class Epoch {

    /** Joined neighbours stay short, so that padding stays little. */
    private static final int LONGEST_JOINED = 64;

    private final Map<Corpus, List<List<Example>>> examples;
    private final int batchTokens;

    /** @param examples of each document of each corpus */
    Epoch(Map<Corpus, List<List<Example>>> examples, int batchTokens) {
        this.examples = examples;
        this.batchTokens = batchTokens;
    }

    List<List<Example>> batches(Random random) {
        List<Example> drawn = new ArrayList<>();
        examples.forEach((corpus, documents) -> drawn.addAll(draw(corpus, documents, random)));
        Collections.shuffle(drawn, random);
        drawn.sort(Comparator.comparingInt(Example::size));
        List<List<Example>> batches = new ArrayList<>();
        List<Example> batch = new ArrayList<>();
        for (Example example : drawn) {
            if (!batch.isEmpty() && (batch.size() + 1) * example.size() > batchTokens) {
                batches.add(batch);
                batch = new ArrayList<>();
            }
            batch.add(example);
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    private static List<Example> draw(Corpus corpus, List<List<Example>> documents, Random random) {
        List<Example> drawn = new ArrayList<>();
        Example open = null;
        for (List<Example> document : documents) {
            if (random.nextDouble() >= corpus.share()) {
                continue;
            }
            boolean joins = open != null
                    && document.size() == 1
                    && open.size() + document.getFirst().size() < LONGEST_JOINED
                    && random.nextBoolean();
            if (joins) {
                open = open.join(document.getFirst());
                continue;
            }
            if (open != null) {
                drawn.add(open);
            }
            drawn.addAll(document.subList(0, Math.max(0, document.size() - 1)));
            open = document.isEmpty() ? null : document.getLast();
        }
        if (open != null) {
            drawn.add(open);
        }
        return drawn;
    }
}
