package io.github.careergraph.recommendation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.careergraph.learning.CareerStep;
import io.github.careergraph.skill.SkillRoute;
import io.github.careergraph.value.EvidenceChange;
import io.github.careergraph.value.SkillNature;

/** Skills to learn: each carries the hours and the evidence of the prerequisites that are not had yet. */
final class SkillCandidates {

    private final Situation situation;
    private final Pulls pulls;

    SkillCandidates(Situation situation, Pulls pulls) {
        this.situation = situation;
        this.pulls = pulls;
    }

    Stream<Candidate> all() {
        return pulls.considered().stream().map(this::candidate).flatMap(Optional::stream);
    }

    private Optional<Candidate> candidate(String slug) {
        int level = situation.level(slug);
        // Where the hours do not suffice for the level that is needed, a lower one may still be worth having.
        for (int target = pulls.enough(slug); target > level; target--) {
            SkillRoute route = situation.route(Map.of(slug, target));
            if (situation.request.fits(route.hours())) {
                return Optional.of(candidate(slug, target, route));
            }
        }
        return Optional.empty();
    }

    private Candidate candidate(String slug, int target, SkillRoute route) {
        List<SkillRoute.Step> before =
                route.steps().stream().filter(step -> !step.slug().equals(slug)).toList();
        return new Candidate(
                Candidate.learning(slug),
                Candidate.learning(slug),
                RecommendationKind.SKILL,
                CareerStep.SKILL_LEARNING,
                title(slug, target),
                slug,
                slug,
                route.hours(),
                before,
                EvidenceChange.skills(situation.raised(route.steps())),
                pulls.toLearn(slug));
    }

    private String title(String slug, int target) {
        String skill = situation.mention(slug);
        int level = situation.level(slug);
        if (level > 0) {
            return "Bring %s from level %d to level %d of 5".formatted(skill, level, target);
        }
        boolean ability = situation.catalogue.skill(slug).nature() == SkillNature.ABILITY;
        return (ability ? "Practise %s up to level %d of 5" : "Learn %s up to level %d of 5").formatted(skill, target);
    }
}
