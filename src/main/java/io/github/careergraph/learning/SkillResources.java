package io.github.careergraph.learning;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.ChildList;
import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageKey;

/** Reads what teaches skills: a page for each of many skills, in one statement. */
@ApplicationScoped
@Transactional
class SkillResources {

    static final String LIST = "Skill.resources";

    private static final ChildList<LearningResource> TEACHING = new ChildList<>(
            LearningResource.class,
            "resource_teaches t join learning_resource m on m.id = t.resource_id where t.skill_id = k.parent",
            ChildList.Ordering.OLDEST_FIRST,
            resource -> new Object[] {resource.key});

    private final Session session;

    @Inject
    SkillResources(Session session) {
        this.session = session;
    }

    Map<PageKey, Page<LearningResource>> read(List<PageKey> keys) {
        return TEACHING.read(session, keys, Map.of());
    }
}
