package io.github.careergraph.inference;

import java.util.List;

/**
 * The shape of the network, kept as config.json beside its parameters.
 *
 * @param format always {@link #FORMAT}; tells our directories from those of other makers
 * @param name what the model calls itself in answers
 * @param words size of the vocabulary, with padding and unknown
 * @param wordDimension width of a word's embedding
 * @param shapeDimension width of the embedding of a word's letter case
 * @param characterDimension width of a character's embedding
 * @param characterFilters outputs of the convolution over characters
 * @param hidden width of each one-way LSTM
 * @param layers how many pairs of LSTMs lie above each other
 * @param dropout share of activations dropped while training, from 0 to 1
 * @param window the most tokens the network sees at once
 * @param context how many of these lie on each side of what is answered
 */
public record TaggerConfig(
        String format,
        String name,
        int words,
        int wordDimension,
        int shapeDimension,
        int characterDimension,
        int characterFilters,
        int hidden,
        int layers,
        float dropout,
        int window,
        int context,
        List<LabelScheme> schemes) {

    public static final String FORMAT = "career-graph-tagger-1";

    public TaggerConfig {
        schemes = List.copyOf(schemes);
    }

    /** The same network for a vocabulary of another size. */
    public TaggerConfig withWords(int size) {
        return new TaggerConfig(
                format,
                name,
                size,
                wordDimension,
                shapeDimension,
                characterDimension,
                characterFilters,
                hidden,
                layers,
                dropout,
                window,
                context,
                schemes);
    }

    /** How many scores the network gives per token, over all schemes. */
    public int outputs() {
        return schemes.stream().mapToInt(scheme -> scheme.tags().size()).sum();
    }
}
