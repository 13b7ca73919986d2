package io.github.careergraph.market;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * What each signal of a {@link CompanionModel} counts for, and what their weighed sum u says of the chance that a skill is
 * needed. With p = e^u / Σ e^u, and n of how many skills an occupation of the taxonomy needs on average, its log odds are
 *
 * <pre>base + ln n + choice · ln p + sure · max(0, ln p − ln 1/50)</pre>
 *
 * since where more is needed each is likelier, and what stands out already is little more certain for standing out more.
 *
 * @param signals in the order of {@link #SIGNALS}
 */
public record CompanionWeights(double[] signals, double base, double choice, double sure) {

    static final List<String> SIGNALS = List.of(
            "ease",
            "occupation-neighbours",
            "texts",
            "names",
            "closest-text",
            "closest-name",
            "texts-of-the-likely",
            "names-of-the-likely");

    private static final double STANDING_OUT = Math.log(1.0 / 50);
    private static final String SHIPPED = "/market/companion-weights.properties";

    /** Those that come with the service, learned from ESCO; see the file for how. */
    public static CompanionWeights shipped() {
        Properties properties = new Properties();
        try (InputStream in = CompanionWeights.class.getResourceAsStream(SHIPPED)) {
            properties.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(SHIPPED, unreadable);
        }
        return new CompanionWeights(
                SIGNALS.stream()
                        .mapToDouble(signal -> number(properties, "signal." + signal))
                        .toArray(),
                number(properties, "chance.base"),
                number(properties, "chance.choice"),
                number(properties, "chance.sure"));
    }

    /**
     * @param choice ln p
     * @param needs n
     */
    double chance(double choice, double needs) {
        double[] terms = terms(choice);
        double odds = base * terms[0] + Math.log(needs) + this.choice * terms[1] + sure * terms[2];
        return 1 / (1 + Math.exp(-odds));
    }

    /** What base, choice and sure are multiplied by. */
    static double[] terms(double choice) {
        return new double[] {1, choice, Math.max(0, choice - STANDING_OUT)};
    }

    private static double number(Properties properties, String key) {
        return Double.parseDouble(properties.getProperty(key));
    }

    /** @param origin where they come from, for a comment */
    void write(Path target, String origin) throws IOException {
        List<String> lines = new ArrayList<>(List.of("# " + origin));
        for (int i = 0; i < signals.length; i++) {
            lines.add(line("signal." + SIGNALS.get(i), signals[i]));
        }
        lines.add(line("chance.base", base));
        lines.add(line("chance.choice", choice));
        lines.add(line("chance.sure", sure));
        Files.write(target, lines);
    }

    private static String line(String key, double value) {
        return String.format(Locale.ROOT, "%s=%.4f", key, value);
    }
}
