package io.github.careergraph.inference;

import java.util.List;
import java.util.Map;

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
 * @param phraseDimension width of what tells where phrases of a taxonomy stand, for each kind of them; 0: none are told
 * @param hidden width of each one-way LSTM
 * @param layers how many pairs of LSTMs lie above each other
 * @param dropout share of activations dropped while training, from 0 to 1
 * @param window the most tokens the network sees at once
 * @param context how many of these lie on each side of what is answered
 * @param transitions whether the tags of a scheme depend on each other: a linear-chain CRF (Lafferty et al. 2001)
 * @param calibration for each scheme how its probabilities become confidences; none where it was not measured
 */
public record TaggerConfig(
        String format,
        String name,
        int words,
        int wordDimension,
        int shapeDimension,
        int characterDimension,
        int characterFilters,
        int phraseDimension,
        int hidden,
        int layers,
        float dropout,
        int window,
        int context,
        boolean transitions,
        Map<String, Calibration> calibration,
        List<LabelScheme> schemes) {

    public static final String FORMAT = "career-graph-tagger-2";

    public TaggerConfig {
        schemes = List.copyOf(schemes);
        calibration = calibration == null ? Map.of() : Map.copyOf(calibration);
    }

    /** The same network for a vocabulary of another size. */
    public TaggerConfig withWords(int size) {
        return with(size, wordDimension, hidden, dropout, calibration);
    }

    /** A network of other widths. */
    public TaggerConfig with(int otherWordDimension, int otherHidden, float otherDropout) {
        return with(words, otherWordDimension, otherHidden, otherDropout, calibration);
    }

    /** The same network with confidences that were held to the truth. */
    public TaggerConfig withCalibration(Map<String, Calibration> measured) {
        return with(words, wordDimension, hidden, dropout, measured);
    }

    private TaggerConfig with(
            int size, int otherWordDimension, int otherHidden, float otherDropout, Map<String, Calibration> measured) {
        return new TaggerConfig(
                format,
                name,
                size,
                otherWordDimension,
                shapeDimension,
                characterDimension,
                characterFilters,
                phraseDimension,
                otherHidden,
                layers,
                otherDropout,
                window,
                context,
                transitions,
                measured,
                schemes);
    }

    /** The tags of the scheme that has most. */
    int mostTags() {
        return schemes.stream().mapToInt(scheme -> scheme.tags().size()).max().orElse(0);
    }

    /** How many scores the network gives per token, over all schemes. */
    public int outputs() {
        return schemes.stream().mapToInt(scheme -> scheme.tags().size()).sum();
    }
}
