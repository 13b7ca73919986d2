package io.github.careergraph.value;

import java.util.List;
import java.util.Locale;

/** Says a gap in plain English, keeping what is proven apart from what is not known. */
final class GapExplanation {

    private GapExplanation() {}

    static String of(SkillNeed need, AssessedNeed.Status status, int level, double credit, String narrower) {
        String through = narrower == null
                ? ""
                : " %s is a part of it and counts for %s of the need.".formatted(narrower, percent(credit));
        return switch (status) {
            case MET -> "%s is on record at level %d, level %d is needed.".formatted(need.label(), level, need.level());
            case MISSING ->
                "%s is on record at level %d, below the level %d that is needed."
                                .formatted(need.label(), level, need.level())
                        + through;
            case UNKNOWN ->
                "%s is not on record, which does not prove that it is missing.".formatted(need.label()) + through;
        };
    }

    static String of(String occupation, List<AssessedNeed> needs, Double coverage) {
        if (needs.isEmpty()) {
            return "No needed skills are known for %s, so there is nothing to compare with.".formatted(occupation);
        }
        if (coverage == null) {
            return "Nothing is on record about the %d skills that %s needs, so the gap is not known."
                    .formatted(needs.size(), occupation);
        }
        StringBuilder text = new StringBuilder("The record covers %s of what %s needs: %d of %d skills are met"
                .formatted(percent(coverage), occupation, count(needs, AssessedNeed.Status.MET), needs.size()));
        text.append(", %d are below the level needed and %d are not on record."
                .formatted(count(needs, AssessedNeed.Status.MISSING), count(needs, AssessedNeed.Status.UNKNOWN)));
        append(text, " Weightiest below the level: ", needs, AssessedNeed.Status.MISSING);
        append(text, " Weightiest not on record: ", needs, AssessedNeed.Status.UNKNOWN);
        return text.toString();
    }

    private static void append(StringBuilder text, String lead, List<AssessedNeed> needs, AssessedNeed.Status status) {
        List<String> labels = needs.stream()
                .filter(need -> need.status() == status)
                .limit(3)
                .map(need -> need.need().label())
                .toList();
        if (!labels.isEmpty()) {
            text.append(lead).append(String.join(", ", labels)).append('.');
        }
    }

    private static long count(List<AssessedNeed> needs, AssessedNeed.Status status) {
        return needs.stream().filter(need -> need.status() == status).count();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
