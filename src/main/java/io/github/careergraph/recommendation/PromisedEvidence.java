package io.github.careergraph.recommendation;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.value.EvidenceChange;
import io.github.careergraph.value.ProjectEvidence;

/** A piece of evidence that following advice leaves, as clients read it. */
@Description("A piece of evidence that following the advice is taken to leave, as of today: the gain comes from it.")
public record PromisedEvidence(
        @NonNull
        @Description("SKILL, the kind of an activity, PROJECT_MEMBER, PROJECT_LEAD, PROJECT_MANAGER, ENDORSEMENT, or"
                + " CONNECTION_ and the kind of a connection.")
        String kind,

        @NonNull
        @Description("What it is about: the slug of the skill that is learnt or endorsed, the kind of a connection,"
                + " or what an activity or a project is called.")
        String about,

        @Description("The level that the skill is brought to, 1 to 5; 0 for all but skills.")
        int level,

        @Description("How many people the activity reaches; 0 for all but activities.")
        int audience,

        @Description("How many of it; more than one only of connections and endorsements.")
        int count,

        @Description("How many teams take part; 0 for all but projects.")
        int teams,

        @Description("How many people take part; 0 for all but projects.")
        int members) {

    static List<PromisedEvidence> of(EvidenceChange change) {
        List<PromisedEvidence> evidence = new ArrayList<>();
        change.skills()
                .forEach(skill -> evidence.add(new PromisedEvidence("SKILL", skill.slug(), skill.level(), 0, 1, 0, 0)));
        change.activities()
                .forEach(activity -> evidence.add(new PromisedEvidence(
                        activity.kind(), activity.title(), 0, Math.toIntExact(activity.audience()), 1, 0, 0)));
        change.projects()
                .forEach(project -> evidence.add(new PromisedEvidence(
                        kind(project), project.name(), 0, 0, 1, project.teams(), project.members())));
        change.connections()
                .forEach(connections -> evidence.add(new PromisedEvidence(
                        "CONNECTION_" + connections.kind(), connections.kind(), 0, 0, connections.count(), 0, 0)));
        change.endorsements()
                .forEach(endorsements -> evidence.add(new PromisedEvidence(
                        "ENDORSEMENT", endorsements.skillSlug(), 0, 0, endorsements.count(), 0, 0)));
        return List.copyOf(evidence);
    }

    private static String kind(ProjectEvidence project) {
        return project.manages() ? "PROJECT_MANAGER" : project.leads() ? "PROJECT_LEAD" : "PROJECT_MEMBER";
    }
}
