package io.github.careergraph.skill;

import org.eclipse.microprofile.graphql.Description;

import io.github.careergraph.graphql.Connection;
import io.github.careergraph.graphql.Edge;
import io.github.careergraph.graphql.Page;

@Description("A page of skills.")
public final class SkillConnection extends Connection<Skill, SkillConnection.SkillEdge> {

    public SkillConnection(Page<Skill> page) {
        super(page, SkillEdge::new);
    }

    @Description("A skill in a list.")
    public static final class SkillEdge extends Edge<Skill> {
        SkillEdge(String cursor, Skill node) {
            super(cursor, node);
        }
    }
}
