package io.github.careergraph.skill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.github.careergraph.graphql.Cursor;
import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageRequest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/**
 * Reads skills; each method is one statement, however many skills it is about. Transactional, because fields of one
 * query are resolved in parallel and only a transaction gives each of them a session of its own.
 */
@ApplicationScoped
@Transactional
class SkillQueries {

    private static final String BY_SLUG = "skills:SLUG";

    private final EntityManager entities;

    @Inject
    SkillQueries(EntityManager entities) {
        this.entities = entities;
    }

    Skill bySlug(String slug) {
        return Skill.find("slug", slug).firstResult();
    }

    Page<Skill> page(PageRequest request, boolean count) {
        Cursor after = request.cursor(BY_SLUG, 1);
        List<Skill> fetched = Skill.find(
                        "slug > ?1 order by slug",
                        after == null ? "" : after.keys().getFirst())
                .range(0, request.fetchSize() - 1)
                .list();
        return Page.of(request, fetched, skill -> Cursor.at(BY_SLUG, skill.slug), count ? Skill.count() : null);
    }

    @SuppressWarnings("unchecked")
    Map<LabelKey, String> labels(List<LabelKey> keys) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select k.skill, k.language, coalesce(
                            (select l.label from skill_label l
                             where l.skill_id = k.skill and l.kind = 'PREFERRED' and l.language in (k.language, 'en')
                             order by l.language = k.language desc limit 1),
                            (select s.slug from skill s where s.id = k.skill))
                        from unnest(:skills, :languages) as k (skill, language)
                        """, Object[].class)
                .setParameter("skills", keys.stream().map(LabelKey::skill).toArray(Long[]::new))
                .setParameter("languages", keys.stream().map(LabelKey::language).toArray(String[]::new))
                .getResultList();
        Map<LabelKey, String> labels = new HashMap<>();
        rows.forEach(row -> labels.put(new LabelKey((Long) row[0], (String) row[1]), (String) row[2]));
        return labels;
    }

    @SuppressWarnings("unchecked")
    Map<Long, List<Skill>> broader(List<Skill> narrower) {
        List<Object[]> rows = entities.unwrap(org.hibernate.Session.class)
                .createNativeQuery("""
                        select b.skill_id as parent, {s.*} from skill_broader b join skill s on s.id = b.broader_id
                        where b.skill_id = any(:skills) order by s.slug
                        """, Object[].class)
                .addScalar("parent", Long.class)
                .addEntity("s", Skill.class)
                .setParameter(
                        "skills", narrower.stream().map(skill -> skill.key).toArray(Long[]::new))
                .getResultList();
        return rows.stream().collect(groupingBy(row -> (Long) row[0], mapping(row -> (Skill) row[1], toList())));
    }
}
