package io.github.careergraph.skill;

/**
 * The hours between two levels of a skill. The taxonomy gives those from nothing to the working level (3); the shares
 * before it and the multiples after it are editorial judgement: each level costs more than the one before.
 */
public final class LearningEffort {

    public static final int WORKING_LEVEL = 3;

    private static final double[] HOURS_UP_TO_LEVEL = {0, 0.2, 0.5, 1, 2, 4};

    private LearningEffort() {}

    /**
     * @param hoursToWorkingLevel not negative
     * @param from 0 (nothing) to 5
     * @param to 0 to 5; at or below {@code from} there is nothing to do
     */
    public static double hours(double hoursToWorkingLevel, int from, int to) {
        return to <= from ? 0 : hoursToWorkingLevel * (HOURS_UP_TO_LEVEL[to] - HOURS_UP_TO_LEVEL[from]);
    }
}
