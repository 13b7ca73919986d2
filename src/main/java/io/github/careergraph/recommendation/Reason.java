package io.github.careergraph.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.github.careergraph.skill.SkillRoute;

/** Says in plain English why something is recommended, with the numbers that rank it. */
final class Reason {

    private Reason() {}

    static String of(Candidate candidate, RecommendationTerms terms, boolean newcomer, Catalogue catalogue) {
        List<String> sentences = new ArrayList<>();
        String pull = candidate.pull().reason().get();
        if (!pull.isEmpty()) {
            sentences.add(pull);
        }
        if (!candidate.prerequisites().isEmpty()) {
            sentences.add("First comes %s.".formatted(steps(candidate.prerequisites(), catalogue)));
        }
        // Studying a resource alone does not make a level: its hours are counted with the practice.
        String takes = (candidate.kind() == RecommendationKind.RESOURCE ? "With practice it" : "It")
                + " takes about " + hours(terms.hours())
                + (candidate.prerequisites().isEmpty() ? "" : " altogether");
        String rises = newcomer
                ? "it would be the first thing on record and bring the value to %s."
                        .formatted(number(terms.valueAfter()))
                : "it would raise the value from %s to %s."
                        .formatted(number(terms.valueBefore()), number(terms.valueAfter()));
        sentences.add(takes + ", and " + rises);
        return String.join(" ", sentences);
    }

    private static String steps(List<SkillRoute.Step> steps, Catalogue catalogue) {
        return steps.stream()
                .map(step -> "%s to level %d (%s)"
                        .formatted(catalogue.skill(step.slug()).mention(), step.toLevel(), hours(step.hours())))
                .collect(Collectors.joining(", then "));
    }

    private static String hours(double hours) {
        String number = String.format(Locale.ROOT, hours < 10 ? "%.1f" : "%.0f", hours);
        return number.equals("1.0") ? "1 hour" : number.replaceAll("\\.0$", "") + " hours";
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, number < 0.95 ? "%.2f" : "%.1f", number);
    }
}
