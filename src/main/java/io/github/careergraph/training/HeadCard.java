package io.github.careergraph.training;

import java.util.List;
import java.util.Locale;

/** The text that goes with a fine-tuned model: on what it stands, what it learnt from, and what it was measured to do. */
final class HeadCard {

    private HeadCard() {}

    static String of(TrainedHead head, String encoder, List<Corpus> corpora, HeadSettings settings) {
        StringBuilder card = new StringBuilder();
        card.append(String.format(
                Locale.ROOT,
                "# %s%n%nA head on the encoder %s, whose own weights and licence stay as they are. Hidden layer %d,"
                        + " learning rate %s,%nseed %d, best of at most %d epochs: number %d.%n%n"
                        + "| corpus | train documents | dev documents | licence |%n|---|--:|--:|---|%n",
                head.config().name(),
                encoder,
                settings.hidden(),
                settings.learningRate(),
                settings.seed(),
                settings.epochs(),
                head.bestEpoch()));
        corpora.forEach(corpus -> card.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %s |%n",
                corpus.name(),
                corpus.train().size(),
                corpus.dev().size(),
                corpus.licence())));
        card.append("\nStrict span level, on the dev parts, by which the epoch was chosen too.\n");
        head.reports()
                .forEach((name, report) ->
                        card.append("\n## ").append(name).append("\n\n").append(report.table()));
        return card.toString();
    }
}
