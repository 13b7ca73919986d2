package io.github.careergraph.skill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.InputRules;

/** Finds the skills that other nodes refer to. */
@ApplicationScoped
@Transactional
public class SkillReferences {

    private final Session session;

    @Inject
    SkillReferences(Session session) {
        this.session = session;
    }

    /** The key of the skill that an argument names by its slug. */
    public long keyOf(String field, String slug) {
        return (InputRules.isSlug(slug)
                        ? session.createNativeQuery("select id from skill where slug = :slug", Long.class)
                                .addScalar("id", Long.class)
                                .setParameter("slug", slug)
                                .uniqueResultOptional()
                        : Optional.<Long>empty())
                .orElseThrow(() -> CareerGraphException.notFound(field, "There is no such skill."));
    }

    /**
     * The keys of skills given by slug, in the same order; refuses a slug that there is not and one given twice.
     *
     * @param path the path of the field that holds the slug of a place
     */
    public List<Long> keys(List<String> slugs, IntFunction<String> path) {
        if (slugs.isEmpty()) {
            return List.of();
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < slugs.size(); i++) {
            if (!seen.add(slugs.get(i))) {
                throw CareerGraphException.invalidInput(
                        path.apply(i), "The skill " + slugs.get(i) + " is given twice.");
            }
        }
        Map<String, Long> found = bySlugs(seen);
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < slugs.size(); i++) {
            Long key = found.get(slugs.get(i));
            if (key == null) {
                throw CareerGraphException.invalidInput(path.apply(i), "There is no skill " + slugs.get(i) + ".");
            }
            keys.add(key);
        }
        return keys;
    }

    /** The keys of those skills that there are; they stay there until the end of the transaction. */
    public Map<String, Long> bySlugs(Collection<String> slugs) {
        Map<String, Long> keys = new HashMap<>();
        session.createNativeQuery("select slug, id from skill where slug = any(:slugs) for key share", Object[].class)
                // The database cannot hold NUL, and so no slug with one.
                .setParameter(
                        "slugs",
                        slugs.stream().filter(slug -> slug.indexOf('\0') < 0).toArray(String[]::new))
                .getResultList()
                .forEach(row -> keys.put((String) row[0], (Long) row[1]));
        return keys;
    }
}
