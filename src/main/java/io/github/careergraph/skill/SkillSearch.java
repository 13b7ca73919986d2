package io.github.careergraph.skill;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import io.github.careergraph.graphql.Cursor;
import io.github.careergraph.graphql.LanguageTag;
import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageRequest;
import io.github.careergraph.graphql.SearchText;

/** Lists skills: those that a text may mean, the best match first, or all in the order of their slugs. */
@ApplicationScoped
@Transactional
class SkillSearch {

    private static final String BY_SLUG = "skills:SLUG";
    private static final String BY_SCORE = "skills:SCORE";

    private final Session session;

    @Inject
    SkillSearch(Session session) {
        this.session = session;
    }

    Page<Skill> page(SkillFilter filter, PageRequest request, boolean count) {
        String text = filter == null ? null : SearchText.checked("filter.text", filter.text);
        Map<String, Object> parameters = new HashMap<>();
        String condition = condition(filter, parameters);
        return text == null
                ? listed(condition, parameters, request, count)
                : found(
                        text,
                        LanguageTag.checked("filter.language", filter.language),
                        condition,
                        parameters,
                        request,
                        count);
    }

    private Page<Skill> listed(String condition, Map<String, Object> parameters, PageRequest request, boolean count) {
        Cursor after = request.cursor(BY_SLUG, 1);
        Long total = count ? count("skill s where " + condition, parameters) : null;
        parameters.put("slug", after == null ? "" : after.keys().getFirst());
        NativeQuery<Skill> query = session.createNativeQuery(
                "select s.* from skill s where " + condition + " and s.slug > :slug order by s.slug", Skill.class);
        parameters.forEach(query::setParameter);
        List<Skill> fetched = query.setMaxResults(request.fetchSize()).getResultList();
        return Page.of(request, fetched, skill -> Cursor.at(BY_SLUG, skill.slug), total);
    }

    private Page<Skill> found(
            String text,
            String language,
            String condition,
            Map<String, Object> parameters,
            PageRequest request,
            boolean count) {
        Cursor after = request.cursor(BY_SCORE, 2);
        parameters.put("text", text);
        parameters.put("language", language);
        String from =
                "skill_matches(:text, cast(:language as text)) m join skill s on s.id = m.skill_id where " + condition;
        Long total = count ? count(from, parameters) : null;
        parameters.put("score", after == null ? Long.MAX_VALUE : after.longKey(0));
        parameters.put("key", after == null ? 0 : after.longKey(1));
        NativeQuery<Object[]> query = session.createNativeQuery(
                        "select {s.*}, m.score as score from " + from
                                + " and (m.score < :score or m.score = :score and s.id > :key) order by m.score desc, s.id",
                        Object[].class)
                .addEntity("s", Skill.class)
                .addScalar("score", Integer.class);
        parameters.forEach(query::setParameter);
        Map<Skill, Integer> scores = new IdentityHashMap<>();
        List<Skill> fetched = query.setMaxResults(request.fetchSize())
                .getResultStream()
                .map(row -> {
                    scores.put((Skill) row[0], (Integer) row[1]);
                    return (Skill) row[0];
                })
                .toList();
        return Page.of(request, fetched, skill -> Cursor.at(BY_SCORE, scores.get(skill), skill.key), total);
    }

    private static String condition(SkillFilter filter, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder(filter != null && filter.groupings ? "true" : "not s.grouping");
        if (filter != null && filter.type != null) {
            condition.append(" and s.type = :type");
            parameters.put("type", filter.type.name());
        }
        if (filter != null && filter.broader != null) {
            condition.append("""
                     and s.id in (with recursive below (id) as (
                         select b.skill_id from skill_broader b join skill t on t.id = b.broader_id where t.slug = :broader
                         union select b.skill_id from skill_broader b join below on b.broader_id = below.id)
                         select id from below)
                    """);
            parameters.put("broader", SearchText.checked("filter.broader", filter.broader));
        }
        return condition.toString();
    }

    private long count(String from, Map<String, Object> parameters) {
        NativeQuery<Long> query = session.createNativeQuery("select count(*) as total from " + from, Long.class)
                .addScalar("total", Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }
}
