package io.github.careergraph.value;

import java.time.LocalDate;
import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A person's evidence as the database tells it, in one JSON document. */
@RegisterForReflection
record EvidenceRows(
        List<SkillRow> skills,
        List<ActivityRow> activities,
        List<ProjectRow> projects,
        List<ConnectionRow> connections,
        List<EndorsementRow> endorsements) {

    /** @param probability of the best extraction; null when the owner declared the skill too, or nobody extracted it */
    record SkillRow(long id, String slug, int level, LocalDate lastUsed, boolean verified, Double probability) {}

    record ActivityRow(
            long id, String kind, String title, LocalDate date, long audience, boolean verified, Double probability) {}

    record ProjectRow(
            long id,
            String name,
            boolean leads,
            boolean manages,
            LocalDate from,
            LocalDate to,
            int teams,
            int members) {

        /** Somebody may have joined after the project's own end, to finish it. */
        LocalDate ended() {
            return from != null && to != null && to.isBefore(from) ? from : to;
        }
    }

    /** @param strength of the other sides, on average */
    record ConnectionRow(String kind, int count, double strength) {}

    /** @param strength of the endorsers, on average */
    record EndorsementRow(String slug, int count, double strength) {}
}
