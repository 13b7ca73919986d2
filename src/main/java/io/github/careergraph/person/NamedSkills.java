package io.github.careergraph.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.skill.Skill;

import static java.util.stream.Collectors.toMap;

/** Finds the skills that a person's edges lead to and that inputs name. */
@ApplicationScoped
@Transactional
class NamedSkills {

    private final Session session;

    @Inject
    NamedSkills(Session session) {
        this.session = session;
    }

    /** The skill of each edge, in the order of the edges. */
    <E> List<Skill> ofEach(List<E> edges, ToLongFunction<E> skill) {
        Map<Long, Skill> skills =
                byKeys(edges.stream().map(skill::applyAsLong).distinct().toList());
        return edges.stream().map(edge -> skills.get(skill.applyAsLong(edge))).toList();
    }

    private Map<Long, Skill> byKeys(Collection<Long> keys) {
        return session.createNativeQuery("select * from skill where id = any(:keys)", Skill.class)
                .setParameter("keys", keys.toArray(Long[]::new))
                .getResultStream()
                .collect(toMap(skill -> skill.key, Function.identity()));
    }

    /** The key of the skill that an argument names by its slug. */
    long keyOf(String field, String slug) {
        return InputText.isSlug(slug)
                ? session.createNativeQuery("select id from skill where slug = :slug", Long.class)
                        .setParameter("slug", slug)
                        .getResultStream()
                        .findFirst()
                        .orElseThrow(() -> unknown(field))
                : refuse(field);
    }

    private static long refuse(String field) {
        throw unknown(field);
    }

    private static CareerGraphException unknown(String field) {
        return CareerGraphException.notFound(field, "There is no such skill.");
    }
}
