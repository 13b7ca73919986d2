package io.github.careergraph.skill;

import org.eclipse.microprofile.graphql.Description;

@Description("What kind of ability a skill is.")
public enum SkillType {
    @Description("Something known: a theory, a field, a standard.")
    KNOWLEDGE,
    @Description("Something one can do: an activity learnt by practice.")
    COMPETENCE,
    @Description("A product one can use.")
    TOOL,
    @Description("A natural or programming language.")
    LANGUAGE,
    @Description("A way to behave at work.")
    ATTITUDE
}
