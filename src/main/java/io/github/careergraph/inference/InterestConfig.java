package io.github.careergraph.inference;

import java.util.List;

import io.github.careergraph.interest.UserTower;

/**
 * What config.json of an interest model says.
 *
 * @param buckets places for words
 * @param dimension width of the vectors
 * @param items ids of the items that have a vector of their own beside that of their text
 */
public record InterestConfig(
        String format, String name, int buckets, int dimension, List<String> items, UserTower tower) {

    public static final String FORMAT = "career-graph-interests-1";

    public InterestConfig {
        items = List.copyOf(items);
        if (buckets < 2 || buckets > 10_000_000 || dimension < 1 || dimension > 4096) {
            throw new IllegalArgumentException(
                    "buckets %d, dimension %d: too few or too many".formatted(buckets, dimension));
        }
        if (tower != null && tower.centre().length != dimension) {
            throw new IllegalArgumentException("the centre has not the width of the vectors");
        }
    }
}
