package io.github.careergraph.project;

/** What a skill is to a project. */
enum SkillPurpose {
    /** The work is done with it. */
    USED,
    /** The project looks for people who have it. */
    NEEDED
}
