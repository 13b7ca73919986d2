package io.github.careergraph.value;

import java.time.LocalDate;

/**
 * Something that a person did in public or for others: a talk, a post, a certificate.
 *
 * @param kind the name of the activity's kind, a row of {@link EvidenceWeights}
 * @param date when it happened; null when unknown
 * @param audience readers, attendees or stars; 0 when none or unknown
 * @param confidence in [0, 1]
 */
public record ActivityEvidence(String id, String kind, String title, LocalDate date, long audience, double confidence) {

    public ActivityEvidence {
        Checks.text("kind", kind);
        Checks.text("title", title);
        Checks.range("audience", audience, 0, Long.MAX_VALUE);
        Checks.range("confidence", confidence, 0, 1);
    }
}
