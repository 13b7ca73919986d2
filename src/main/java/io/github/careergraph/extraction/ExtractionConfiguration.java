package io.github.careergraph.extraction;

import java.time.Duration;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How texts are read. */
@ConfigMapping(prefix = "career-graph.extraction")
public interface ExtractionConfiguration {

    /** Who reads. */
    enum Choice {
        /** The names of the taxonomy alone. */
        DICTIONARY,
        /** The model alone; while it is away, the dictionary. */
        MODEL,
        /** Both: the dictionary is precise on names, the model also knows phrases, employers and schools. */
        BOTH
    }

    @WithDefault("BOTH")
    Choice extractor();

    /**
     * How long an answer of the model is waited for, wherever it runs; with documentTimeout less than a request may take.
     * 1 ms to 10 minutes.
     */
    @WithDefault("5s")
    @DurationMin(millis = 1)
    @DurationMax(minutes = 10)
    Duration timeout();

    /** How many texts the model in this process reads at once; further ones are read by the dictionary. From 1. */
    @WithDefault("4")
    @Min(1)
    @Max(1_000)
    int parallel();

    /** How long the model in this process is left alone after a failure; up to a day. */
    @WithDefault("30s")
    @DurationMin(millis = 0)
    @DurationMax(days = 1)
    Duration pause();

    /** What is less likely than this, 0 to 1, is not reported. */
    @WithDefault("0.5")
    @DecimalMin("0")
    @DecimalMax("1")
    double minimumConfidence();

    /** How old the dictionary may be when the taxonomy changes; up to a day, and 0 to look at every text. */
    @WithDefault("30s")
    @DurationMin(millis = 0)
    @DurationMax(days = 1)
    Duration refresh();

    /** The least similarity (0 to 1, shared trigrams) of a mention and a name that differ in more than a letter or two. */
    @WithDefault("0.75")
    @DecimalMin("0")
    @DecimalMax("1")
    double minimumSimilarity();

    /**
     * The least confidence, 0 to 1, of linking a mention to a skill; below it the mention stays without one. Names are
     * at 0.9 and above, slips from 0.6, names inside longer mentions from 0.55, and what only the words around it tell
     * from 0.5.
     */
    @WithDefault("0.5")
    @DecimalMin("0")
    @DecimalMax("1")
    double minimumLinkConfidence();

    /** How long a document may take to read; 1 ms to 10 minutes. */
    @WithDefault("4s")
    @DurationMin(millis = 1)
    @DurationMax(minutes = 10)
    Duration documentTimeout();

    /** How many documents are read at once, 1 to 100; sixteen more may wait. */
    @WithDefault("2")
    @Min(1)
    @Max(100)
    int documentsInParallel();
}
