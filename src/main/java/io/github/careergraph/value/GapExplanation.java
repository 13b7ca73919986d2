package io.github.careergraph.value;

import java.util.List;
import java.util.Locale;

/** Says a gap in plain English, keeping what is proven apart from what is not known. */
final class GapExplanation {

    private GapExplanation() {}

    static String of(SkillNeed need, AssessedNeed.Status status, int level, double credit, String narrower) {
        String through = narrower == null
                ? ""
                : " What is on record of %s counts for %s of it.".formatted(narrower, percent(credit));
        return switch (status) {
            case MET -> "%s: level %d is on record and level %d needed.".formatted(need.label(), level, need.level());
            case MISSING ->
                "%s: level %d is on record, below the level %d that is needed."
                                .formatted(need.label(), level, need.level())
                        + through;
            case UNKNOWN -> "%s: nothing is on record, which does not prove a gap.".formatted(need.label()) + through;
        };
    }

    static String of(String occupation, List<AssessedNeed> needs, Double coverage) {
        if (needs.isEmpty()) {
            return "No needed skills are known for %s, so there is nothing to compare with.".formatted(occupation);
        }
        if (coverage == null) {
            return "Nothing is on record about the %s that the occupation %s needs, so the gap is not known."
                    .formatted(needs.size() == 1 ? "one skill" : needs.size() + " skills", occupation);
        }
        StringBuilder text = new StringBuilder(
                "The record covers %s of what the occupation %s needs. Of its %d skills %s met, %s below the level needed and %s not on record."
                        .formatted(
                                percent(coverage),
                                occupation,
                                needs.size(),
                                are(count(needs, AssessedNeed.Status.MET)),
                                are(count(needs, AssessedNeed.Status.MISSING)),
                                are(count(needs, AssessedNeed.Status.UNKNOWN))));
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

    private static String are(long count) {
        return count == 0 ? "none is" : count == 1 ? "1 is" : count + " are";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
