package io.github.careergraph.extraction;

import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.skill.SkillType;

/** The labels and aliases of all skills. */
@ApplicationScoped
@Transactional
class SkillGazetteer implements Gazetteer {

    private final Session session;

    @Inject
    SkillGazetteer(Session session) {
        this.session = session;
    }

    @Override
    public String version() {
        return session.createNativeQuery("""
                        select count(*) || '.' || coalesce(sum(hashtext(concat_ws('|', skill_id, ambiguous, label))), 0)
                        from skill_label
                        """, String.class).getSingleResult();
    }

    /** Programming languages are tools to extraction, which keeps LANGUAGE for what people speak. */
    @Override
    public void read(Consumer<Surface> reader) {
        try (Stream<Object[]> rows = session.createNativeQuery("""
                        with recursive programming (id) as (
                            select id from skill where slug = 'programming-languages'
                            union
                            select b.skill_id from skill_broader b join programming p on p.id = b.broader_id
                        )
                        select l.label, case when s.id in (select id from programming) and s.type = 'LANGUAGE' then 'TOOL' else s.type end,
                               s.id, l.ambiguous
                        from skill_label l join skill s on s.id = l.skill_id and not s.grouping
                        order by exists (select 1 from skill_source o where o.skill_id = s.id and o.scheme = 'STARTER') desc,
                                 l.kind = 'PREFERRED' desc, l.id
                        """, Object[].class)
                .setFetchSize(2_000)
                .getResultStream()) {
            rows.forEach(row -> reader.accept(new Surface(
                    (String) row[0],
                    typeOf(SkillType.valueOf((String) row[1])),
                    ((Number) row[2]).longValue(),
                    (Boolean) row[3])));
        }
    }

    private static EntityType typeOf(SkillType type) {
        return switch (type) {
            case KNOWLEDGE -> EntityType.KNOWLEDGE;
            case COMPETENCE, ATTITUDE -> EntityType.SKILL;
            case TOOL -> EntityType.TOOL;
            case LANGUAGE -> EntityType.LANGUAGE;
        };
    }
}
