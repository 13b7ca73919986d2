package io.github.careergraph.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is on record about one person, as of a day.
 *
 * @param today the day that recency is counted to; nothing may have happened after it
 * @param skills each slug once
 */
public record ProfileEvidence(
        LocalDate today,
        List<SkillEvidence> skills,
        List<ActivityEvidence> activities,
        List<ProjectEvidence> projects,
        List<ConnectionEvidence> connections,
        List<EndorsementEvidence> endorsements) {

    public ProfileEvidence {
        skills = List.copyOf(skills);
        activities = List.copyOf(activities);
        projects = List.copyOf(projects);
        connections = List.copyOf(connections);
        endorsements = List.copyOf(endorsements);
        Set<String> slugs = new HashSet<>();
        for (SkillEvidence skill : skills) {
            Checks.notAfter("lastUsed", skill.lastUsed(), today);
            if (!slugs.add(skill.slug())) {
                throw new IllegalArgumentException("A profile holds a skill once: " + skill.slug());
            }
        }
        for (ActivityEvidence activity : activities) {
            Checks.notAfter("date", activity.date(), today);
        }
        for (ProjectEvidence project : projects) {
            Checks.notAfter("from", project.from(), today);
        }
    }

    public static ProfileEvidence empty(LocalDate today) {
        return new ProfileEvidence(today, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    boolean isEmpty() {
        return skills.isEmpty()
                && activities.isEmpty()
                && projects.isEmpty()
                && connections.isEmpty()
                && endorsements.isEmpty();
    }

    /** The same evidence on a later day. */
    ProfileEvidence asOf(LocalDate later) {
        return new ProfileEvidence(later, skills, activities, projects, connections, endorsements);
    }

    /** This profile once a change has happened. */
    public ProfileEvidence with(EvidenceChange change) {
        Map<String, SkillEvidence> bySlug = new LinkedHashMap<>();
        skills.forEach(skill -> bySlug.put(skill.slug(), skill));
        change.skills().forEach(skill -> bySlug.put(skill.slug(), skill));
        return new ProfileEvidence(
                today,
                List.copyOf(bySlug.values()),
                joined(activities, change.activities()),
                joined(projects, change.projects()),
                joined(connections, change.connections()),
                joined(endorsements, change.endorsements()));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
