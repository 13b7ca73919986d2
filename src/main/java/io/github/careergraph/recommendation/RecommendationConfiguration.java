package io.github.careergraph.recommendation;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * How strongly goal, interest and variety steer recommendations, which are ranked by the value they add for an hour,
 * times fit, times interest; both are 1 for what nothing speaks for or against. The defaults are editorial judgement.
 */
@ConfigMapping(prefix = "career-graph.recommendation")
public interface RecommendationConfiguration {

    /** Added to the fit of a skill that the goal needs, times its importance; 0 to 100. */
    @WithDefault("2")
    @DecimalMin("0")
    @DecimalMax("100")
    double needed();

    /** The share of {@link #needed} for a skill that the goal does not call essential, 0 to 1. */
    @WithDefault("0.6")
    @DecimalMin("0")
    @DecimalMax("1")
    double optionalNeed();

    /** The share of {@link #needed} for a prerequisite of a needed skill, and for showing one that is had; 0 to 1. */
    @WithDefault("0.5")
    @DecimalMin("0")
    @DecimalMax("1")
    double leadsToNeed();

    /** The fit of what a goal does not ask for, above 0 to 1. */
    @WithDefault("0.4")
    @DecimalMin("0.001")
    @DecimalMax("1")
    double unrelated();

    /** Added to the interest of a declared one, 0 to 100. */
    @WithDefault("0.5")
    @DecimalMin("0")
    @DecimalMax("100")
    double interest();

    /** Added to the interest of what leads to a declared one or shares its field, 0 to 100. */
    @WithDefault("0.2")
    @DecimalMin("0")
    @DecimalMax("100")
    double nearInterest();

    /** What each further one of a kind within five is worth, above 0 to 1. */
    @WithDefault("0.8")
    @DecimalMin("0.001")
    @DecimalMax("1")
    double sameKind();

    /** What each further one of a step within five is worth, above 0 to 1. */
    @WithDefault("0.5")
    @DecimalMin("0.001")
    @DecimalMax("1")
    double sameStep();

    /** So many of a kind within five at most, if there are others; 1 to 5. */
    @WithDefault("3")
    @Min(1)
    @Max(5)
    int mostOfKind();

    /** So many of a step within five at most, if there are others; 1 to 5, and 1 for a newcomer, to show all steps. */
    @WithDefault("2")
    @Min(1)
    @Max(5)
    int mostOfStep();

    /** So many of the most demanded skills are considered without being needed or of interest, 0 to 1000. */
    @WithDefault("40")
    @Min(0)
    @Max(1000)
    int popularSkills();

    /**
     * The share of the hours a skill takes that remains when a resource guides the learning, 0 to 1: reading an article
     * in an hour does not replace the practice that a level takes.
     */
    @WithDefault("0.7")
    @DecimalMin("0")
    @DecimalMax("1")
    double guidedShare();

    /** The demand, 0 to 1, below which the market is no reason to name. */
    @WithDefault("0.2")
    @DecimalMin("0")
    @DecimalMax("1")
    double namedDemand();

    /** With so many skills an action is offered, so that who dismisses it with one is offered the next; 1 to 100. */
    @WithDefault("4")
    @Min(1)
    @Max(100)
    int skillsPerAction();

    /** What an action about an ability is worth beside one about something to write and speak of, above 0 to 1. */
    @WithDefault("0.5")
    @DecimalMin("0.001")
    @DecimalMax("1")
    double abilityShare();

    Companions companions();

    Behaviour behaviour();

    Trend trend();

    /** How old the catalogue of skills and resources may be when the taxonomy changes. */
    @WithDefault("1m")
    @DurationMin(seconds = 1)
    @DurationMax(days = 1)
    Duration refresh();

    /** What differs from the actions that ship, by the name of an action in {@link ActionCatalogue}. */
    Map<String, Action> actions();

    /** How the demand for skills changes, as {@code import-trends} entered it; none ships. */
    interface Trend {

        /** So many years a trend is taken to go on for, 0 to 10; 0 for nothing. */
        @WithDefault("1")
        @DecimalMin("0")
        @DecimalMax("10")
        double years();

        /** What a trend multiplies or divides a score by at most, 1 to 10. */
        @WithDefault("1.5")
        @DecimalMin("1")
        @DecimalMax("10")
        double most();

        /** From which change a year on it is a reason to name, as a share, 0 to 1. */
        @WithDefault("0.05")
        @DecimalMin("0")
        @DecimalMax("1")
        double named();
    }

    /** Skills that go with those a person has, as the taxonomy's occupations need them together. */
    interface Companions {

        /** Added for a skill that all a person has speaks for, and in part for others; 0 to 100, and 0 for nothing. */
        @WithDefault("0.5")
        @DecimalMin("0")
        @DecimalMax("100")
        double share();

        /** So many of them are considered without being needed, of interest or in demand, 0 to 1000. */
        @WithDefault("20")
        @Min(0)
        @Max(1000)
        int considered();

        /** How much must speak for a skill, 0 to 1, to be a reason to name: about the chance that it is needed too. */
        @WithDefault("0.3")
        @DecimalMin("0")
        @DecimalMax("1")
        double named();
    }

    /** What people did with what they were shown, as the interest model understands it. */
    interface Behaviour {

        /**
         * Added for what is liked most, and in part for others; what is disliked most is divided by as much. 0 to 100, and
         * 0 for nothing.
         */
        @WithDefault("0.5")
        @DecimalMin("0")
        @DecimalMax("100")
        double share();

        /** How much something must be liked or disliked, 0 to 1, for what the person did to be a reason to name. */
        @WithDefault("0.3")
        @DecimalMin("0")
        @DecimalMax("1")
        double named();

        /** So many deeds are looked at, the newest; 1 to 10,000. */
        @WithDefault("200")
        @Min(1)
        @Max(10_000)
        int history();
    }

    /** A change of one action. */
    interface Action {

        /** Whether it is recommended at all. */
        @WithDefault("true")
        boolean offered();

        /** The hours it takes, above 0. */
        Optional<@DecimalMin("0.1") @DecimalMax("10000") Double> hours();
    }
}
