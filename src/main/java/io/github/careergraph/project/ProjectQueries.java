package io.github.careergraph.project;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import io.github.careergraph.graphql.Cursor;
import io.github.careergraph.graphql.InputRules;
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

    Page<Project> page(ProjectFilter filter, ProjectOrder order, PageRequest request, boolean count) {
        String scope = "projects:" + order;
        Cursor after = request.cursor(scope, 2);
        StringBuilder where = new StringBuilder(" from project j where j.organisation = :organisation");
        Map<String, Object> parameters = new HashMap<>(Map.of("organisation", me.organisation()));
        if (filter != null) {
            restrict(filter, where, parameters);
        }
        Long total = null;
        if (count) {
            NativeQuery<Long> counting = session.createNativeQuery("select count(*) as total" + where, Long.class)
                    .addScalar("total", Long.class);
            parameters.forEach(counting::setParameter);
            total = counting.getSingleResult();
        }
        if (after != null) {
            parameters.put("key", after.longKey(1));
            switch (order) {
                case NAME -> {
                    where.append(" and (j.name, j.id) > (:name, :key)");
                    parameters.put("name", after.keys().getFirst());
                }
                case NEWEST -> {
                    where.append(" and (j.created_at, j.id) < (:created, :key)");
                    parameters.put("created", after.instantKey(0));
                }
            }
        }
        where.append(
                switch (order) {
                    case NAME -> " order by j.name, j.id";
                    case NEWEST -> " order by j.created_at desc, j.id desc";
                });
        NativeQuery<Project> query = session.createNativeQuery("select j.*" + where, Project.class);
        parameters.forEach(query::setParameter);
        return Page.of(
                request,
                query.setMaxResults(request.fetchSize()).getResultList(),
                project -> switch (order) {
                    case NAME -> Cursor.at(scope, project.name, project.key);
                    case NEWEST -> Cursor.at(scope, project.createdAt, project.key);
                },
                total);
    }

    private void restrict(ProjectFilter filter, StringBuilder where, Map<String, Object> parameters) {
        if (filter.text != null) {
            where.append(" and lower(j.name) like '%' || :text || '%'");
            parameters.put(
                    "text",
                    InputRules.text("filter.text", filter.text, 200)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("([\\\\%_])", "\\\\$1"));
        }
        if (filter.status != null) {
            where.append(" and j.status = :status");
            parameters.put("status", filter.status.name());
        }
        if (filter.needsSkill != null) {
            where.append(hasSkill(SkillPurpose.NEEDED));
            parameters.put("NEEDED", InputRules.text("filter.needsSkill", filter.needsSkill, 120));
        }
        if (filter.usesSkill != null) {
            where.append(hasSkill(SkillPurpose.USED));
            parameters.put("USED", InputRules.text("filter.usesSkill", filter.usesSkill, 120));
        }
        if (filter.mine != null) {
            where.append(filter.mine ? " and exists" : " and not exists");
            where.append(" (select 1 from project_membership m where m.project_id = j.id and m.person_id = :me)");
            parameters.put("me", me.key());
        }
    }

    private static String hasSkill(SkillPurpose purpose) {
        return """
                 and exists (select 1 from project_skill js join skill s on s.id = js.skill_id
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
