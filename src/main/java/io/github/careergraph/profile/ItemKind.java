package io.github.careergraph.profile;

import org.eclipse.microprofile.graphql.Description;

@Description("What an item of a draft would become.")
public enum ItemKind {
    /** A skill of the person, with a level and, where it can be told, months of use. */
    SKILL,
    /** A job held, now or before. */
    OCCUPATION,
    /** A project and the person's membership of it. */
    PROJECT,
    /** Evidence: a talk, a paper, a certificate … */
    ACTIVITY,
    /** A course of study. */
    EDUCATION,
    /** The line below the name. */
    HEADLINE,
    /** A skill that the person is interested in. */
    INTEREST
}
