package io.github.careergraph.learning;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.graphql.LanguageTag;
import io.github.careergraph.graphql.ListOrder;
import io.github.careergraph.graphql.Listing;
import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageRequest;
import io.github.careergraph.skill.Skill;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Reads the catalogue of learning resources; each method is one statement, however many resources it is about. */
@ApplicationScoped
@Transactional
public class LearningResources {

    private static final ListOrder BY_SLUG = ListOrder.ascending("learningResources:SLUG", ListOrder.text("r.slug"));

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

    Page<LearningResource> page(ResourceFilter filter, PageRequest request) {
        Listing resources = new Listing("learning_resource r", BY_SLUG);
        if (filter != null) {
            restrict(resources, filter);
        }
        return resources.read(session, request, "r", LearningResource.class);
    }

    private static void restrict(Listing resources, ResourceFilter filter) {
        if (filter.text != null) {
            resources.where(
                    "(lower(r.title) like '%' || :text || '%' or lower(r.provider) like '%' || :text || '%')",
                    "text", Listing.literally(InputRules.text("filter.text", filter.text, 200)));
        }
        if (filter.kind != null) {
            resources.where("r.kind = :kind", "kind", filter.kind.name());
        }
        if (filter.language != null) {
            resources.where(
                    "r.language = :language", "language", LanguageTag.checked("filter.language", filter.language));
        }
        if (filter.cost != null) {
            resources.where("r.cost = :cost", "cost", filter.cost.name());
        }
        if (filter.teaches != null) {
            resources.where(
                    "exists (select 1 from resource_teaches t join skill s on s.id = t.skill_id"
                            + " where t.resource_id = r.id and s.slug = :skill)",
                    "skill",
                    InputRules.text("filter.teaches", filter.teaches, 200));
        }
        if (filter.maximumHours != null) {
            resources.where("r.hours <= :hours", "hours", InputRules.hours("filter.maximumHours", filter.maximumHours));
        }
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
