package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.Description;

@Description("What a learning resource is.")
public enum ResourceKind {
    /** Lessons in an order, with or without a teacher. */
    COURSE,
    /** A book, printed or not. */
    BOOK,
    /** A scientific paper. */
    PAPER,
    /** The reference of a product. */
    DOCUMENTATION,
    /** A guided example. */
    TUTORIAL,
    /** A talk or a series of videos. */
    VIDEO,
    /** Tasks with which abilities or models are compared. */
    BENCHMARK,
    /** The text of a standard. */
    SPECIFICATION,
    /** A place to practise. */
    PRACTICE,
    /** An examination with a certificate. */
    CERTIFICATION,
    /** People who learn or work together. */
    COMMUNITY
}
