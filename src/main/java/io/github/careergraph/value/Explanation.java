package io.github.careergraph.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Says in plain English where a value comes from. Words first: lay readers take more from a sentence than from a chart.
 * The same valuation is always told in the same words.
 */
final class Explanation {

    private Explanation() {}

    static String of(
            double value,
            ValueModel model,
            List<DimensionScore> scores,
            List<EvidenceContribution> evidence,
            TShape tShape,
            List<String> premiums) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "The value is %s of at most %s; %s.".formatted(whole(value), whole(ValueFormula.LIMIT), model.words()));
        sentences.addAll(sides(scores));
        sentences.addAll(missing(scores));
        sentences.addAll(topEvidence(evidence));
        if (tShape != null) {
            sentences.addAll(shape(tShape));
        }
        if (!premiums.isEmpty()) {
            sentences.add(
                    "Skills count for more where occupations that need them pay more (%s): that is an association of earnings, not a promise of pay."
                            .formatted(String.join("; ", premiums)));
        }
        return String.join(" ", sentences);
    }

    private static List<String> sides(List<DimensionScore> scores) {
        List<DimensionScore> known =
                scores.stream().filter(DimensionScore::known).toList();
        // Of equal scores the first dimension is named, in the order of the enum.
        DimensionScore strongest = known.stream()
                .max(Comparator.comparingDouble(DimensionScore::score)
                        .thenComparing(DimensionScore::dimension, Comparator.reverseOrder()))
                .orElseThrow();
        DimensionScore weakest = known.stream()
                .min(Comparator.comparingDouble(DimensionScore::score).thenComparing(DimensionScore::dimension))
                .orElseThrow();
        if (strongest.dimension() == weakest.dimension()) {
            return List.of((known.size() == 1
                            ? "The only side with anything on record is %s (%s of 100)."
                            : "All sides with anything on record are level, %s among them (%s of 100).")
                    .formatted(strongest.dimension().words(), whole(strongest.score())));
        }
        return List.of("The strongest side is %s (%s of 100), the weakest with anything on record is %s (%s of 100)."
                .formatted(
                        strongest.dimension().words(),
                        whole(strongest.score()),
                        weakest.dimension().words(),
                        whole(weakest.score())));
    }

    private static List<String> missing(List<DimensionScore> scores) {
        List<String> unknown = scores.stream()
                .filter(score -> !score.known())
                .map(score -> score.dimension().words())
                .toList();
        if (unknown.isEmpty()) {
            return List.of();
        }
        return List.of("Nothing is on record for " + list(unknown)
                + ": that is missing evidence, not a proven weakness, and it adds nothing until there is some.");
    }

    private static List<String> topEvidence(List<EvidenceContribution> evidence) {
        List<EvidenceContribution> top =
                evidence.stream().filter(item -> item.amount() > 0).limit(3).toList();
        if (top.isEmpty()) {
            return List.of();
        }
        EvidenceContribution first = top.getFirst();
        String sentence = "What counts most is %s: without it the value would be %s lower."
                .formatted(name(first.source()), points(first.amount()));
        if (top.size() == 1) {
            return List.of(sentence);
        }
        List<String> next = top.stream()
                .skip(1)
                .map(item -> "%s (%s)".formatted(name(item.source()), points(item.amount())))
                .toList();
        return List.of(sentence, "Next " + (next.size() == 1 ? "comes " : "come ") + list(next) + ".");
    }

    private static List<String> shape(TShape tShape) {
        String skills = tShape.breadth() == 1
                ? "Skills at working level lie in one field"
                : "Skills at working level lie in " + tShape.breadth() + " fields";
        return switch (tShape.form()) {
            case T_SHAPED -> List.of(skills + " and are deep in " + tShape.deepestCluster() + ".");
            case NARROW -> List.of(skills + ", deep in " + tShape.deepestCluster() + ".");
            case FLAT -> List.of(skills + ", none of them deep yet.");
            case EMERGING -> List.of();
        };
    }

    private static String name(EvidenceSource source) {
        String title = '“' + source.title() + '”';
        return switch (source.kind()) {
            case ProjectEvidence.MEMBER -> "taking part in " + title;
            case ProjectEvidence.LEAD -> "leading " + title;
            case ProjectEvidence.MANAGER -> "managing " + title;
            case EvidenceWeights.ENDORSEMENT -> source.title();
            case String kind when kind.startsWith(EvidenceWeights.CONNECTION) -> source.title();
            case String kind -> "the " + kind.toLowerCase(Locale.ROOT).replace('_', ' ') + " " + title;
        };
    }

    private static String points(double amount) {
        String number = String.format(Locale.ROOT, amount < 10 ? "%.1f" : "%.0f", amount);
        return number.equals("1.0") ? "1 point" : number + " points";
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%.0f", number);
    }

    private static String list(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.getFirst() : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
