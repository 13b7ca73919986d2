package io.github.careergraph.person;

/**
 * Where a skill of a person is known from, as it is recorded.
 *
 * @param document what was read; null unless EXTRACTED, as are quote, span and extractor
 * @param quote the words in the document
 * @param spanStart the UTF-16 offset of the first of these words in the document
 * @param spanEnd the offset behind the last of them
 * @param extractor names what read the document
 * @param byPerson who endorsed or verified; null otherwise
 * @param confidence above 0 to 1
 * @param acceptedByOwner whether the owner has accepted the level that comes with it
 */
public record Provenance(
        ProvenanceKind kind,
        String document,
        String quote,
        Integer spanStart,
        Integer spanEnd,
        String extractor,
        Long byPerson,
        double confidence,
        boolean acceptedByOwner) {

    private static final int LONGEST_DOCUMENT = 300;
    private static final int LONGEST_QUOTE = 1_000;

    public Provenance {
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence is above 0 and at most 1, not " + confidence);
        }
    }

    /** The owner states the skill, and so its level. */
    public static Provenance selfDeclared() {
        return of(ProvenanceKind.SELF_DECLARED, null);
    }

    /** Somebody, who may be unknown (null), has checked that the person has the skill. */
    public static Provenance verifiedBy(Long person) {
        return of(ProvenanceKind.VERIFIED, person);
    }

    static Provenance endorsedBy(long person) {
        return of(ProvenanceKind.ENDORSED, person);
    }

    /**
     * The skill was read out of a document. Longer names and quotes than the graph keeps (300 and 1,000 characters)
     * are cut; the offsets stay those of the whole.
     */
    public static Provenance extracted(
            String document, String quote, int spanStart, int spanEnd, double confidence, String extractor) {
        return new Provenance(
                ProvenanceKind.EXTRACTED,
                storable(document, LONGEST_DOCUMENT),
                storable(quote, LONGEST_QUOTE),
                spanStart,
                spanEnd,
                extractor,
                null,
                confidence,
                false);
    }

    /** The same, with a level that its owner has seen and accepted, so that it may replace another. */
    public Provenance accepted() {
        return new Provenance(kind, document, quote, spanStart, spanEnd, extractor, byPerson, confidence, true);
    }

    /** Whether a level that comes with it replaces one that is there. */
    boolean statesLevel() {
        return acceptedByOwner || kind == ProvenanceKind.SELF_DECLARED;
    }

    private static Provenance of(ProvenanceKind kind, Long byPerson) {
        return new Provenance(kind, null, null, null, null, null, byPerson, kind.confidence(), false);
    }

    /** PostgreSQL keeps no NUL; one character stands in for one, so that offsets hold. */
    private static String storable(String text, int longest) {
        String kept = text.replace('\0', '\uFFFD');
        if (kept.length() <= longest) {
            return kept;
        }
        return kept.substring(0, Character.isHighSurrogate(kept.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
