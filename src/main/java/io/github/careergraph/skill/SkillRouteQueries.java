package io.github.careergraph.skill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;

import static java.util.stream.Collectors.joining;

/** Finds routes through the prerequisites that are in the database. */
@ApplicationScoped
@Transactional
class SkillRouteQueries {

    private static final int MOST_KNOWN = 500;
    private static final int MOST_SKILLS = 1_000;

    /**
     * In one statement the skills on the way with what they require, and what is broader than the known skills. The
     * closure is read no further than one row past its cap.
     */
    private static final String AROUND = """
            with recursive reached (id) as (
                select id from skill where slug = :goal
                union
                select r.required_id from skill_requires r join reached c on c.id = r.skill_id where r.strength >= :least
            ), closure (id) as materialized (select id from reached limit :cap),
            above (id) as (
                select id from skill where slug = any(:known)
                union
                select b.broader_id from skill_broader b join above a on b.skill_id = a.id
            )
            select 'SKILL' as row, s.slug as one, null as other, 0.0 as strength, s.learning_hours as hours,
                   coalesce((select l.label from skill_label l where l.skill_id = s.id and l.language = 'en' and l.kind = 'PREFERRED'), s.slug) as label
            from skill s where s.id in (select id from closure
                                        union select r.required_id from skill_requires r join closure c on c.id = r.skill_id)
            union all
            select 'REQUIRES', s.slug, q.slug, cast(cast(r.strength as text) as float8), 0, null
            from closure c join skill_requires r on r.skill_id = c.id join skill s on s.id = c.id join skill q on q.id = r.required_id
            union all
            select 'KNOWN', s.slug, null, 0.0, 0, null from skill s where s.slug = any(:known)
            union all
            select 'BROADER', s.slug, t.slug, 0.0, 0, null
            from above a join skill_broader b on b.skill_id = a.id join skill s on s.id = a.id join skill t on t.id = b.broader_id
            """;

    private final Session session;
    private final SkillLookup lookup;

    @Inject
    SkillRouteQueries(Session session, SkillLookup lookup) {
        this.session = session;
        this.lookup = lookup;
    }

    LearningRoute route(List<String> from, String to) {
        if (from.size() > MOST_KNOWN) {
            throw CareerGraphException.limitExceeded("from", "At most " + MOST_KNOWN + " skills.");
        }
        List<SkillNode> nodes = new ArrayList<>();
        List<Prerequisite> prerequisites = new ArrayList<>();
        Map<String, Set<String>> broader = new HashMap<>();
        Map<String, Integer> levels = new HashMap<>();
        session.createNativeQuery(AROUND, Object[].class)
                .setParameter("goal", to.replace("\0", ""))
                .setParameter("least", (float) SkillRoutePlanner.DEFAULT_LEAST_STRENGTH)
                .setParameter("cap", MOST_SKILLS + 1)
                .setParameter(
                        "known",
                        from.stream().map(slug -> slug.replace("\0", "")).toArray(String[]::new))
                .getResultList()
                .forEach(row -> {
                    String slug = (String) row[1];
                    switch ((String) row[0]) {
                        case "SKILL" ->
                            nodes.add(new SkillNode(slug, (String) row[5], ((Number) row[4]).doubleValue()));
                        case "REQUIRES" ->
                            prerequisites.add(new Prerequisite(slug, (String) row[2], ((Number) row[3]).doubleValue()));
                        case "KNOWN" -> levels.put(slug, LearningEffort.WORKING_LEVEL);
                        default ->
                            broader.computeIfAbsent(slug, key -> new TreeSet<>())
                                    .add((String) row[2]);
                    }
                });
        if (nodes.stream().noneMatch(node -> node.slug().equals(to))) {
            throw CareerGraphException.notFound("to", "There is no skill " + to + ".");
        }
        for (int i = 0; i < from.size(); i++) {
            if (!levels.containsKey(from.get(i))) {
                throw CareerGraphException.notFound("from[" + i + "]", "There is no skill " + from.get(i) + ".");
            }
        }
        if (nodes.size() > MOST_SKILLS) {
            throw CareerGraphException.limitExceeded("to", "More than " + MOST_SKILLS + " skills lie on the way.");
        }
        SkillRoute route = new SkillRoutePlanner(
                        nodes, prerequisites, new SkillHierarchy(broader), SkillRoutePlanner.DEFAULT_LEAST_STRENGTH)
                .from(levels)
                .to(to);
        return answer(route, nodes);
    }

    private LearningRoute answer(SkillRoute route, List<SkillNode> nodes) {
        Map<String, String> labels = new HashMap<>();
        nodes.forEach(node -> labels.put(node.slug(), node.label()));
        List<String> optional =
                route.optional().stream().map(Prerequisite::required).distinct().toList();
        Set<String> named = new HashSet<>(optional);
        route.steps().forEach(step -> named.add(step.slug()));
        Map<String, Skill> skills = lookup.bySlugs(named);
        return new LearningRoute(
                route.hours(),
                route.steps().stream()
                        .map(step -> new LearningRoute.RouteStep(
                                skills.get(step.slug()),
                                step.fromLevel(),
                                step.toLevel(),
                                step.hours(),
                                reason(step, labels)))
                        .toList(),
                optional.stream().map(skills::get).toList());
    }

    private static String reason(SkillRoute.Step step, Map<String, String> labels) {
        return step.requiredBy().isEmpty()
                ? step.label() + " is where the route leads."
                : step.label() + " is needed for "
                        + step.requiredBy().stream().map(labels::get).collect(joining(", ")) + ".";
    }
}
