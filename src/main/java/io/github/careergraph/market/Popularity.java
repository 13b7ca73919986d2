package io.github.careergraph.market;

import java.util.Arrays;

/** What most occupations need, whatever is asked about. */
public final class Popularity implements SkillScores {

    private final double[] scores;

    public Popularity(FeatureRows needs) {
        scores = Arrays.stream(needs.columnCounts()).map(Math::log1p).toArray();
    }

    @Override
    public double[] of(int row) {
        return scores;
    }
}
