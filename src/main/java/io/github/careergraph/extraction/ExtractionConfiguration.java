package io.github.careergraph.extraction;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

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

    /** How long an answer of the model is waited for; with documentTimeout less than a request may take. */
    @WithDefault("5s")
    Duration timeout();

    /** How many texts the model reads at once; further ones are read by the dictionary. */
    @WithDefault("4")
    int parallel();

    /** How long the model is left alone after a failure. */
    @WithDefault("30s")
    Duration pause();

    /** What is less likely than this is not reported. */
    @WithDefault("0.5")
    double minimumConfidence();

    /** How old the dictionary may be when the taxonomy changes. */
    @WithDefault("30s")
    Duration refresh();

    /** The least similarity (0 to 1, shared trigrams) of a mention and a name that differ in more than a letter or two. */
    @WithDefault("0.75")
    double minimumSimilarity();

    /** How long a document may take to read. */
    @WithDefault("4s")
    Duration documentTimeout();

    /** How many documents are read at once. */
    @WithDefault("2")
    int documentsInParallel();
}
