package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;

@Description("Who may see a part of a profile: each value includes those before it.")
public enum Audience {
    @Description("Its owner alone.")
    ME,
    @Description("People with an accepted connection to its owner.")
    CONNECTIONS,
    @Description("Everybody in the organisation.")
    ORGANISATION,
    @Description("Everybody who is signed in. The organisation still bounds every query.")
    EVERYONE
}
