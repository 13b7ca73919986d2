package io.github.careergraph.profile;

import org.eclipse.microprofile.graphql.Description;

@Description("What an item of a draft would become.")
public enum ItemKind {
    @Description("A skill of the person, with a level and, where it can be told, months of use.")
    SKILL,
    @Description("A job held, now or before.")
    OCCUPATION,
    @Description("A project and the person's membership of it.")
    PROJECT,
    @Description("Evidence: a talk, a paper, a certificate …")
    ACTIVITY,
    @Description("A course of study.")
    EDUCATION,
    @Description("The line below the name.")
    HEADLINE,
    @Description("A skill that the person is interested in.")
    INTEREST
}
