package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;

@Description("The order of a list of people.")
public enum PersonOrder {
    @Description("By display name, from A to Z.")
    NAME,
    @Description("The newest first.")
    NEWEST
}
