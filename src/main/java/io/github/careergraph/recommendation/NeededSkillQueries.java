package io.github.careergraph.recommendation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.market.NeededSkills;

/** Reads what the taxonomy's occupations need and how its skills are described, which companions are learned from. */
@ApplicationScoped
@Transactional
class NeededSkillQueries {

    private final Session session;

    @Inject
    NeededSkillQueries(Session session) {
        this.session = session;
    }

    /**
     * What the taxonomy says.
     *
     * @param slugs of the skills, place by place
     */
    record Said(List<String> slugs, NeededSkills needed) {}

    /**
     * Which state of the taxonomy would be read.
     *
     * @param text differs wherever what would be read does
     */
    record Version(String text, long occupations) {}

    Version version() {
        Object[] row = session.createNativeQuery("""
                        select concat_ws(' ',
                                   (select count(*) || '.' || coalesce(sum(hashtext(concat_ws('|', n.occupation_id, n.skill_id))), 0)
                                    from occupation_skill n),
                                   (select count(*) || '.' || coalesce(sum(hashtext(concat_ws('|', l.skill_id, l.kind, l.label))), 0)
                                    from skill_label l where l.language = 'en'),
                                   (select count(*) || '.' || coalesce(sum(hashtext(concat_ws('|', s.id, s.slug, s.grouping, s.description))), 0)
                                    from skill s)) as version,
                               (select count(distinct n.occupation_id) from occupation_skill n) as occupations
                        """, Object[].class).getSingleResult();
        return new Version((String) row[0], ((Number) row[1]).longValue());
    }

    Said read() {
        List<String> slugs = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Map<Long, Integer> places = new HashMap<>();
        session.createNativeQuery("""
                        select s.id, s.slug, coalesce(string_agg(l.label, ' '), '') as names,
                               concat_ws(' ', max(l.label) filter (where l.kind = 'PREFERRED'), s.description) as text
                        from skill s left join skill_label l on l.skill_id = s.id and l.language = 'en'
                        where not s.grouping
                        group by s.id
                        order by s.slug collate "C"
                        """, Object[].class).getResultList().forEach(row -> {
            places.put(((Number) row[0]).longValue(), slugs.size());
            slugs.add((String) row[1]);
            names.add((String) row[2]);
            texts.add((String) row[3]);
        });
        int[][] needs = session.createNativeQuery("""
                        select string_agg(cast(n.skill_id as text), ' ')
                        from occupation_skill n join occupation o on o.id = n.occupation_id
                        group by o.id
                        order by o.slug collate "C"
                        """, String.class).getResultList().stream()
                .map(skills -> Stream.of(skills.split(" "))
                        .map(skill -> places.get(Long.valueOf(skill)))
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
        return new Said(slugs, new NeededSkills(needs, names, texts));
    }
}
