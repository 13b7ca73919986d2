package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.Description;

@Description("What a learning resource is.")
public enum ResourceKind {
    @Description("Lessons in an order, with or without a teacher.")
    COURSE,
    @Description("A book, printed or not.")
    BOOK,
    @Description("A scientific paper.")
    PAPER,
    @Description("The reference of a product.")
    DOCUMENTATION,
    @Description("A guided example.")
    TUTORIAL,
    @Description("A talk or a series of videos.")
    VIDEO,
    @Description("Tasks with which abilities or models are compared.")
    BENCHMARK,
    @Description("The text of a standard.")
    SPECIFICATION,
    @Description("A place to practise.")
    PRACTICE,
    @Description("An examination with a certificate.")
    CERTIFICATION,
    @Description("People who learn or work together.")
    COMMUNITY
}
