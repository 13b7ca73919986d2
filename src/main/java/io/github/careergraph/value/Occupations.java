package io.github.careergraph.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/** Reads what occupations need: one statement for any number of them. */
@ApplicationScoped
@Transactional
public class Occupations {

    private final Session session;

    @Inject
    Occupations(Session session) {
        this.session = session;
    }

    /** An occupation, its English title and the skills that it needs. */
    public record Needs(String slug, String title, List<SkillNeed> skills) {}

    /** The needs of these occupations by slug, unknown ones left out. */
    public Map<String, Needs> needs(Collection<String> slugs) {
        Map<String, Needs> needs = new HashMap<>();
        session.createNativeQuery("""
                        select o.slug as occupation, coalesce(t.label, o.slug) as title, s.slug as skill, coalesce(l.label, s.slug) as label,
                               n.importance, n.essential
                        from occupation o
                        left join occupation_label t on t.occupation_id = o.id and t.language = 'en' and t.kind = 'PREFERRED'
                        left join occupation_skill n on n.occupation_id = o.id
                        left join skill s on s.id = n.skill_id
                        left join skill_label l on l.skill_id = s.id and l.language = 'en' and l.kind = 'PREFERRED'
                        where o.slug = any(:slugs)
                        """, Object[].class)
                .setParameter("slugs", slugs.toArray(String[]::new))
                .getResultList()
                .forEach(row -> {
                    Needs occupation = needs.computeIfAbsent(
                            (String) row[0], slug -> new Needs(slug, (String) row[1], new ArrayList<>()));
                    if (row[2] != null) {
                        // Through text, so that 0.9 as a real is 0.9 as a double too.
                        occupation
                                .skills()
                                .add(new SkillNeed(
                                        (String) row[2],
                                        (String) row[3],
                                        Double.parseDouble(row[4].toString()),
                                        (Boolean) row[5]));
                    }
                });
        return needs;
    }
}
