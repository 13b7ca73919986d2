package io.github.careergraph.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.careergraph.learning.CareerStep;
import io.github.careergraph.skill.SkillRoute;
import io.github.careergraph.value.ConnectionEvidence;
import io.github.careergraph.value.EvidenceChange;
import io.github.careergraph.value.ProjectEvidence;

/** Projects to join, mentors to ask and people to meet; they take the hours of the actions that ship for the same. */
final class NearbyCandidates {

    /** Actions that are told without a name when nobody, or no project, is known to name. */
    private static final Map<RecommendationKind, List<String>> UNNAMED = Map.of(
            RecommendationKind.PROJECT, List.of("action:join-project", "action:shared-project"),
            RecommendationKind.MENTOR, List.of("action:find-mentor"));

    private static final double PEOPLE_OF_AN_ACTION = 5;

    private final Situation situation;
    private final Pulls pulls;
    private final RecommendationPolicy policy;

    NearbyCandidates(Situation situation, Pulls pulls, RecommendationPolicy policy) {
        this.situation = situation;
        this.pulls = pulls;
        this.policy = policy;
    }

    /** Whether a candidate says less than one of these kinds among all of them does. */
    static boolean isOutdone(Candidate candidate, List<Candidate> all) {
        return UNNAMED.entrySet().stream()
                .anyMatch(kind -> kind.getValue().contains(candidate.family())
                        && all.stream().anyMatch(other -> other.kind() == kind.getKey()));
    }

    Stream<Candidate> projects() {
        return situation.request.nearby().projects().stream()
                .filter(project -> project.skills().stream().anyMatch(this::isKnown))
                .map(this::project);
    }

    private Candidate project(Nearby.OpenProject project) {
        String id = "Project:" + project.key();
        String skill = mostDrawing(project.skills());
        Pull pull = pulls.toUse(skill);
        String needs = "The project needs %s, %s.".formatted(situation.mention(skill), standing(skill));
        return new Candidate(
                id,
                id,
                RecommendationKind.PROJECT,
                CareerStep.PROJECT_COLLABORATION,
                "Join the project “%s”".formatted(project.name()),
                String.valueOf(project.key()),
                skill,
                hours(project.teams() > 1 ? "shared-project" : "join-project"),
                List.of(),
                EvidenceChange.project(new ProjectEvidence(
                        id,
                        project.name(),
                        false,
                        false,
                        situation.profile().today(),
                        project.ends(),
                        project.teams(),
                        project.members() + 1,
                        situation.selfDeclared())),
                because(pull, needs));
    }

    private String standing(String skill) {
        int level = situation.level(skill);
        return level == 0 ? "which you would practise there" : "and yours is on record at level " + level;
    }

    Stream<Candidate> mentors() {
        return situation.request.nearby().mentors().stream()
                .filter(mentor -> isKnown(mentor.skill()))
                .filter(mentor -> target(mentor) > situation.level(mentor.skill()))
                .map(this::mentor);
    }

    private int target(Nearby.Mentor mentor) {
        return Math.min(mentor.level(), pulls.enough(mentor.skill()));
    }

    /** A mentor guides the learning as a resource does: see {@link RecommendationPolicy#guidedShare}. */
    private Candidate mentor(Nearby.Mentor mentor) {
        String id = "Person:" + mentor.person();
        SkillRoute route = situation.route(Map.of(mentor.skill(), target(mentor)));
        List<SkillRoute.Step> before = new ArrayList<>();
        double hours = hours("find-mentor");
        for (SkillRoute.Step step : route.steps()) {
            if (step.slug().equals(mentor.skill())) {
                hours += policy.guidedShare() * step.hours();
            } else {
                before.add(step);
                hours += step.hours();
            }
        }
        EvidenceChange learnt = EvidenceChange.skills(situation.raised(route.steps()));
        String offers = "%s has %s at level %d, offers to guide others in it and has %s a month left."
                .formatted(
                        mentor.name(),
                        situation.mention(mentor.skill()),
                        mentor.level(),
                        mentor.hoursLeft() == 1 ? "1 hour" : mentor.hoursLeft() + " hours");
        return new Candidate(
                id,
                id,
                RecommendationKind.MENTOR,
                CareerStep.NETWORK_INFLUENCE,
                "Ask %s to guide you in %s up to level %d of 5"
                        .formatted(mentor.name(), situation.mention(mentor.skill()), target(mentor)),
                String.valueOf(mentor.person()),
                mentor.skill(),
                hours,
                before,
                mentor.connected() ? learnt : learnt.and(connection("MENTOR", mentor.strength())),
                because(pulls.toLearn(mentor.skill()), offers));
    }

    Stream<Candidate> people() {
        return situation.request.nearby().people().stream()
                .filter(person -> person.skills().stream().anyMatch(this::isKnown))
                .map(this::person);
    }

    private Candidate person(Nearby.Acquaintance person) {
        String id = "Person:" + person.person();
        String skill = mostDrawing(person.skills());
        String works = "%s has %s at level %d, and you are not connected yet."
                .formatted(person.name(), situation.mention(person.skills().getFirst()), person.level());
        return new Candidate(
                id,
                id,
                RecommendationKind.PERSON,
                CareerStep.NETWORK_INFLUENCE,
                "Get to know %s, who works with %s".formatted(person.name(), situation.mention(skill)),
                String.valueOf(person.person()),
                skill,
                hours("meet-five") / PEOPLE_OF_AN_ACTION,
                List.of(),
                connection("COMMUNITY", person.strength()),
                because(pulls.toUse(skill), works));
    }

    private String mostDrawing(List<String> skills) {
        return skills.stream()
                .filter(this::isKnown)
                .max(Comparator.comparingDouble(
                                (String slug) -> pulls.toUse(slug).strength())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private boolean isKnown(String slug) {
        return situation.catalogue.knows(slug);
    }

    private static EvidenceChange connection(String kind, double strength) {
        return EvidenceChange.connections(new ConnectionEvidence(kind, 1, strength));
    }

    private static Pull because(Pull pull, String also) {
        return new Pull(
                pull.fit(),
                pull.interest(),
                pull.companionship(),
                pull.behaviour(),
                pull.trend(),
                () -> pull.reason().get().isEmpty() ? also : pull.reason().get() + " " + also);
    }

    /** As an operator has set them, or as they ship where the action is not offered. */
    private double hours(String action) {
        return Stream.concat(situation.catalogue.actions().stream(), ActionCatalogue.ACTIONS.stream())
                .filter(template -> template.id().equals(action))
                .findFirst()
                .orElseThrow()
                .hours();
    }
}
