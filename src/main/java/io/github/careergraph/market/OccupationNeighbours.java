package io.github.careergraph.market;

/** Occupation-kNN: what the most similar occupations need, weighed by the square of how similar they are. */
final class OccupationNeighbours {

    private static final int NEIGHBOURS = 60;

    private final FeatureRows needs;
    private final FeatureRows byColumn;

    /** @param described what the occupations that are learned from are compared by */
    OccupationNeighbours(FeatureRows needs, FeatureRows described) {
        this.needs = needs;
        this.byColumn = described.normalised().transposed();
    }

    /** @param described what those that are asked about are compared by */
    SkillScores of(FeatureRows described) {
        FeatureRows asked = described.normalised();
        return row -> of(asked, row);
    }

    private double[] of(FeatureRows asked, int row) {
        double[] similar = asked.rowTimes(row, byColumn);
        double[] scores = new double[needs.columns()];
        double total = 0;
        for (int neighbour : Top.of(similar, NEIGHBOURS)) {
            double weight = similar[neighbour] * similar[neighbour];
            total += weight;
            for (int skill : needs.indices(neighbour)) {
                scores[skill] += weight;
            }
        }
        for (int skill = 0; total > 0 && skill < scores.length; skill++) {
            scores[skill] /= total;
        }
        return scores;
    }
}
