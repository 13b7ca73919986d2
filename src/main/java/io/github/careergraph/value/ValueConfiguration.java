package io.github.careergraph.value;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * What evidence is worth. No public statistics tie a talk or a mentoring to pay, so these figures are policy, an
 * operator's to set. The defaults are editorial judgement, chosen so that a working-level skill (some hundred hours) is
 * worth several talks, a talk several posts, and that somebody active for a few years scores between 50 and 80.
 */
@ConfigMapping(prefix = "career-graph.value")
public interface ValueConfiguration {

    KindConfiguration kinds();

    /** σ of each dimension, above 0: the sum of weights that scores 100·(1 − 1/e) = 63 of 100. */
    Scale scale();

    /** Readers, attendees or stars that double a piece of evidence; from 1. */
    @WithDefault("10000")
    @DecimalMin("1")
    @DecimalMax("1000000000")
    double audience();

    /** Project members that add 1 to a project's reach; from 1. */
    @WithDefault("50")
    @DecimalMin("1")
    @DecimalMax("1000000")
    double members();

    /** Distinct teams that add 1 to a project's reach; from 1. */
    @WithDefault("10")
    @DecimalMin("1")
    @DecimalMax("100000")
    double teams();

    /**
     * What a skill that the market never asks for counts for, 0 to 100 and not above {@link #mostDemand}; above 0,
     * because a taxonomy's occupations are not the whole market.
     */
    @WithDefault("0.2")
    @DecimalMin("0")
    @DecimalMax("100")
    double leastDemand();

    /** What the skill that the market asks for most counts for, 0 to 100. */
    @WithDefault("1.5")
    @DecimalMin("0")
    @DecimalMax("100")
    double mostDemand();

    Premium premium();

    /** The confidence in what nobody has confirmed, 0 to 1. */
    @WithDefault("0.6")
    @DecimalMin("0")
    @DecimalMax("1")
    double selfDeclaredConfidence();

    /** The recency of evidence without a date, 0 to 1; below 1, so that leaving a date out never pays. */
    @WithDefault("0.7")
    @DecimalMin("0")
    @DecimalMax("1")
    double undatedRecency();

    Formula formula();

    Narrower narrower();

    Shape shape();

    Forecast forecast();

    Standing standing();

    Network network();

    /** How often the value of people with new evidence is noted for their history; each run looks back an hour. */
    @WithDefault("5m")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 30)
    Duration historyInterval();

    /** The change of the value, in its points of 500, from which on it is noted: less is the passing of time. */
    @WithDefault("0.5")
    @DecimalMin("0")
    @DecimalMax("500")
    double historyStep();

    Round round();

    /** How old the market's demand may be when the taxonomy changes. */
    @WithDefault("1m")
    @DurationMin(seconds = 1)
    @DurationMax(days = 1)
    Duration refresh();

    /**
     * How far a skill counts for more, or less, because occupations that need it pay so: by the factor 1 + weight ·
     * premium. The premiums are learned from earnings and know whole occupations, not what one skill does to anybody's pay.
     */
    interface Premium {

        /** What a premium of 1, twice the average occupation's pay, adds to the factor; 0 to 10, and 0 for not at all. */
        @WithDefault("1")
        @DecimalMin("0")
        @DecimalMax("10")
        double weight();

        /** How far the factor is from 1 at most, 0 to 0.9. */
        @WithDefault("0.5")
        @DecimalMin("0")
        @DecimalMax("0.9")
        double most();
    }

    /** In units of evidence: what adds up to it scores 63. */
    interface Scale {

        @WithDefault("6")
        @DecimalMin("0.001")
        @DecimalMax("1000000")
        double brand();

        @WithDefault("3")
        @DecimalMin("0.001")
        @DecimalMax("1000000")
        double skill();

        @WithDefault("5")
        @DecimalMin("0.001")
        @DecimalMax("1000000")
        double leadership();

        @WithDefault("5")
        @DecimalMin("0.001")
        @DecimalMax("1000000")
        double network();

        @WithDefault("5")
        @DecimalMin("0.001")
        @DecimalMax("1000000")
        double project();
    }

    /** How five scores become one value: the exponents of the power mean and the weights of the dimensions. */
    interface Formula {

        /** ρ of BALANCED, below 1. Not 0, which would be worth nothing for all who have no evidence in one dimension. */
        @WithDefault("0.5")
        @DecimalMin("-1000")
        @DecimalMax(value = "1", inclusive = false)
        double balanced();

        /** ρ of SPECIALIST, above 1. */
        @WithDefault("3")
        @DecimalMin(value = "1", inclusive = false)
        @DecimalMax("1000")
        double specialist();

        /** Five numbers, from 0, of which at least one is above: brand, skill, leadership, network, project. */
        @WithDefault("1, 1, 1, 1, 1")
        @Size(min = 5, max = 5)
        List<Double> weights();

        /** CALIBRATED, as the command {@code calibrate} writes it; left out until something has been calibrated. */
        Optional<Calibrated> calibrated();
    }

    /** What was fitted to outcomes. */
    interface Calibrated {

        /** ρ, -1000 to 1000. */
        @DecimalMin("-1000")
        @DecimalMax("1000")
        double rho();

        /** Five numbers, from 0, of which at least one is above: brand, skill, leadership, network, project. */
        @Size(min = 5, max = 5)
        List<Double> weights();
    }

    /**
     * What effort is taken to bring. These figures are policy as well: there is no study to take them from. The defaults
     * for an hour are what the recommended actions bring by the figures above, as self-declared evidence: a talk prepared
     * in 30 hours, a skill learnt to working level in 100, a colleague mentored for 24, an event for the network, a part
     * in a project.
     */
    interface Forecast {

        /** The share of what one side gains that it passes on to each side that it supports, 0 to 1. */
        @WithDefault("0.2")
        @DecimalMin("0")
        @DecimalMax("1")
        double passedOn();

        PerHour pointsPerHour();
    }

    /** Points of a score of 0 that an hour a month brings, from 0 to 100; of a score x it brings (100 − x) % of them. */
    interface PerHour {

        @WithDefault("0.25")
        @DecimalMin("0")
        @DecimalMax("100")
        double brand();

        @WithDefault("0.1")
        @DecimalMin("0")
        @DecimalMax("100")
        double skill();

        @WithDefault("0.3")
        @DecimalMin("0")
        @DecimalMax("100")
        double leadership();

        @WithDefault("0.2")
        @DecimalMin("0")
        @DecimalMax("100")
        double network();

        @WithDefault("0.15")
        @DecimalMin("0")
        @DecimalMax("100")
        double project();
    }

    /** What a person's value is compared with: those of people who aim at the same occupation. */
    interface Standing {

        /** Of so many people at least, 5 to 100000; of fewer, a rank could tell somebody's value. */
        @WithDefault("10")
        @Min(5)
        @Max(100_000)
        int people();

        /** How old the comparison may become before it is made anew. */
        @WithDefault("6h")
        @DurationMin(minutes = 5)
        @DurationMax(days = 31)
        Duration age();
    }

    /** When everybody's value is looked at: evidence fades and ranks change where nobody has put anything on record. */
    interface Round {

        /** When to begin a round or go on with one: seconds, minutes, hours … of a cron expression, or {@code off}. */
        @WithDefault("0 5/10 2-6 * * ?")
        String schedule();

        /** How long ago the last round must have begun. */
        @WithDefault("20h")
        @DurationMin(hours = 1)
        @DurationMax(days = 31)
        Duration age();
    }

    /**
     * How people are ranked by their connections and endorsements: a connection counts by how well connected the other
     * side is. Until an organisation has been ranked, every connection of it counts the same.
     */
    interface Network {

        /** When to see whether ranks are old: seconds, minutes, hours … of a cron expression, or {@code off}. */
        @WithDefault("0 0/10 1-5 * * ?")
        String schedule();

        /** How old the ranks may become before they are made anew, and how long unfinished work is gone on with. */
        @WithDefault("20h")
        @DurationMin(hours = 1)
        @DurationMax(days = 31)
        Duration age();

        /** The share of their ranks that people pass on to those they know and endorse, 0 to 0.99. */
        @WithDefault("0.85")
        @DecimalMin("0")
        @DecimalMax("0.99")
        double damping();

        /** Ranks are done when an iteration changes those of an organisation, which add up to 1, by no more than this. */
        @WithDefault("0.0001")
        @DecimalMin("0")
        @DecimalMax("0.1")
        double tolerance();

        /** Or after so many iterations, 1 to 1000. */
        @WithDefault("100")
        @Min(1)
        @Max(1000)
        int iterations();

        /** What an endorsement passes on when the endorsed endorses the endorser too, 0 to 1; 1 as any other. */
        @WithDefault("0.25")
        @DecimalMin("0")
        @DecimalMax("1")
        double returned();

        /**
         * From what age on accounts give the ranks their start. Newer ones, and rings of them, count for what such people
         * pass on to them. 0 for everybody.
         */
        @WithDefault("30d")
        @DurationMin(seconds = 0)
        @DurationMax(days = 3650)
        Duration established();

        /** What a connection with the best connected person counts for, in connections with the average one; from 1. */
        @WithDefault("3")
        @DecimalMin("1")
        @DecimalMax("1000")
        double strongest();

        /** How long one statement of the job may take; a million people take some tens of seconds. */
        @WithDefault("10m")
        @DurationMin(minutes = 1)
        @DurationMax(hours = 6)
        Duration statementTimeout();
    }

    /** How far who has a narrower skill meets the need for a broader one. */
    interface Narrower {

        /** So many steps up the taxonomy at most; 0 for not at all. */
        @WithDefault("2")
        @Min(0)
        @Max(10)
        int steps();

        /** What is left of the credit after each step, 0 to 1. */
        @WithDefault("0.5")
        @DecimalMin("0")
        @DecimalMax("1")
        double share();
    }

    /** What makes the skills of a person T-shaped. */
    interface Shape {

        /** Working-level skills in so many fields are broad. */
        @WithDefault("4")
        @Min(1)
        @Max(1000)
        int broad();

        /** A field is deep from here, counting ⅓, ⅔ and 1 for its skills at level 3, 4 and 5: 2 is two mastered ones. */
        @WithDefault("2")
        @DecimalMin("0.1")
        @DecimalMax("1000")
        double deep();
    }
}
