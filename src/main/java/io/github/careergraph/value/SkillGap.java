package io.github.careergraph.value;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.github.careergraph.skill.SkillHierarchy;

/**
 * What lies between a person's skills and those that an occupation needs.
 *
 * @param needs essential ones first, then by importance
 * @param coverage the evidenced part of all needs, weighted by importance, in [0, 1]; null when the occupation needs no
 *     skills or nothing is on record about any of them, since no figure comes from missing data
 * @param essentialCoverage the same of the essential needs alone
 * @param explanation in plain English
 */
public record SkillGap(
        String occupation, List<AssessedNeed> needs, Double coverage, Double essentialCoverage, String explanation) {

    private static final Comparator<SkillNeed> WEIGHTIEST_FIRST = Comparator.comparing(SkillNeed::essential)
            .thenComparing(SkillNeed::importance)
            .reversed()
            .thenComparing(SkillNeed::slug);

    public SkillGap {
        needs = List.copyOf(needs);
    }

    /** @param rule how far a narrower skill meets the need for a broader one */
    public static SkillGap of(
            String occupation,
            List<SkillNeed> needs,
            List<SkillEvidence> skills,
            SkillHierarchy hierarchy,
            NarrowerRule rule) {
        Map<String, SkillEvidence> held = new HashMap<>();
        skills.forEach(skill -> held.put(skill.slug(), skill));
        Map<String, NarrowerCredit> credits = NarrowerCredit.ofBroaderSkills(skills, hierarchy, rule);
        List<AssessedNeed> assessed = needs.stream()
                .sorted(WEIGHTIEST_FIRST)
                .map(need -> assess(need, held.get(need.slug()), credits.get(need.slug())))
                .toList();
        Double coverage = coverage(assessed, need -> true);
        Double essentialCoverage = coverage(assessed, SkillNeed::essential);
        return new SkillGap(
                occupation, assessed, coverage, essentialCoverage, GapExplanation.of(occupation, assessed, coverage));
    }

    public List<AssessedNeed> needs(AssessedNeed.Status status) {
        return needs.stream().filter(need -> need.status() == status).toList();
    }

    private static AssessedNeed assess(SkillNeed need, SkillEvidence held, NarrowerCredit narrower) {
        int level = held == null ? 0 : held.level();
        if (level >= need.level()) {
            return assessed(need, AssessedNeed.Status.MET, level, 1, null);
        }
        double own = level / (double) need.level();
        double through = narrower == null ? 0 : narrower.of(need.level());
        return assessed(
                need,
                held == null ? AssessedNeed.Status.UNKNOWN : AssessedNeed.Status.MISSING,
                level,
                Math.max(own, through),
                through > own ? narrower.label() : null);
    }

    private static AssessedNeed assessed(
            SkillNeed need, AssessedNeed.Status status, int level, double credit, String narrower) {
        return new AssessedNeed(
                need, status, level, credit, narrower, GapExplanation.of(need, status, level, credit, narrower));
    }

    private static Double coverage(List<AssessedNeed> assessed, Predicate<SkillNeed> which) {
        double importance = 0;
        double covered = 0;
        boolean anyEvidence = false;
        for (AssessedNeed need : assessed) {
            anyEvidence |= need.credit() > 0;
            if (which.test(need.need())) {
                importance += need.need().importance();
                covered += need.need().importance() * need.credit();
            }
        }
        return importance > 0 && anyEvidence ? Math.min(1, covered / importance) : null;
    }
}
