package io.github.careergraph.value;

/** What sort of thing a skill is, which decides how one speaks of it and what one can do with it. */
public enum SkillNature {
    /** Something to work with: a tool, a programming language. */
    TOOL,
    /** A field of knowledge. */
    FIELD,
    /** A language that people speak. */
    SPOKEN,
    /** What one is seen to be able to do, or to be like. */
    ABILITY;

    /** Whether it is something to write and speak about rather than an ability that one is seen to have. */
    public boolean isTopic() {
        return this != ABILITY;
    }
}
