package io.github.careergraph.value;

/**
 * The policy row of a kind of evidence.
 *
 * @param base what one piece of it counts for in each dimension
 * @param halfLifeMonths months after which it counts half; infinite when it never fades
 */
public record KindPolicy(PerDimension base, double halfLifeMonths) {

    public KindPolicy {
        Checks.positive("halfLifeMonths", halfLifeMonths);
    }

    /** A row that is nowhere below this one or the other. */
    KindPolicy orBetter(KindPolicy other) {
        return new KindPolicy(
                PerDimension.of(dimension -> Math.max(base.get(dimension), other.base.get(dimension))),
                Math.max(halfLifeMonths, other.halfLifeMonths));
    }
}
