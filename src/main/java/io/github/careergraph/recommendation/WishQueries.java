package io.github.careergraph.recommendation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
                        join learning_resource r on r.id = t.resource_id where l.person_id = k.person) x) as excluded,
                   b.used as behaviour,
                   (select jsonb_agg(jsonb_build_object('target', d.target, 'kind', d.kind, 'at', d.occurred_at)) from (
                        select i.target, i.kind, i.occurred_at from interaction i
                        where b.used and i.person_id = k.person order by i.occurred_at desc, i.id desc limit :history) d)::text as deeds
            from unnest(:people) as k (person)
            cross join lateral (select coalesce(
                (select c.given from consent c where c.person_id = k.person and c.kind = 'BEHAVIOUR' order by c.id desc limit 1),
                true) as used) b
            """;

    private final Session session;
    private final ObjectMapper json;
    private final int history;

    @Inject
    WishQueries(Session session, ObjectMapper json, RecommendationConfiguration configuration) {
        this.session = session;
        this.json = json;
        this.history = configuration.behaviour().history();
    }

    Map<Long, Wishes> of(Collection<Long> people) {
        Map<Long, Wishes> wishes = new HashMap<>();
        session.createNativeQuery(WISHES, Object[].class)
                .addScalar("person", Long.class)
                .addScalar("target", String.class)
                .addScalar("interests", String[].class)
                .addScalar("excluded", String[].class)
                .addScalar("behaviour", Boolean.class)
                .addScalar("deeds", String.class)
                .setParameter("people", people.toArray(Long[]::new))
                .setParameter("history", history)
                .getResultList()
                .forEach(row -> wishes.put(
                        (Long) row[0],
                        new Wishes(
                                (String) row[1],
                                set((String[]) row[2]),
                                set((String[]) row[3]),
                                (Boolean) row[4],
                                deeds((String) row[5]))));
        return wishes;
    }

    private List<Deed> deeds(String array) {
        if (array == null) {
            return List.of();
        }
        try {
            List<Deed> deeds = new ArrayList<>();
            for (JsonNode deed : json.readTree(array)) {
                deeds.add(new Deed(
                        deed.get("target").textValue(),
                        InteractionKind.valueOf(deed.get("kind").textValue()),
                        OffsetDateTime.parse(deed.get("at").textValue()).toInstant()));
            }
            return deeds;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database's own JSON must be readable", impossible);
        }
    }

    private static Set<String> set(String[] values) {
        return values == null ? Set.of() : Set.of(values);
    }
}
