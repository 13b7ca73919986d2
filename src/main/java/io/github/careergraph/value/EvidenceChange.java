package io.github.careergraph.value;

import java.util.List;

/**
 * What an action would add to a profile.
 *
 * @param skills take the place of the skills with the same slug, or are new; each slug once
 */
public record EvidenceChange(
        List<SkillEvidence> skills,
        List<ActivityEvidence> activities,
        List<ProjectEvidence> projects,
        List<ConnectionEvidence> connections,
        List<EndorsementEvidence> endorsements) {

    public EvidenceChange {
        skills = List.copyOf(skills);
        activities = List.copyOf(activities);
        projects = List.copyOf(projects);
        connections = List.copyOf(connections);
        endorsements = List.copyOf(endorsements);
    }

    public static EvidenceChange skills(List<SkillEvidence> skills) {
        return new EvidenceChange(skills, List.of(), List.of(), List.of(), List.of());
    }

    public static EvidenceChange activity(ActivityEvidence activity) {
        return new EvidenceChange(List.of(), List.of(activity), List.of(), List.of(), List.of());
    }

    public static EvidenceChange project(ProjectEvidence project) {
        return new EvidenceChange(List.of(), List.of(), List.of(project), List.of(), List.of());
    }

    public static EvidenceChange connections(ConnectionEvidence connections) {
        return new EvidenceChange(List.of(), List.of(), List.of(), List.of(connections), List.of());
    }

    public static EvidenceChange endorsements(EndorsementEvidence endorsements) {
        return new EvidenceChange(List.of(), List.of(), List.of(), List.of(), List.of(endorsements));
    }
}
