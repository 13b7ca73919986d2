package io.github.careergraph.occupation;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.Cursor;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.graphql.LanguageTag;
import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageRequest;
import io.github.careergraph.graphql.SearchText;

/** Lists occupations: those that a text may mean, the best match first, or all in the order of their slugs. */
@ApplicationScoped
@Transactional
class OccupationSearch {

    private static final String BY_SLUG = "occupations:SLUG";
    private static final String BY_SCORE = "occupations:SCORE";

    private final Session session;

    @Inject
    OccupationSearch(Session session) {
        this.session = session;
    }

    Page<Occupation> page(OccupationFilter filter, PageRequest request, boolean count) {
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

    private Page<Occupation> listed(
            String condition, Map<String, Object> parameters, PageRequest request, boolean count) {
        Cursor after = request.cursor(BY_SLUG, 1);
        Long total = count ? count("occupation s where " + condition, parameters) : null;
        parameters.put("slug", after == null ? "" : after.keys().getFirst());
        NativeQuery<Occupation> query = session.createNativeQuery(
                "select s.* from occupation s where " + condition + " and s.slug > :slug order by s.slug",
                Occupation.class);
        parameters.forEach(query::setParameter);
        List<Occupation> fetched = query.setMaxResults(request.fetchSize()).getResultList();
        return Page.of(request, fetched, occupation -> Cursor.at(BY_SLUG, occupation.slug), total);
    }

    private Page<Occupation> found(
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
                "occupation_matches(:text, cast(:language as text)) m join occupation s on s.id = m.occupation_id where "
                        + condition;
        Long total = count ? count(from, parameters) : null;
        parameters.put("score", after == null ? Long.MAX_VALUE : after.longKey(0));
        parameters.put("key", after == null ? 0 : after.longKey(1));
        NativeQuery<Object[]> query = session.createNativeQuery(
                        "select {s.*}, m.score as score from " + from
                                + " and (m.score < :score or m.score = :score and s.id > :key) order by m.score desc, s.id",
                        Object[].class)
                .addEntity("s", Occupation.class)
                .addScalar("score", Integer.class);
        parameters.forEach(query::setParameter);
        Map<Occupation, Integer> scores = new IdentityHashMap<>();
        List<Occupation> fetched = query.setMaxResults(request.fetchSize())
                .getResultStream()
                .map(row -> {
                    scores.put((Occupation) row[0], (Integer) row[1]);
                    return (Occupation) row[0];
                })
                .toList();
        return Page.of(
                request, fetched, occupation -> Cursor.at(BY_SCORE, scores.get(occupation), occupation.key), total);
    }

    private static String condition(OccupationFilter filter, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder("true");
        if (filter == null) {
            return "true";
        }
        if (filter.skill != null) {
            condition.append(" and exists (select 1 from occupation_skill n join skill k on k.id = n.skill_id"
                    + " where n.occupation_id = s.id and k.slug = :skill)");
            parameters.put("skill", SearchText.checked("filter.skill", filter.skill));
        }
        if (filter.isco != null) {
            if (!filter.isco.matches("[0-9]{1,4}")) {
                throw CareerGraphException.invalidInput("filter.isco", "A code of ISCO-08 has one to four digits.");
            }
            condition.append(" and starts_with(s.isco_code, :isco)");
            parameters.put("isco", filter.isco);
        }
        if (filter.jobZone != null) {
            condition.append(" and s.job_zone = :zone");
            parameters.put("zone", InputRules.within("filter.jobZone", filter.jobZone, 1, 5));
        }
        return condition.toString();
    }

    private long count(String from, Map<String, Object> parameters) {
        NativeQuery<Long> query = session.createNativeQuery("select count(*) from " + from, Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }
}
