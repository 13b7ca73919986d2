package io.github.careergraph.value;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.careergraph.skill.SkillHierarchy;

/**
 * The evidence that a narrower skill gives of a broader one: who works with one database knows something of databases.
 *
 * @param label of the narrower skill
 * @param level of the narrower skill
 * @param share what is left of the credit after the steps from the narrower to the broader skill
 */
record NarrowerCredit(String label, int level, double share) {

    /** The best evidence of each broader skill; of equally good ones the first by label. */
    static Map<String, NarrowerCredit> ofBroaderSkills(
            List<SkillEvidence> skills, SkillHierarchy hierarchy, NarrowerRule rule) {
        Comparator<NarrowerCredit> best = Comparator.comparingDouble(
                        (NarrowerCredit credit) -> credit.level * credit.share)
                .thenComparing(NarrowerCredit::label, Comparator.reverseOrder());
        Map<String, NarrowerCredit> credits = new HashMap<>();
        for (SkillEvidence skill : skills) {
            hierarchy.broaderThan(skill.slug(), rule.steps()).forEach((broader, distance) -> {
                NarrowerCredit credit =
                        new NarrowerCredit(skill.label(), skill.level(), Math.pow(rule.share(), distance));
                credits.merge(broader, credit, (a, b) -> best.compare(a, b) >= 0 ? a : b);
            });
        }
        return credits;
    }

    /** In [0, 1]: the part of a need at this level that is evidenced. */
    double of(int neededLevel) {
        return share * Math.min(1, level / (double) neededLevel);
    }
}
