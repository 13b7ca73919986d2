package io.github.careergraph.value;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.skill.DemandTrend;
import io.github.careergraph.skill.MarketPremium;

/** Reads the whole taxonomy for {@link SkillMarkets}. */
@ApplicationScoped
@Transactional
class SkillMarketQueries {

    private final Session session;

    @Inject
    SkillMarketQueries(Session session) {
        this.session = session;
    }

    /** All skills, their cluster still unknown. */
    List<MarketSkill> skills() {
        return session
                .createNativeQuery("""
                        with recursive programming (id) as (
                            select id from skill where slug = 'programming-languages'
                            union
                            select b.skill_id from skill_broader b join programming p on p.id = b.broader_id
                        )
                        select s.slug, coalesce(l.label, s.slug) as label, s.learning_hours, coalesce(d.demand, 0) as demand,
                               s.half_life_months,
                               case s.type
                                   when 'TOOL' then 'TOOL'
                                   when 'KNOWLEDGE' then 'FIELD'
                                   when 'LANGUAGE' then case when s.id in (select id from programming) then 'TOOL' else 'SPOKEN' end
                                   else 'ABILITY'
                               end as nature,
                               p.premium, p.source, p.as_of, t.trend, t.source as trend_source, t.as_of as trend_as_of
                        from skill s
                        left join skill_label l on l.skill_id = s.id and l.language = 'en' and l.kind = 'PREFERRED'
                        left join skill_demand d on d.skill_id = s.id
                        left join skill_premium p on p.skill_id = s.id
                        left join skill_trend t on t.skill_id = s.id
                        """, Object[].class)
                .addScalar("slug", String.class)
                .addScalar("label", String.class)
                .addScalar("learning_hours", Integer.class)
                .addScalar("demand", Double.class)
                .addScalar("half_life_months", Integer.class)
                .addScalar("nature", String.class)
                .addScalar("premium", Double.class)
                .addScalar("source", String.class)
                .addScalar("as_of", LocalDate.class)
                .addScalar("trend", Double.class)
                .addScalar("trend_source", String.class)
                .addScalar("trend_as_of", LocalDate.class)
                .getResultList()
                .stream()
                .map(row -> new MarketSkill(
                        (String) row[0],
                        (String) row[1],
                        ((Number) row[2]).doubleValue(),
                        ((Number) row[3]).doubleValue(),
                        premium(row),
                        trend(row),
                        ((Number) row[4]).doubleValue(),
                        SkillNature.valueOf((String) row[5]),
                        null))
                .toList();
    }

    private static MarketPremium premium(Object... row) {
        return row[6] == null ? null : new MarketPremium((Double) row[6], (String) row[7], (LocalDate) row[8]);
    }

    private static DemandTrend trend(Object... row) {
        return row[9] == null ? null : new DemandTrend((Double) row[9], (String) row[10], (LocalDate) row[11]);
    }

    /** Pairs of a skill's slug and a broader one's. */
    List<String[]> broader() {
        return session.createNativeQuery("""
                        select n.slug as narrower, b.slug as broader from skill_broader e
                        join skill n on n.id = e.skill_id join skill b on b.id = e.broader_id
                        """, Object[].class).getResultList().stream()
                .map(row -> new String[] {(String) row[0], (String) row[1]})
                .toList();
    }
}
