package io.github.careergraph.skill;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/** Finds skills for the fields of other features; each method is one statement, however many skills it is about. */
@ApplicationScoped
@Transactional
public class SkillLookup {

    private final Session session;

    @Inject
    SkillLookup(Session session) {
        this.session = session;
    }

    /** The skills of these slugs, unknown ones left out. */
    public Map<String, Skill> bySlugs(Collection<String> slugs) {
        return found("select * from skill where slug = any(:wanted)", slugs.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(skill -> skill.slug, Function.identity()));
    }

    /** The skills of these keys, unknown ones left out. */
    public Map<Long, Skill> byKeys(Collection<Long> keys) {
        return found("select * from skill where id = any(:wanted)", keys.toArray(Long[]::new)).stream()
                .collect(Collectors.toMap(skill -> skill.key, Function.identity()));
    }

    private List<Skill> found(String sql, Object[] wanted) {
        return session.createNativeQuery(sql, Skill.class)
                .setParameter("wanted", wanted)
                .getResultList();
    }
}
