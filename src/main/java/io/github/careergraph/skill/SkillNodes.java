package io.github.careergraph.skill;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.careergraph.graphql.NodeSource;

@ApplicationScoped
class SkillNodes implements NodeSource {

    private final SkillLookup skills;

    @Inject
    SkillNodes(SkillLookup skills) {
        this.skills = skills;
    }

    @Override
    public String type() {
        return Skill.TYPE;
    }

    @Override
    public Optional<Skill> find(long key) {
        return Optional.ofNullable(skills.byKeys(List.of(key)).get(key));
    }
}
