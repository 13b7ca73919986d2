package io.github.careergraph.extraction;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.github.careergraph.skill.Skill;

/** Reads the skills that were linked to. */
@ApplicationScoped
@Transactional
public class LinkedSkills {

    public Map<Long, Skill> byKeys(Collection<Long> keys) {
        return Skill.<Skill>list("key in ?1", keys).stream()
                .collect(Collectors.toMap(skill -> skill.key, Function.identity()));
    }
}
