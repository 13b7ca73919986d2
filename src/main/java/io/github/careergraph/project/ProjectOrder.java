package io.github.careergraph.project;

import org.eclipse.microprofile.graphql.Description;

@Description("The order of a list of projects.")
public enum ProjectOrder {
    @Description("By name, from A to Z.")
    NAME,
    @Description("The last entered first.")
    NEWEST
}
