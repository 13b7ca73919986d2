package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.Description;

/** The five steps of a career. Every recommendation and every item of a plan belongs to one. */
@Description("One of the five steps of a career.")
public enum CareerStep {
    @Description("Being known for something.")
    BRAND_POSITIONING,
    @Description("Learning skills and practising them.")
    SKILL_LEARNING,
    @Description("Leading the technical work of others.")
    TECHNICAL_LEADERSHIP,
    @Description("Knowing people, and being heard by them.")
    NETWORK_INFLUENCE,
    @Description("Managing projects and working across teams.")
    PROJECT_COLLABORATION
}
