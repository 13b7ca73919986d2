package io.github.careergraph.extraction;

import org.eclipse.microprofile.graphql.Description;

@Description("Whether a job ad demands what it names.")
public enum Requirement {
    @Description("It must be had: \"must have\", \"required\", below \"Requirements:\".")
    REQUIRED,
    @Description("It is wished for: \"a plus\", \"preferred\", below \"Nice to have:\".")
    DESIRED
}
