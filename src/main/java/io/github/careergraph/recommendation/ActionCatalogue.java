package io.github.careergraph.recommendation;

import java.util.List;
import java.util.Map;

import io.github.careergraph.learning.CareerStep;
import io.github.careergraph.recommendation.ActionEffect.OfActivity;
import io.github.careergraph.recommendation.ActionEffect.OfConnections;
import io.github.careergraph.recommendation.ActionEffect.OfEndorsements;
import io.github.careergraph.recommendation.ActionEffect.OfProject;
import io.github.careergraph.recommendation.ActionTemplate.Range;
import io.github.careergraph.value.SkillNature;

import static io.github.careergraph.value.SkillNature.ABILITY;
import static io.github.careergraph.value.SkillNature.FIELD;
import static io.github.careergraph.value.SkillNature.SPOKEN;
import static io.github.careergraph.value.SkillNature.TOOL;

/**
 * The actions that ship, a first step and further ones for each of the five steps. Hours and audiences are editorial
 * judgement, on the cautious side; hours are an operator's to change, and actions to leave out.
 */
final class ActionCatalogue {

    private static final Range BEGINNER = new Range(0, 2);
    private static final Range PRACTISING = new Range(1, 3);
    private static final Range WORKING = new Range(3, 5);
    private static final Range EXPERT = new Range(4, 5);

    static final List<ActionTemplate> ACTIONS = List.of(
            // Brand positioning: to be known for something.
            about(
                    "learning-notes",
                    CareerStep.BRAND_POSITIONING,
                    everywhere("Publish short notes on what you learn about {skill}"),
                    6,
                    BEGINNER,
                    new OfActivity("POST", 50)),
            about(
                    "blog-post",
                    CareerStep.BRAND_POSITIONING,
                    Map.of(
                            TOOL, "Write a blog post about a problem you solved with {skill}",
                            FIELD, "Write a blog post about a problem you solved in {skill}",
                            ABILITY, "Write a blog post about what experience has taught you of {skill}"),
                    8,
                    WORKING,
                    new OfActivity("POST", 300)),
            about(
                    "video",
                    CareerStep.BRAND_POSITIONING,
                    Map.of(
                            TOOL, "Record a short video tutorial on {skill}",
                            FIELD, "Record a short video tutorial on {skill}",
                            ABILITY, "Record a short video with your best advice on {skill}"),
                    16,
                    WORKING,
                    new OfActivity("VIDEO", 300)),
            about(
                    "podcast",
                    CareerStep.BRAND_POSITIONING,
                    toListeners("Offer yourself to a podcast as a guest on {skill}"),
                    10,
                    EXPERT,
                    new OfActivity("PODCAST", 500)),
            about(
                    "public-talk",
                    CareerStep.BRAND_POSITIONING,
                    toListeners("Give a talk on {skill} at a meetup or conference"),
                    30,
                    EXPERT,
                    new OfActivity("TALK", 100)),
            about(
                    "paper",
                    CareerStep.BRAND_POSITIONING,
                    Map.of(
                            TOOL, "Write a paper or an experience report about your work with {skill}",
                            FIELD, "Write a paper or an experience report about your work in {skill}",
                            ABILITY, "Write an experience report on {skill}"),
                    120,
                    EXPERT,
                    new OfActivity("PAPER", 200)),
            // Skill learning and practice: what is learnt is tried.
            about(
                    "own-project",
                    CareerStep.SKILL_LEARNING,
                    Map.of(TOOL, "Build something small of your own with {skill} and publish its source"),
                    30,
                    PRACTISING,
                    new OfActivity("OPEN_SOURCE_CONTRIBUTION", 5)),
            about(
                    "open-source-patch",
                    CareerStep.SKILL_LEARNING,
                    Map.of(
                            TOOL, "Contribute a patch to an open-source project around {skill}",
                            FIELD, "Contribute a patch to an open-source project in {skill}"),
                    14,
                    WORKING,
                    new OfActivity("OPEN_SOURCE_CONTRIBUTION", 20)),
            // Technical leadership: others learn and decide with you.
            about(
                    "study-circle",
                    CareerStep.TECHNICAL_LEADERSHIP,
                    Map.of(
                            TOOL, "Start a study circle on {skill} with a few others who want to learn it",
                            FIELD, "Start a study circle on {skill} with a few others who want to learn it",
                            SPOKEN, "Start a study circle on {skill} with a few others who want to learn it",
                            ABILITY, "Start a study circle on {skill} with a few others who want to get better at it"),
                    24,
                    BEGINNER,
                    new OfActivity("WORKSHOP", 4)),
            about(
                    "workshop",
                    CareerStep.TECHNICAL_LEADERSHIP,
                    toListeners("Hold a hands-on workshop on {skill}"),
                    24,
                    EXPERT,
                    new OfActivity("WORKSHOP", 20)),
            about(
                    "mentoring",
                    CareerStep.TECHNICAL_LEADERSHIP,
                    everywhere("Mentor a colleague in {skill} for three months"),
                    24,
                    WORKING,
                    new OfActivity("MENTORING", 1)),
            of(
                    "technical-lead",
                    CareerStep.TECHNICAL_LEADERSHIP,
                    "Take the technical lead of a small project",
                    80,
                    new Range(1, 6),
                    new OfProject(true, false, 1, 4)),
            // Network influence: people know you and vouch for you.
            about(
                    "meet-five",
                    CareerStep.NETWORK_INFLUENCE,
                    Map.of(
                            TOOL, "Get to know five people who work with {skill}, and stay in touch",
                            FIELD, "Get to know five people who work in {skill}, and stay in touch",
                            ABILITY, "Get to know five people who are good at {skill}, and stay in touch"),
                    8,
                    new Range(0, 5),
                    new OfConnections("COMMUNITY", 5, 50)),
            of(
                    "find-mentor",
                    CareerStep.NETWORK_INFLUENCE,
                    "Find a mentor and agree on a first half year",
                    12,
                    Range.ANY,
                    new OfConnections("MENTOR", 1, 1)),
            about(
                    "endorsements",
                    CareerStep.NETWORK_INFLUENCE,
                    everywhere("Ask three colleagues who know your work to endorse you for {skill}"),
                    2,
                    WORKING,
                    new OfEndorsements(3)),
            about(
                    "internal-talk",
                    CareerStep.NETWORK_INFLUENCE,
                    toListeners("Give an internal talk on {skill} to other teams"),
                    12,
                    WORKING,
                    new OfActivity("TALK", 25)),
            about(
                    "meetup",
                    CareerStep.NETWORK_INFLUENCE,
                    toListeners("Organise a meetup evening on {skill}"),
                    40,
                    WORKING,
                    new OfActivity("ORGANISED_EVENT", 40)),
            // Project management and cross-team collaboration: things get done, by many.
            of(
                    "join-project",
                    CareerStep.PROJECT_COLLABORATION,
                    "Join a project as a contributor",
                    40,
                    new Range(0, 1),
                    new OfProject(false, false, 1, 5)),
            of(
                    "shared-project",
                    CareerStep.PROJECT_COLLABORATION,
                    "Join a project that several teams share",
                    60,
                    new Range(1, 6),
                    new OfProject(false, false, 3, 10)),
            of(
                    "cross-team-lead",
                    CareerStep.PROJECT_COLLABORATION,
                    "Lead a small cross-team project",
                    100,
                    new Range(2, Integer.MAX_VALUE),
                    new OfProject(true, false, 2, 6)),
            of(
                    "manage-project",
                    CareerStep.PROJECT_COLLABORATION,
                    "Manage a project from plan to delivery, with an issue tracker and regular reviews",
                    120,
                    new Range(3, Integer.MAX_VALUE),
                    new OfProject(false, true, 3, 8)));

    private ActionCatalogue() {}

    private static ActionTemplate about(
            String id,
            CareerStep step,
            Map<SkillNature, String> titles,
            double hours,
            Range skillLevels,
            ActionEffect effect) {
        return new ActionTemplate(id, step, titles, hours, skillLevels, Range.ANY, effect);
    }

    private static ActionTemplate of(
            String id, CareerStep step, String title, double hours, Range projects, ActionEffect effect) {
        return new ActionTemplate(id, step, everywhere(title), hours, null, projects, effect);
    }

    private static Map<SkillNature, String> everywhere(String title) {
        return Map.of(TOOL, title, FIELD, title, SPOKEN, title, ABILITY, title);
    }

    /** For all but the languages that people speak: one speaks them, and not of them. */
    private static Map<SkillNature, String> toListeners(String title) {
        return Map.of(TOOL, title, FIELD, title, ABILITY, title);
    }
}
