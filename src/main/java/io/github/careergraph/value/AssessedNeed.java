package io.github.careergraph.value;

/**
 * How a person stands to one skill that an occupation needs.
 *
 * @param level the level on record, 0 when there is none
 * @param credit the part of the need that is evidenced, in [0, 1]
 * @param narrower the label of the narrower skill that the credit comes from, or null
 * @param explanation one plain sentence
 */
public record AssessedNeed(
        SkillNeed need, Status status, int level, double credit, String narrower, String explanation) {

    /** What the record says about the need. */
    public enum Status {
        /** On record at the level needed or above. */
        MET,
        /** On record below the level needed: a proven gap. */
        MISSING,
        /** Not on record itself. Missing evidence is not a proven gap. */
        UNKNOWN
    }
}
