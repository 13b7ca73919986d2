package io.github.careergraph.person;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;

@RegisterForReflection
@Description("The order of a person's skills.")
public enum PersonSkillOrder {
    @Description("The highest level first.")
    LEVEL,
    @Description("The most recently used first; those of which it is unknown last.")
    LAST_USED,
    @Description("The newest entry first.")
    NEWEST
}
