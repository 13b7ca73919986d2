package io.github.careergraph.occupation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;

import io.github.careergraph.graphql.Cursor;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageRequest;

/** Reads the list of occupations: in the order of slugs or, where a text is looked for, the best matches first. */
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

    private record Match(Occupation occupation, Integer score) {}

    Page<Occupation> page(OccupationFilter filter, PageRequest request, boolean count) {
        Map<String, Object> parameters = new HashMap<>();
        String text = filter == null ? null : filter.text;
        String from = from(filter, parameters);
        Long total = null;
        if (count) {
            NativeQuery<Long> counting = session.createNativeQuery("select count(*) as total" + from, Long.class)
                    .addScalar("total", Long.class);
            parameters.forEach(counting::setParameter);
            total = counting.getSingleResult();
        }
        NativeQuery<Object[]> query = session.createNativeQuery(
                        (text == null ? "select cast(null as integer) as score, {o.*}" : "select h.score, {o.*}")
                                + from
                                + behind(text != null, request, parameters),
                        Object[].class)
                .addScalar("score", Integer.class)
                .addEntity("o", Occupation.class);
        parameters.forEach(query::setParameter);
        List<Match> fetched = query.setMaxResults(request.fetchSize()).getResultList().stream()
                .map(row -> new Match((Occupation) row[1], (Integer) row[0]))
                .toList();
        Page<Match> page = Page.of(
                request,
                fetched,
                match -> text == null
                        ? Cursor.at(BY_SLUG, match.occupation.slug)
                        : Cursor.at(BY_SCORE, match.score, match.occupation.key),
                total);
        return new Page<>(
                page.rows().stream()
                        .map(row -> new Page.Row<>(row.cursor(), row.node().occupation))
                        .toList(),
                page.hasNext(),
                page.hasPrevious(),
                page.totalCount());
    }

    private static String behind(boolean byScore, PageRequest request, Map<String, Object> parameters) {
        Cursor after = request.cursor(byScore ? BY_SCORE : BY_SLUG, byScore ? 2 : 1);
        if (byScore) {
            if (after == null) {
                return " order by h.score desc, o.id";
            }
            parameters.put("score", after.longKey(0));
            parameters.put("key", after.longKey(1));
            return " and (h.score < :score or h.score = :score and o.id > :key) order by h.score desc, o.id";
        }
        if (after == null) {
            return " order by o.slug";
        }
        parameters.put("slug", after.keys().getFirst());
        return " and o.slug > :slug order by o.slug";
    }

    private static String from(OccupationFilter filter, Map<String, Object> parameters) {
        if (filter == null) {
            return " from occupation o where true";
        }
        StringBuilder from = new StringBuilder(" from occupation o");
        String language = filter.language == null ? null : InputRules.text("filter.language", filter.language, 35);
        if (filter.text != null) {
            from.append(
                    " join occupation_matches(:text, cast(:language as text)) h on h.occupation_id = o.id where true");
            parameters.put("text", InputRules.text("filter.text", filter.text, 200));
            parameters.put("language", new TypedParameterValue<>(StandardBasicTypes.STRING, language));
        } else if (language != null) {
            from.append(" where exists (select 1 from occupation_label l where l.occupation_id = o.id"
                    + " and l.kind = 'PREFERRED' and l.language = :language)");
            parameters.put("language", language);
        } else {
            from.append(" where true");
        }
        if (filter.needsSkill != null) {
            from.append(" and exists (select 1 from occupation_skill n join skill s on s.id = n.skill_id"
                    + " where n.occupation_id = o.id and s.slug = :skill)");
            parameters.put("skill", InputRules.text("filter.needsSkill", filter.needsSkill, 120));
        }
        return from.toString();
    }
}
