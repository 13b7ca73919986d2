package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;

import io.github.careergraph.graphql.Connection;
import io.github.careergraph.graphql.Edge;
import io.github.careergraph.graphql.Page;

@Description("A page of the skills that a person has.")
public final class PersonSkillConnection extends Connection<PersonSkill, PersonSkillConnection.PersonSkillEdge> {

    public PersonSkillConnection(Page<PersonSkill> page) {
        super(page, PersonSkillEdge::new);
    }

    @Description("A skill of a person in a list.")
    public static final class PersonSkillEdge extends Edge<PersonSkill> {
        PersonSkillEdge(String cursor, PersonSkill node) {
            super(cursor, node);
        }
    }
}
