package io.github.careergraph.value;

import org.eclipse.microprofile.graphql.Description;

@Description("One of the five sides that a person's market value is made of; each is scored from 0 to below 100.")
public enum Dimension {
    @Description("What one is known for: publications, talks, awards and certificates.")
    BRAND("professional brand"),
    @Description("What one can do, weighed by what the market asks for.")
    SKILL("skills"),
    @Description("Leading the technical work of others: projects led, workshops, mentoring.")
    LEADERSHIP("technical leadership"),
    @Description("Whom one knows, and by how many one is heard and endorsed.")
    NETWORK("network"),
    @Description("Project management and cross-team collaboration together.")
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
