package io.github.careergraph.occupation;

import org.eclipse.microprofile.graphql.Description;

import io.github.careergraph.graphql.Connection;
import io.github.careergraph.graphql.Edge;
import io.github.careergraph.graphql.Page;

@Description("A page of the skills that an occupation needs.")
public final class OccupationSkillConnection
        extends Connection<OccupationSkill, OccupationSkillConnection.OccupationSkillEdge> {

    OccupationSkillConnection(Page<OccupationSkill> page) {
        super(page, OccupationSkillEdge::new);
    }

    @Description("A needed skill in a list.")
    public static final class OccupationSkillEdge extends Edge<OccupationSkill> {
        OccupationSkillEdge(String cursor, OccupationSkill node) {
            super(cursor, node);
        }
    }
}
