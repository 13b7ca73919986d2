package io.github.careergraph.training;

import java.util.List;
import java.util.Locale;

import io.github.careergraph.inference.TaggerConfig;

/** The text that goes with a model: what it learnt from, how, and what it was measured to do. */
final class ModelCard {

    private ModelCard() {}

    static String of(TrainedTagger tagger, List<Corpus> corpora, TrainingSettings settings, String command) {
        TaggerConfig config = tagger.config();
        StringBuilder card = new StringBuilder();
        card.append("# ").append(config.name()).append("\n\n");
        card.append(
                        "Finds skills, knowledge, tools, job titles, employers, schools, degrees, dates, places, people and\n")
                .append("e-mail addresses in English text about work. ")
                .append(design(tagger, settings))
                .append("\nAll weights are learnt from the data below, none are taken from another model.\n\n");
        card.append("## How it was made\n\n    ").append(command).append("\n\n");
        card.append(String.format(
                Locale.ROOT,
                "Seed %d, %d threads, vocabulary %,d words, best of at most %d epochs: number %d. Parameters are kept as%n"
                        + "16-bit floats, and the figures below were measured after rounding to them.%n%n",
                settings.seed(),
                settings.threads(),
                config.words(),
                settings.epochs(),
                tagger.bestEpoch()));
        card.append("## Data\n\n| corpus | schemes | train documents | dev documents | drawn per epoch | licence |\n"
                + "|---|---|--:|--:|--:|---|\n");
        corpora.forEach(corpus -> card.append(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %.0f %% | %s |%n",
                corpus.name(),
                String.join(", ", corpus.schemes()),
                corpus.train().size(),
                corpus.dev().size(),
                100 * corpus.share(),
                corpus.licence())));
        card.append(
                        "\nA document is a sentence, but for dotin, where it is a whole CV. The CVs have no published split: a part\n")
                .append(
                        "was held out by document, near-duplicates on the same side. SkillSpan's TECH part repeats some sentences\n")
                .append("across its splits, which flatters its figures a little. No test part was used.\n\n");
        if (config.phraseDimension() > 0) {
            card.append(
                            "phrases.txt.gz holds names from the tables that the command was given as its taxonomy, folded to lower case;\n")
                    .append(
                            "those of ESCO (European Commission) and O*NET (USDOL/ETA) are licensed under CC BY 4.0, and so are their\n")
                    .append("descriptions, which pretraining reads.\n\n");
        }
        card.append(
                        "## Figures\n\nStrict span level (both ends and the label right), on the dev parts. The epoch was chosen by the\n")
                .append("same dev parts, so expect slightly less on new text.\n");
        tagger.reports()
                .forEach((name, report) ->
                        card.append("\n### ").append(name).append("\n\n").append(report.table()));
        card.append(confidences(tagger));
        card.append(
                        "\n## Limits\n\nEnglish only; other scripts pass through without harm but mostly without findings. Skills as long phrases\n")
                .append("are found much less well than names of technologies.\n")
                .append(
                        "A name, a place or an employer that looks like nothing in the data is easily missed or taken for another.\n");
        return card.toString();
    }

    private static String design(TrainedTagger tagger, TrainingSettings settings) {
        TaggerConfig config = tagger.config();
        StringBuilder design = new StringBuilder();
        design.append("Word, letter-case and character features");
        if (config.phraseDimension() > 0) {
            design.append(String.format(
                    Locale.ROOT,
                    ", features of where%nnames of skills, tools and occupations stand (%,d phrases of a taxonomy, partly hidden while learning)",
                    tagger.phrases().size()));
        }
        design.append(String.format(
                Locale.ROOT,
                ",%n%s of LSTMs (%d each way), and for each label scheme a linear head%s.%n",
                config.layers() == 1 ? "one pair" : config.layers() + " pairs",
                config.hidden(),
                config.transitions() ? " under a linear-chain CRF" : ", tags decoded under the scheme's constraints"));
        design.append(
                settings.pretraining() == 0
                        ? "The encoder was not pretrained in this run."
                        : String.format(
                                Locale.ROOT,
                                "The encoder first learnt to tell each word from those before it and from those behind it, in %d passes%n"
                                        + "over the text of the data sets without their labels and the descriptions of the taxonomies.",
                                settings.pretraining()));
        if (settings.averaging() > 0) {
            design.append(String.format(
                    Locale.ROOT,
                    "%nThe parameters are the moving average of those of the run's steps (decay %s).",
                    settings.averaging()));
        }
        return design.toString();
    }

    private static String confidences(TrainedTagger tagger) {
        StringBuilder text = new StringBuilder("""

                ## Confidences

                A span's confidence is the probability that the network gives it, through a line over its logit that was fitted
                to one half of the dev documents. The other half says how far confidences and the share of spans that are right
                lie apart (expected calibration error, ten bins), and what F1 is left when less sure spans are not told.

                | scheme | spans | error before | error after | F1 of all |""");
        List<Double> thresholds = CalibrationFit.THRESHOLDS.subList(1, CalibrationFit.THRESHOLDS.size());
        thresholds.forEach(threshold -> text.append(String.format(Locale.ROOT, " F1 from %.1f |", threshold)));
        text.append("\n|---|--:|--:|--:|--:|")
                .append("--:|".repeat(thresholds.size()))
                .append('\n');
        tagger.calibration().forEach((scheme, fit) -> {
            text.append(String.format(
                    Locale.ROOT, "| %s | %d | %.3f | %.3f |", scheme, fit.spans(), fit.before(), fit.after()));
            fit.f1().values().forEach(f1 -> text.append(String.format(Locale.ROOT, " %.1f |", 100 * f1)));
            text.append('\n');
        });
        return text.toString();
    }
}
