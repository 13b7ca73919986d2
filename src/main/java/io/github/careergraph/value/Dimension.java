package io.github.careergraph.value;

/** One of the five sides that a person's market value is made of; each is scored in [0, 100). */
public enum Dimension {
    BRAND("professional brand"),
    SKILL("skills"),
    LEADERSHIP("technical leadership"),
    NETWORK("network"),
    /** Project management and cross-team collaboration together. */
    PROJECT("project management and collaboration");

    private final String words;

    Dimension(String words) {
        this.words = words;
    }

    /** The dimension's name in plain English, for use inside a sentence. */
    public String words() {
        return words;
    }
}
