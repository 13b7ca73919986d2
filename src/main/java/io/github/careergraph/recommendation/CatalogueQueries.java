package io.github.careergraph.recommendation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;

import io.github.careergraph.interest.ItemText;
import io.github.careergraph.learning.ResourceKind;
import io.github.careergraph.skill.Prerequisite;

/** Reads all that can be recommended. */
@ApplicationScoped
@Transactional
class CatalogueQueries {

    private final Session session;
    private final ObjectMapper json;

    @Inject
    CatalogueQueries(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    List<Prerequisite> prerequisites() {
        return session.createNativeQuery("""
                        select s.slug as skill, r.slug as required, e.strength from skill_requires e
                        join skill s on s.id = e.skill_id join skill r on r.id = e.required_id
                        """, Object[].class).getResultList().stream()
                .map(row -> new Prerequisite((String) row[0], (String) row[1], ((Number) row[2]).doubleValue()))
                .toList();
    }

    /** What an operator says goes with these skills, for each a bounded number; both ends are of these skills. */
    Map<String, List<Companion>> companions(Set<String> skills) {
        // One string for each slug: there are many more rows than skills.
        Map<String, String> slugs = new HashMap<>();
        skills.forEach(slug -> slugs.put(slug, slug));
        Map<String, List<Companion>> companions = new HashMap<>();
        session.createNativeQuery("""
                        select s.slug as skill, o.slug as companion, c.weight
                        from (select skill_id, companion_id, weight,
                                     row_number() over (partition by skill_id order by weight desc, companion_id) as place
                              from skill_companion where not shipped) c
                        join skill s on s.id = c.skill_id join skill o on o.id = c.companion_id
                        where c.place <= 20
                        """, Object[].class).getResultList().stream()
                .filter(row -> slugs.containsKey((String) row[0]) && slugs.containsKey((String) row[1]))
                .forEach(row -> companions
                        .computeIfAbsent(slugs.get((String) row[0]), slug -> new ArrayList<>())
                        .add(new Companion(slugs.get((String) row[1]), ((Number) row[2]).doubleValue())));
        companions.replaceAll((slug, all) -> List.copyOf(all));
        return companions;
    }

    /** Skills and resources as the interest model reads them. */
    List<ItemText> texts() {
        return session.createNativeQuery(ItemTexts.ALL, Object[].class).getResultList().stream()
                .map(ItemTexts::of)
                .toList();
    }

    List<ResourceFacts> resources() {
        return session.createNativeQuery("""
                        select r.slug, r.title, r.provider, r.kind, r.hours,
                               (select jsonb_agg(jsonb_build_object('skill', s.slug, 'from', t.from_level, 'to', t.to_level) order by s.slug)
                                from resource_teaches t join skill s on s.id = t.skill_id where t.resource_id = r.id)::text as teaches,
                               coalesce((select jsonb_object_agg(s.slug, q.level)
                                from resource_requires q join skill s on s.id = q.skill_id where q.resource_id = r.id), '{}')::text as requires
                        from learning_resource r
                        where exists (select 1 from resource_teaches t where t.resource_id = r.id)
                        """, Object[].class).getResultList().stream()
                .map(this::resource)
                .toList();
    }

    private ResourceFacts resource(Object[] row) {
        try {
            return new ResourceFacts(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    ResourceKind.valueOf((String) row[3]),
                    ((Number) row[4]).doubleValue(),
                    new ArrayList<>(
                            json.readValue((String) row[5], new TypeReference<List<ResourceFacts.Teaching>>() {})),
                    new HashMap<>(json.readValue((String) row[6], new TypeReference<Map<String, Integer>>() {})));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database's own JSON must be readable", impossible);
        }
    }
}
