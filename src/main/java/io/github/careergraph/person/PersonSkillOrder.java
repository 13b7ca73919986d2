package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;

@Description("The order of a person's skills.")
public enum PersonSkillOrder {
    /** The highest level first. */
    LEVEL,
    /** The most recently used first; those of which it is unknown last. */
    LAST_USED,
    /** The newest entry first. */
    NEWEST
}
