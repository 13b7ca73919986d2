package io.github.careergraph.learning;

/** The five steps of a career. Every recommendation and every item of a plan belongs to one. */
public enum CareerStep {
    BRAND_POSITIONING,
    SKILL_LEARNING,
    TECHNICAL_LEADERSHIP,
    NETWORK_INFLUENCE,
    PROJECT_COLLABORATION
}
