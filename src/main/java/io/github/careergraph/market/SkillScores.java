package io.github.careergraph.market;

/** Scores all skills for an occupation of which some are known; higher is likelier to be needed too. */
public interface SkillScores {

    /** @param row of the occupations that are asked about */
    double[] of(int row);
}
