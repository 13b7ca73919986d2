package io.github.careergraph.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    public static final EvidenceChange NONE = new EvidenceChange(List.of(), List.of(), List.of(), List.of(), List.of());

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

    /** Both changes, this one first. */
    public EvidenceChange and(EvidenceChange then) {
        Map<String, SkillEvidence> bySlug = new LinkedHashMap<>();
        skills.forEach(skill -> bySlug.put(skill.slug(), skill));
        then.skills.forEach(skill -> bySlug.put(skill.slug(), skill));
        return new EvidenceChange(
                List.copyOf(bySlug.values()),
                joined(activities, then.activities),
                joined(projects, then.projects),
                joined(connections, then.connections),
                joined(endorsements, then.endorsements));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
