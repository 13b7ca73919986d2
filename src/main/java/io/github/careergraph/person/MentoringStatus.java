package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;

@Description("What became of a request for mentoring.")
public enum MentoringStatus {
    @Description("Not answered yet.")
    OPEN,
    @Description("The mentor agreed.")
    ACCEPTED,
    @Description("The mentor did not agree.")
    DECLINED
}
