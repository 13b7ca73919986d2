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
                .append("e-mail addresses in English text about work. Word, letter-case and character features, ")
                .append(config.layers() == 1 ? "one pair" : config.layers() + " pairs")
                .append(" of LSTMs\n(")
                .append(config.hidden())
                .append(" each way), a linear head per label scheme, tags decoded under the scheme's constraints.\n")
                .append("All weights are learnt from the data below, none are taken from another model.\n\n");
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
        card.append(
                        "## Figures\n\nStrict span level (both ends and the label right), on the dev parts. The epoch was chosen by the\n")
                .append("same dev parts, so expect slightly less on new text.\n");
        tagger.reports()
                .forEach((name, report) ->
                        card.append("\n### ").append(name).append("\n\n").append(report.table()));
        card.append(
                        "\n## Limits\n\nEnglish only; other scripts pass through without harm but mostly without findings. Skills as long phrases\n")
                .append(
                        "are found much less well than names of technologies. Confidences are softmax means and not calibrated.\n")
                .append(
                        "A name, a place or an employer that looks like nothing in the data is easily missed or taken for another.\n");
        return card.toString();
    }
}
