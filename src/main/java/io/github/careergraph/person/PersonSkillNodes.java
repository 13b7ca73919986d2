package io.github.careergraph.person;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.careergraph.graphql.NodeSource;

@ApplicationScoped
class PersonSkillNodes implements NodeSource {

    private final PersonSkillQueries skills;

    @Inject
    PersonSkillNodes(PersonSkillQueries skills) {
        this.skills = skills;
    }

    @Override
    public String type() {
        return PersonSkill.TYPE;
    }

    @Override
    public Optional<PersonSkill> find(long key) {
        return skills.visible(key);
    }
}
