package io.github.careergraph.recommendation;

import java.time.LocalDate;
import java.util.List;

/**
 * What the person's own organisation has to recommend, as far as the person may see it and has not dismissed it: never
 * more than {@link NearbyQueries} says of each.
 */
public record Nearby(List<OpenProject> projects, List<Mentor> mentors, List<Acquaintance> people) {

    public static final Nearby NOTHING = new Nearby(List.of(), List.of(), List.of());

    public Nearby {
        projects = List.copyOf(projects);
        mentors = List.copyOf(mentors);
        people = List.copyOf(people);
    }

    /**
     * A project that goes on or is to come, which the person is not in.
     *
     * @param ends null when that is open
     * @param teams at least 1
     * @param members those who are in it, without the person
     * @param skills slugs of needed skills that the person has or is drawn to
     */
    public record OpenProject(long key, String name, LocalDate ends, int teams, int members, List<String> skills) {

        public OpenProject {
            skills = List.copyOf(skills);
        }
    }

    /**
     * Somebody who offers to guide others in a skill, has more of it than the person and has time.
     *
     * @param hoursLeft a month, at least 1
     * @param connected whether the two are connected already, or about to be
     * @param strength how well connected the mentor is, as far as the person may know; 1 is the average
     */
    public record Mentor(
            long person, String name, String skill, int level, int hoursLeft, boolean connected, double strength) {}

    /**
     * Somebody at the working level or above in what the person is drawn to, and not connected.
     *
     * @param skills slugs, the one at the highest level first
     * @param strength how well connected they are, as far as the person may know; 1 is the average
     */
    public record Acquaintance(long person, String name, List<String> skills, int level, double strength) {

        public Acquaintance {
            skills = List.copyOf(skills);
        }
    }
}
