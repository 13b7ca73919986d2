package io.github.careergraph.identity;

/** What the identity server says a caller may do. */
public enum Role {
    /** Has a profile of one's own and sees the organisation's graph. */
    USER,
    /** Keeps the taxonomy. */
    CURATOR,
    /** Keeps projects and builds teams. */
    MANAGER,
    /** Runs the service. */
    ADMIN;

    /** The role's name in tokens. */
    public String claim() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
