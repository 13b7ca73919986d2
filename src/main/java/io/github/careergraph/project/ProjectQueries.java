package io.github.careergraph.project;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.graphql.ListOrder;
import io.github.careergraph.graphql.Listing;
import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageRequest;
import io.github.careergraph.person.Me;
import io.github.careergraph.skill.Skill;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Reads projects. The only place that does: each statement is bounded by the caller's organisation. */
@ApplicationScoped
@Transactional
public class ProjectQueries {

    private static final ListOrder BY_NAME =
            ListOrder.ascending("projects:NAME", ListOrder.text("j.name"), ListOrder.number("j.id"));
    private static final ListOrder NEWEST_FIRST =
            ListOrder.descending("projects:NEWEST", ListOrder.instant("j.created_at"), ListOrder.number("j.id"));

    private final Session session;
    private final Me me;

    @Inject
    ProjectQueries(Session session, Me me) {
        this.session = session;
        this.me = me;
    }

    /** The projects of these keys that are in the caller's organisation. */
    public Map<Long, Project> byKeys(Collection<Long> keys) {
        Map<Long, Project> projects = new HashMap<>();
        session.createNativeQuery(
                        "select j.* from project j where j.organisation = :organisation and j.id = any(:keys)",
                        Project.class)
                .setParameter("organisation", me.organisation())
                .setParameter("keys", keys.toArray(Long[]::new))
                .getResultList()
                .forEach(project -> projects.put(project.key, project));
        return projects;
    }

    public Optional<Project> byKey(long key) {
        return Optional.ofNullable(byKeys(List.of(key)).get(key));
    }

    Page<Project> page(ProjectFilter filter, ProjectOrder order, PageRequest request) {
        Listing projects = new Listing(
                        "project j",
                        switch (order) {
                            case NAME -> BY_NAME;
                            case NEWEST -> NEWEST_FIRST;
                        })
                .where("j.organisation = :organisation", "organisation", me.organisation());
        if (filter != null) {
            restrict(projects, filter);
        }
        return projects.read(session, request, "j", Project.class);
    }

    private void restrict(Listing projects, ProjectFilter filter) {
        if (filter.text != null) {
            projects.where(
                    "lower(j.name) like '%' || :text || '%'",
                    "text", Listing.literally(InputRules.text("filter.text", filter.text, 200)));
        }
        if (filter.status != null) {
            projects.where("j.status = :status", "status", filter.status.name());
        }
        if (filter.needsSkill != null) {
            projects.where(
                    hasSkill(SkillPurpose.NEEDED),
                    "NEEDED",
                    InputRules.text("filter.needsSkill", filter.needsSkill, 120));
        }
        if (filter.usesSkill != null) {
            projects.where(
                    hasSkill(SkillPurpose.USED), "USED", InputRules.text("filter.usesSkill", filter.usesSkill, 120));
        }
        if (filter.mine != null) {
            projects.where(
                    (filter.mine ? "exists" : "not exists")
                            + " (select 1 from project_membership m where m.project_id = j.id and m.person_id = :me)",
                    "me",
                    me.key());
        }
    }

    private static String hasSkill(SkillPurpose purpose) {
        return """
                exists (select 1 from project_skill js join skill s on s.id = js.skill_id
                        where js.project_id = j.id and js.purpose = '%1$s' and s.slug = :%1$s)
                """.formatted(purpose);
    }

    Map<Long, List<ProjectSkill>> skills(List<Project> projects, SkillPurpose purpose) {
        List<Object[]> rows = session.createNativeQuery("""
                        select js.project_id as project, js.level as level, {s.*}
                        from project_skill js join skill s on s.id = js.skill_id
                        where js.project_id = any(:projects) and js.purpose = :purpose
                        order by js.project_id, js.level desc, s.slug
                        """, Object[].class)
                .addScalar("project", Long.class)
                .addScalar("level", Integer.class)
                .addEntity("s", Skill.class)
                .setParameter(
                        "projects",
                        projects.stream().map(project -> project.key).toArray(Long[]::new))
                .setParameter("purpose", purpose.name())
                .getResultList();
        return rows.stream()
                .collect(groupingBy(
                        row -> (Long) row[0],
                        mapping(row -> new ProjectSkill((Skill) row[2], (Integer) row[1]), toList())));
    }
}
