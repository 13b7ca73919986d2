package io.github.careergraph.market;

/** Item-kNN: the cosine of a skill with each known one over the occupations that need them, over its best neighbours. */
public final class SkillNeighbours implements SkillScores {

    private static final int NEIGHBOURS = 100;

    private final FeatureRows asked;
    private final FeatureRows occupationsOf;
    private final FeatureRows skillsOf;

    public SkillNeighbours(FeatureRows needs, FeatureRows asked) {
        this.asked = asked;
        this.occupationsOf = needs.transposed().normalised();
        this.skillsOf = occupationsOf.transposed();
    }

    @Override
    public double[] of(int row) {
        double[] scores = new double[asked.columns()];
        for (int known : asked.indices(row)) {
            double[] cosines = occupationsOf.rowTimes(known, skillsOf);
            cosines[known] = 0;
            for (int neighbour : Top.of(cosines, NEIGHBOURS)) {
                scores[neighbour] += cosines[neighbour];
            }
        }
        return scores;
    }

    /** The closest a skill comes to any of the known ones, by what both are described by. */
    public static SkillScores closestKnown(FeatureRows asked, FeatureRows described) {
        FeatureRows byColumn = described.transposed();
        return row -> {
            double[] closest = new double[described.rows()];
            for (int known : asked.indices(row)) {
                double[] products = described.rowTimes(known, byColumn);
                for (int skill = 0; skill < closest.length; skill++) {
                    closest[skill] = Math.max(closest[skill], products[skill]);
                }
            }
            return closest;
        };
    }
}
