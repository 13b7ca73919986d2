package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;

@Description("Who may see a part of a profile: each value includes those before it.")
public enum Audience {
    /** Its owner alone. */
    ME,
    /** People with an accepted connection to its owner. */
    CONNECTIONS,
    /** Everybody in the organisation. */
    ORGANISATION,
    /** Everybody who is signed in. The organisation still bounds every query. */
    EVERYONE
}
