package io.github.careergraph.skill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/**
 * Reads skills and their names; each method is one statement, however many skills it is about. Transactional, because
 * fields of one query are resolved in parallel and only a transaction gives each of them a session of its own.
 */
@ApplicationScoped
@Transactional
class SkillQueries {

    private final Session session;

    @Inject
    SkillQueries(Session session) {
        this.session = session;
    }

    Skill bySlug(String slug) {
        // The database cannot hold NUL, and so no slug with one.
        return slug.indexOf('\0') >= 0 ? null : Skill.find("slug", slug).firstResult();
    }

    Map<LabelKey, String> labels(List<LabelKey> keys) {
        Map<LabelKey, String> labels = new HashMap<>();
        session.createNativeQuery("""
                        select k.skill, k.language, coalesce(
                            (select l.label from skill_label l
                             where l.skill_id = k.skill and l.kind = 'PREFERRED' and l.language in (k.language, 'en')
                             order by l.language = k.language desc limit 1),
                            (select s.slug from skill s where s.id = k.skill))
                        from unnest(:skills, :languages) as k (skill, language)
                        """, Object[].class)
                .setParameter("skills", keys.stream().map(LabelKey::skill).toArray(Long[]::new))
                .setParameter("languages", keys.stream().map(LabelKey::language).toArray(String[]::new))
                .getResultList()
                .forEach(row -> labels.put(new LabelKey((Long) row[0], (String) row[1]), (String) row[2]));
        return labels;
    }

    Map<AliasKey, List<String>> aliases(List<AliasKey> keys) {
        Map<AliasKey, List<String>> aliases = new HashMap<>();
        keys.forEach(key -> aliases.put(key, List.of()));
        aliases.putAll(session.createNativeQuery("""
                        select k.skill, k.language, k.size, l.label
                        from unnest(:skills, :languages, :sizes) as k (skill, language, size)
                        cross join lateral (
                            select a.id, a.label from skill_label a
                            where a.skill_id = k.skill and a.kind = 'ALIAS' and (k.language is null or a.language = k.language)
                            order by a.id limit k.size) l
                        order by l.id
                        """, Object[].class)
                .setParameter("skills", keys.stream().map(AliasKey::skill).toArray(Long[]::new))
                .setParameter("languages", keys.stream().map(AliasKey::language).toArray(String[]::new))
                .setParameter("sizes", keys.stream().map(AliasKey::first).toArray(Integer[]::new))
                .getResultStream()
                .collect(groupingBy(
                        row -> new AliasKey((Long) row[0], (String) row[1], (Integer) row[2]),
                        mapping(row -> (String) row[3], toList()))));
        return aliases;
    }
}
