package io.github.careergraph.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.InputRules;

/** Finds the learning resources that items of plans name, by slug or by id. */
@ApplicationScoped
@Transactional
class PlanResources {

    /** What an item takes over from its resource. */
    record Named(long key, String title, double hours) {}

    private final Session session;

    @Inject
    PlanResources(Session session) {
        this.session = session;
    }

    /** Those of the names that there are, in one statement; a name that is neither a slug nor an id is not. */
    Map<String, Named> find(Collection<String> names) {
        Map<Long, String> ids = new HashMap<>();
        List<String> slugs = new ArrayList<>();
        for (String name : names) {
            if (InputRules.isSlug(name)) {
                slugs.add(name);
            } else {
                try {
                    ids.put(GlobalId.keyOf("LearningResource", "resource", name), name);
                } catch (CareerGraphException noId) {
                    // The caller knows the field, and says that there is no such resource.
                }
            }
        }
        Map<String, Named> found = new HashMap<>();
        if (ids.isEmpty() && slugs.isEmpty()) {
            return found;
        }
        session.createNativeQuery("""
                        select id, slug, title, cast(hours as float8) from learning_resource
                        where slug = any(:slugs) or id = any(:keys) for key share
                        """, Object[].class)
                .setParameter("slugs", slugs.toArray(String[]::new))
                .setParameter("keys", ids.keySet().toArray(Long[]::new))
                .getResultList()
                .forEach(row -> {
                    Named named = new Named((Long) row[0], (String) row[2], (Double) row[3]);
                    found.put((String) row[1], named);
                    if (ids.containsKey(named.key)) {
                        found.put(ids.get(named.key), named);
                    }
                });
        return found;
    }
}
