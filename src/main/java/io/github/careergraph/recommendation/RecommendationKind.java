package io.github.careergraph.recommendation;

/** What is recommended. */
public enum RecommendationKind {
    /** To learn a skill, whichever way. */
    SKILL,
    /** To work through a learning resource. */
    RESOURCE,
    /** To do something that leaves evidence: to write, to speak, to mentor, to lead. */
    ACTION
}
