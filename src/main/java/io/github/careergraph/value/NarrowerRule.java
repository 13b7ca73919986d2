package io.github.careergraph.value;

/**
 * How far who has a narrower skill meets the need for a broader one.
 *
 * @param steps from the narrower to the broader skill at most
 * @param share of the credit that is left after each step, in [0, 1]
 */
public record NarrowerRule(int steps, double share) {

    public NarrowerRule {
        Checks.range("steps", steps, 0, 100);
        Checks.range("share", share, 0, 1);
    }
}
