package io.github.careergraph.recommendation;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.careergraph.value.ActivityEvidence;
import io.github.careergraph.value.ConnectionEvidence;
import io.github.careergraph.value.EndorsementEvidence;
import io.github.careergraph.value.EvidenceChange;
import io.github.careergraph.value.ProjectEvidence;
import io.github.careergraph.value.SkillEvidence;
import io.github.careergraph.value.SkillNature;

/** Actions that make sense for a person now; one about a skill is offered for the skills that draw most. */
final class ActionCandidates {

    private final Situation situation;
    private final Pulls pulls;
    private final RecommendationPolicy policy;

    ActionCandidates(Situation situation, Pulls pulls, RecommendationPolicy policy) {
        this.situation = situation;
        this.pulls = pulls;
        this.policy = policy;
    }

    Stream<Candidate> all() {
        Set<String> slugs = new LinkedHashSet<>();
        situation.held().forEach(skill -> slugs.add(skill.slug()));
        slugs.addAll(pulls.considered());
        List<Themed> skills = slugs.stream()
                .map(this::themed)
                .sorted(Themed.MOST_DRAWING_FIRST)
                .toList();
        int projects = situation.profile().projects().size();
        return situation.catalogue.actions().stream()
                .filter(action -> action.projects().contains(projects))
                .flatMap(action -> action.isAboutSkill() ? themed(action, skills) : plain(action));
    }

    private Stream<Candidate> plain(ActionTemplate action) {
        String title = action.title(SkillNature.ABILITY, "");
        return effect(action, title, null).map(change -> candidate(action, title, null, change, Pull.NEUTRAL)).stream();
    }

    private Stream<Candidate> themed(ActionTemplate action, List<Themed> skills) {
        return skills.stream()
                .filter(skill -> action.suits(skill.nature()))
                .filter(skill -> action.skillLevels().contains(skill.level()))
                .map(skill -> {
                    String title = action.title(skill.nature(), situation.mention(skill.slug()));
                    return effect(action, title, skill.slug())
                            .map(change -> candidate(action, title, skill.slug(), change, skill.pull()));
                })
                .flatMap(Optional::stream)
                .filter(candidate -> !situation.request.excluded().contains(candidate.id()))
                .limit(policy.skillsPerAction());
    }

    private static Candidate candidate(
            ActionTemplate action, String title, String skill, EvidenceChange change, Pull pull) {
        String family = "action:" + action.id();
        return new Candidate(
                skill == null ? family : family + ":" + skill,
                family,
                RecommendationKind.ACTION,
                action.step(),
                title,
                action.id(),
                skill,
                action.hours(),
                List.of(),
                change,
                pull);
    }

    /** What draws most and is mastered best, and rather a topic than an ability, is what an action should be about. */
    private Themed themed(String slug) {
        int level = situation.level(slug);
        SkillNature nature = situation.nature(slug);
        Pull pull = pulls.toUse(slug);
        double mastery = 1 + level / (double) SkillEvidence.HIGHEST_LEVEL;
        double drawing = pull.strength() * mastery * (nature.isTopic() ? 1 : policy.abilityShare());
        return new Themed(slug, level, nature, pull, drawing);
    }

    /** Empty when the person has enough of it. */
    private Optional<EvidenceChange> effect(ActionTemplate action, String title, String skill) {
        String id = "action:" + action.id();
        double confidence = situation.selfDeclared();
        return switch (action.effect()) {
            case ActionEffect.OfActivity activity ->
                Optional.of(EvidenceChange.activity(new ActivityEvidence(
                        id, activity.kind(), title, situation.profile().today(), activity.audience(), confidence)));
            case ActionEffect.OfProject project ->
                Optional.of(EvidenceChange.project(new ProjectEvidence(
                        id,
                        title,
                        project.leads(),
                        project.manages(),
                        situation.profile().today(),
                        null,
                        project.teams(),
                        project.members(),
                        confidence)));
            case ActionEffect.OfConnections connections ->
                connections(connections.kind()) >= connections.enough()
                        ? Optional.empty()
                        : Optional.of(EvidenceChange.connections(
                                new ConnectionEvidence(connections.kind(), connections.count(), 1)));
            case ActionEffect.OfEndorsements endorsements ->
                endorsements(skill) >= endorsements.count()
                        ? Optional.empty()
                        : Optional.of(EvidenceChange.endorsements(
                                new EndorsementEvidence(skill, situation.label(skill), endorsements.count(), 1)));
        };
    }

    private long connections(String kind) {
        return situation.profile().connections().stream()
                .filter(connections -> connections.kind().equals(kind))
                .mapToLong(ConnectionEvidence::count)
                .sum();
    }

    private long endorsements(String skill) {
        return situation.profile().endorsements().stream()
                .filter(endorsement -> endorsement.skillSlug().equals(skill))
                .mapToLong(EndorsementEvidence::count)
                .sum();
    }

    /** A skill that an action could be about. */
    private record Themed(String slug, int level, SkillNature nature, Pull pull, double drawing) {

        static final Comparator<Themed> MOST_DRAWING_FIRST =
                Comparator.comparingDouble(Themed::drawing).reversed();
    }
}
