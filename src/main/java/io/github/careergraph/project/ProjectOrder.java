package io.github.careergraph.project;

import org.eclipse.microprofile.graphql.Description;

@Description("The order of a list of projects.")
public enum ProjectOrder {
    /** By name, from A to Z. */
    NAME,
    /** The last entered first. */
    NEWEST
}
