package io.github.careergraph.recommendation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/** Reads what people aim at, like and do not want again: one statement for any number of them. */
@ApplicationScoped
@Transactional
class WishQueries {

    /**
     * What was dismissed or completed is named by what it is called among recommendations; so is what a plan's
     * completed items were about.
     */
    private static final String WISHES = """
            select k.person,
                   (select o.slug from person p join occupation o on o.id = p.target_occupation_id where p.id = k.person) as target,
                   (select array_agg(s.slug) from person_interest i join skill s on s.id = i.skill_id where i.person_id = k.person) as interests,
                   (select array_agg(x.id) from (
                        select i.target as id from interaction i
                        where i.person_id = k.person and i.kind in ('DISMISS', 'COMPLETE')
                        union select 'resource:' || r.slug from learning_plan l
                        join learning_plan_item t on t.plan_id = l.id and t.done_at is not null
                        join learning_resource r on r.id = t.resource_id where l.person_id = k.person) x) as excluded
            from unnest(:people) as k (person)
            """;

    private final Session session;

    @Inject
    WishQueries(Session session) {
        this.session = session;
    }

    Map<Long, Wishes> of(Collection<Long> people) {
        Map<Long, Wishes> wishes = new HashMap<>();
        session.createNativeQuery(WISHES, Object[].class)
                .addScalar("person", Long.class)
                .addScalar("target", String.class)
                .addScalar("interests", String[].class)
                .addScalar("excluded", String[].class)
                .setParameter("people", people.toArray(Long[]::new))
                .getResultList()
                .forEach(row -> wishes.put(
                        (Long) row[0], new Wishes((String) row[1], set((String[]) row[2]), set((String[]) row[3]))));
        return wishes;
    }

    private static Set<String> set(String[] values) {
        return values == null ? Set.of() : Set.of(values);
    }
}
