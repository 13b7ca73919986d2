package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;

@Description("What became of a request for mentoring.")
public enum MentoringStatus {
    /** Not answered yet. */
    OPEN,
    /** The mentor agreed. */
    ACCEPTED,
    /** The mentor did not agree. */
    DECLINED
}
