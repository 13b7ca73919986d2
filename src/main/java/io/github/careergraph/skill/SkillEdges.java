package io.github.careergraph.skill;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.ChildList;
import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageKey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Reads what joins skills to each other; each method is one statement, however many skills it is about. */
@ApplicationScoped
@Transactional
class SkillEdges {

    static final String NARROWER = "Skill.narrower";

    private static final ChildList<Skill> NARROWER_LIST = new ChildList<>(
            Skill.class,
            "skill_broader e join skill m on m.id = e.skill_id where e.broader_id = k.parent",
            ChildList.Ordering.OLDEST_FIRST,
            skill -> new Object[] {skill.key});

    private final Session session;

    @Inject
    SkillEdges(Session session) {
        this.session = session;
    }

    Map<Long, List<Skill>> broader(List<Skill> narrower) {
        return skills(
                "select b.skill_id as parent, {s.*} from skill_broader b join skill s on s.id = b.broader_id"
                        + " where b.skill_id = any(:skills) order by s.slug",
                narrower);
    }

    Map<Long, List<Skill>> related(List<Skill> skills) {
        return skills("""
                select k.skill as parent, {s.*} from unnest(:skills) as k (skill)
                cross join lateral (select related_id as other from skill_related where skill_id = k.skill
                                    union all select skill_id from skill_related where related_id = k.skill) r
                join skill s on s.id = r.other order by s.slug
                """, skills);
    }

    Map<PageKey, Page<Skill>> narrower(List<PageKey> keys) {
        return NARROWER_LIST.read(session, keys, Map.of());
    }

    Map<Long, List<SkillRequirement>> requires(List<Skill> skills) {
        return session.createNativeQuery("""
                        select r.skill_id as parent, {s.*}, cast(r.strength as text) as strength
                        from skill_requires r join skill s on s.id = r.required_id
                        where r.skill_id = any(:skills) order by r.strength desc, s.slug
                        """, Object[].class)
                .addScalar("parent", Long.class)
                .addEntity("s", Skill.class)
                .addScalar("strength", String.class)
                .setParameter("skills", keys(skills))
                .getResultStream()
                .collect(groupingBy(
                        row -> (Long) row[0],
                        mapping(
                                // Through text, so that 0.6 as a real is 0.6 as a double too.
                                row -> new SkillRequirement((Skill) row[1], Double.parseDouble((String) row[2])),
                                toList())));
    }

    Map<Long, Double> demand(List<Skill> skills) {
        Map<Long, Double> demand = new HashMap<>();
        session.createNativeQuery(
                        "select skill_id, cast(cast(demand as text) as float8) as demand from skill_demand where skill_id = any(:skills)",
                        Object[].class)
                .setParameter("skills", keys(skills))
                .getResultList()
                .forEach(row -> demand.put((Long) row[0], (Double) row[1]));
        return demand;
    }

    Map<Long, MarketPremium> premiums(Set<Long> skills) {
        Map<Long, MarketPremium> premiums = new HashMap<>();
        session.createNativeQuery(
                        "select skill_id, premium, source, as_of from skill_premium where skill_id = any(:skills)",
                        Object[].class)
                .addScalar("skill_id", Long.class)
                .addScalar("premium", Double.class)
                .addScalar("source", String.class)
                .addScalar("as_of", LocalDate.class)
                .setParameter("skills", skills.toArray(Long[]::new))
                .getResultList()
                .forEach(row -> premiums.put(
                        (Long) row[0], new MarketPremium((Double) row[1], (String) row[2], (LocalDate) row[3])));
        return premiums;
    }

    Map<Long, DemandTrend> trends(Set<Long> skills) {
        Map<Long, DemandTrend> trends = new HashMap<>();
        session.createNativeQuery(
                        "select skill_id, trend, source, as_of from skill_trend where skill_id = any(:skills)",
                        Object[].class)
                .addScalar("skill_id", Long.class)
                .addScalar("trend", Double.class)
                .addScalar("source", String.class)
                .addScalar("as_of", LocalDate.class)
                .setParameter("skills", skills.toArray(Long[]::new))
                .getResultList()
                .forEach(row -> trends.put(
                        (Long) row[0], new DemandTrend((Double) row[1], (String) row[2], (LocalDate) row[3])));
        return trends;
    }

    private Map<Long, List<Skill>> skills(String sql, List<Skill> parents) {
        return session.createNativeQuery(sql, Object[].class)
                .addScalar("parent", Long.class)
                .addEntity("s", Skill.class)
                .setParameter("skills", keys(parents))
                .getResultStream()
                .collect(groupingBy(row -> (Long) row[0], mapping(row -> (Skill) row[1], toList())));
    }

    private static Long[] keys(List<Skill> skills) {
        return skills.stream().map(skill -> skill.key).toArray(Long[]::new);
    }
}
