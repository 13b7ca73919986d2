package io.github.careergraph.learning;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import io.github.careergraph.graphql.Cursor;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.graphql.LanguageTag;
import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageRequest;
import io.github.careergraph.graphql.SearchText;
import io.github.careergraph.skill.Skill;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Reads the catalogue of learning resources; each method is one statement, however many resources it is about. */
@ApplicationScoped
@Transactional
public class LearningResources {

    private static final String BY_SLUG = "learningResources:SLUG";

    private final Session session;

    @Inject
    LearningResources(Session session) {
        this.session = session;
    }

    /** The resources of these keys, unknown ones left out. */
    public Map<Long, LearningResource> byKeys(Collection<Long> keys) {
        Map<Long, LearningResource> resources = new HashMap<>();
        session.createNativeQuery("select * from learning_resource where id = any(:keys)", LearningResource.class)
                .setParameter("keys", keys.toArray(Long[]::new))
                .getResultList()
                .forEach(resource -> resources.put(resource.key, resource));
        return resources;
    }

    /** The resources of these slugs, unknown ones left out. */
    public Map<String, LearningResource> bySlugs(Collection<String> slugs) {
        Map<String, LearningResource> resources = new HashMap<>();
        session.createNativeQuery("select * from learning_resource where slug = any(:slugs)", LearningResource.class)
                .setParameter("slugs", slugs.toArray(String[]::new))
                .getResultList()
                .forEach(resource -> resources.put(resource.slug, resource));
        return resources;
    }

    LearningResource bySlug(String slug) {
        // The database cannot hold NUL, and so no slug with one.
        return slug.indexOf('\0') >= 0
                ? null
                : LearningResource.find("slug", slug).firstResult();
    }

    Page<LearningResource> page(ResourceFilter filter, PageRequest request, boolean count) {
        Cursor after = request.cursor(BY_SLUG, 1);
        Map<String, Object> parameters = new HashMap<>();
        String condition = filter == null ? "true" : condition(filter, parameters);
        Long total = null;
        if (count) {
            NativeQuery<Long> counting = session.createNativeQuery(
                            "select count(*) as total from learning_resource r where " + condition, Long.class)
                    .addScalar("total", Long.class);
            parameters.forEach(counting::setParameter);
            total = counting.getSingleResult();
        }
        parameters.put("slug", after == null ? "" : after.keys().getFirst());
        NativeQuery<LearningResource> query = session.createNativeQuery(
                "select r.* from learning_resource r where " + condition + " and r.slug > :slug order by r.slug",
                LearningResource.class);
        parameters.forEach(query::setParameter);
        List<LearningResource> fetched =
                query.setMaxResults(request.fetchSize()).getResultList();
        return Page.of(request, fetched, resource -> Cursor.at(BY_SLUG, resource.slug), total);
    }

    private static String condition(ResourceFilter filter, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder("true");
        if (filter.text != null) {
            condition.append(" and (lower(r.title) like :text or lower(r.provider) like :text)");
            String text = SearchText.checked("filter.text", filter.text).toLowerCase(Locale.ROOT);
            parameters.put("text", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (filter.kind != null) {
            condition.append(" and r.kind = :kind");
            parameters.put("kind", filter.kind.name());
        }
        if (filter.language != null) {
            condition.append(" and r.language = :language");
            parameters.put("language", LanguageTag.checked("filter.language", filter.language));
        }
        if (filter.cost != null) {
            condition.append(" and r.cost = :cost");
            parameters.put("cost", filter.cost.name());
        }
        if (filter.teaches != null) {
            condition.append(" and exists (select 1 from resource_teaches t join skill s on s.id = t.skill_id"
                    + " where t.resource_id = r.id and s.slug = :skill)");
            parameters.put("skill", SearchText.checked("filter.teaches", filter.teaches));
        }
        if (filter.maximumHours != null) {
            condition.append(" and r.hours <= :hours");
            parameters.put("hours", InputRules.hours("filter.maximumHours", filter.maximumHours));
        }
        return condition.toString();
    }

    Map<Long, List<ResourceOutcome>> teaches(List<LearningResource> resources) {
        return edges(
                "select t.resource_id as parent, {s.*}, t.from_level as low, t.to_level as high from resource_teaches t"
                        + " join skill s on s.id = t.skill_id where t.resource_id = any(:resources) order by s.slug",
                resources,
                row -> new ResourceOutcome((Skill) row[1], (Integer) row[2], (Integer) row[3]));
    }

    Map<Long, List<ResourcePrerequisite>> requires(List<LearningResource> resources) {
        return edges(
                "select q.resource_id as parent, {s.*}, q.level as low, 0 as high from resource_requires q"
                        + " join skill s on s.id = q.skill_id where q.resource_id = any(:resources) order by s.slug",
                resources,
                row -> new ResourcePrerequisite((Skill) row[1], (Integer) row[2]));
    }

    private <E> Map<Long, List<E>> edges(String sql, List<LearningResource> resources, Function<Object[], E> edge) {
        return session.createNativeQuery(sql, Object[].class)
                .addScalar("parent", Long.class)
                .addEntity("s", Skill.class)
                .addScalar("low", Integer.class)
                .addScalar("high", Integer.class)
                .setParameter(
                        "resources",
                        resources.stream().map(resource -> resource.key).toArray(Long[]::new))
                .getResultStream()
                .collect(groupingBy(row -> (Long) row[0], mapping(edge, toList())));
    }
}
