package io.github.careergraph.skill;

import org.eclipse.microprofile.graphql.Description;

@Description("What kind of ability a skill is.")
public enum SkillType {
    /** Something known: a theory, a field, a standard. */
    KNOWLEDGE,
    /** Something one can do: an activity learnt by practice. */
    COMPETENCE,
    /** A product one can use. */
    TOOL,
    /** A natural or programming language. */
    LANGUAGE,
    /** A way to behave at work. */
    ATTITUDE
}
