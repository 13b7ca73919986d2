package io.github.careergraph.value;

import java.util.Map;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.learning.CareerStep;
import io.github.careergraph.learning.OpenWork;

/** What somebody will put into the five sides of a value by the end of a month. */
interface Effort {

    /** No month has more hours. */
    int MOST_HOURS = 744;

    /** Weeks in the mean month of the Gregorian calendar. */
    double WEEKS = 365.2425 / 12 / 7;

    Effort NONE = months -> PerDimension.same(0);

    PerDimension hours(int months);

    /** The same every month. */
    static Effort monthly(FiveNumbersInput given) {
        PerDimension hours = given.within("effort", MOST_HOURS);
        if (hours.sum() > MOST_HOURS) {
            throw CareerGraphException.invalidInput(
                    "effort", "A month has " + MOST_HOURS + " hours at most, not " + hours.sum() + ".");
        }
        return months -> PerDimension.of(dimension -> months * hours.get(dimension));
    }

    /** What is still to be done of a plan, each step's hours for the side that it is about. */
    static Effort of(OpenWork plan) {
        return months -> {
            Map<CareerStep, Double> done = plan.done(months * WEEKS);
            return PerDimension.of(dimension -> done.getOrDefault(step(dimension), 0.0));
        };
    }

    private static CareerStep step(Dimension dimension) {
        return switch (dimension) {
            case BRAND -> CareerStep.BRAND_POSITIONING;
            case SKILL -> CareerStep.SKILL_LEARNING;
            case LEADERSHIP -> CareerStep.TECHNICAL_LEADERSHIP;
            case NETWORK -> CareerStep.NETWORK_INFLUENCE;
            case PROJECT -> CareerStep.PROJECT_COLLABORATION;
        };
    }
}
