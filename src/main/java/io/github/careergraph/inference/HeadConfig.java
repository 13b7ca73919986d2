package io.github.careergraph.inference;

import java.util.List;

/**
 * What was learnt on top of an encoder from elsewhere: "head" of a fine-tuned model's config.json, whose format is
 * {@link #FORMAT} and whose other entries are the encoder's own.
 *
 * @param name what the model calls itself in answers
 * @param states how many numbers the encoder gives per token
 * @param hidden width of the layer between them and the scores, or 0 where there is none
 */
public record HeadConfig(String name, int states, int hidden, List<LabelScheme> schemes) {

    public static final String FORMAT = "career-graph-head-1";

    public HeadConfig {
        schemes = List.copyOf(schemes);
    }

    /** How many scores the head gives per token, over all schemes. */
    public int outputs() {
        return schemes.stream().mapToInt(scheme -> scheme.tags().size()).sum();
    }
}
