package io.github.careergraph.training;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import io.github.careergraph.inference.TaggerConfig;

/**
 * What a search varies.
 *
 * @param hidden width of each one-way LSTM
 * @param words width of word embeddings
 * @param dropout share of activations dropped while training
 * @param learningRate its highest value
 * @param weightDecay of AdamW
 * @param wordDropout probability that a word is hidden for a step
 */
record HyperParameters(
        int hidden, int words, float dropout, float learningRate, float weightDecay, double wordDropout) {

    private static final List<Integer> HIDDEN = List.of(64, 96, 128, 192, 256);
    private static final List<Integer> WORDS = List.of(50, 100, 150, 200);

    /** Rates evenly over their orders of magnitude, shares evenly; few digits, so that a table tells all of them. */
    static HyperParameters draw(Random random) {
        return new HyperParameters(
                HIDDEN.get(random.nextInt(HIDDEN.size())),
                WORDS.get(random.nextInt(WORDS.size())),
                round(0.2 + 0.4 * random.nextDouble()).floatValue(),
                round(0.0008 * Math.pow(10, random.nextDouble())).floatValue(),
                round(0.001 * Math.pow(100, random.nextDouble())).floatValue(),
                round(0.02 + 0.23 * random.nextDouble()).doubleValue());
    }

    TaggerConfig in(TaggerConfig shape) {
        return shape.with(words, hidden, dropout);
    }

    TrainingSettings in(TrainingSettings settings) {
        return settings.with(learningRate, weightDecay, wordDropout);
    }

    /** By the names of the options that say the same. */
    Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("--hidden", Integer.toString(hidden));
        options.put("--words", Integer.toString(words));
        options.put("--dropout", Float.toString(dropout));
        options.put("--learning-rate", Float.toString(learningRate));
        options.put("--weight-decay", Float.toString(weightDecay));
        options.put("--word-dropout", Double.toString(wordDropout));
        return options;
    }

    /** As one would tell them on the command line. */
    @Override
    public String toString() {
        return options().entrySet().stream()
                .map(option -> option.getKey() + " " + option.getValue())
                .collect(Collectors.joining(" "));
    }

    private static BigDecimal round(double value) {
        return BigDecimal.valueOf(value).round(new MathContext(2));
    }
}
