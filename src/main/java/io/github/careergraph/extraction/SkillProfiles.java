package io.github.careergraph.extraction;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/** Knows what skills are spoken of with. */
@ApplicationScoped
@Transactional
class SkillProfiles {

    private final Session session;

    @Inject
    SkillProfiles(Session session) {
        this.session = session;
    }

    /** By key, in one statement. */
    Map<Long, SkillProfile> of(Collection<Long> skills) {
        Map<Long, SkillProfile> profiles = new HashMap<>();
        if (skills.isEmpty()) {
            return profiles;
        }
        session.createNativeQuery("""
                        select s.id, s.description,
                               (select string_agg(l.label, ' ') from skill_label l where l.skill_id = s.id),
                               (select string_agg(l.label, ' ') from (
                                    select n.label from skill_label n
                                    where n.kind = 'PREFERRED' and n.skill_id in (
                                        select b.broader_id from skill_broader b where b.skill_id = s.id
                                        union select b.skill_id from skill_broader b where b.broader_id = s.id
                                        union select r.required_id from skill_requires r where r.skill_id = s.id
                                        union select r.skill_id from skill_requires r where r.required_id = s.id
                                        union select a.related_id from skill_related a where a.skill_id = s.id
                                        union select a.skill_id from skill_related a where a.related_id = s.id)
                                    order by n.id limit 200) l)
                        from skill s where s.id = any(:skills)
                        """, Object[].class)
                .setParameter("skills", skills.toArray(Long[]::new))
                .getResultList()
                .forEach(row -> {
                    Set<String> own = new HashSet<>(SkillProfile.stems(row[1] + " " + row[2]));
                    Set<String> near = SkillProfile.stems(String.valueOf(row[3]));
                    profiles.put(((Number) row[0]).longValue(), new SkillProfile(own, near));
                });
        return profiles;
    }
}
