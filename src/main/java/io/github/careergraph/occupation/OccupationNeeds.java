package io.github.careergraph.occupation;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageBatch;
import io.github.careergraph.graphql.PageKey;
import io.github.careergraph.skill.Skill;

/** Reads the skills that occupations need: a page for each of many occupations, in one statement. */
@ApplicationScoped
@Transactional
class OccupationNeeds {

    static final String NEEDS = "Occupation.needs";

    private static final String WANTED = """
            from occupation_skill n join skill s on s.id = n.skill_id
            where n.occupation_id = k.parent and (k.variant is null or n.essential = cast(k.variant as boolean))
            """;

    /** An importance is at most 1, so that the essential ones rank before all others. */
    private static final String RANK = "cast(n.essential as integer) * 2 + cast(n.importance as float8)";

    private static final String PAGES = PageBatch.statement(
            "{m.*}, m.essential as essential, m.importance as importance, m.rank as rank",
            """
            select * from (select s.*, n.essential, n.importance, %s as rank %s) r
            where k.after_key is null or r.rank < k.after_rank or r.rank = k.after_rank and r.id > k.after_key
            order by r.rank desc, r.id limit k.size
            """.formatted(RANK, WANTED),
            "select count(*) " + WANTED,
            "m.rank desc, m.id");

    private final Session session;

    @Inject
    OccupationNeeds(Session session) {
        this.session = session;
    }

    Map<PageKey, Page<OccupationSkill>> read(List<PageKey> keys) {
        PageBatch batch = new PageBatch(keys);
        List<Object[]> rows = batch.bind(session.createNativeQuery(PAGES, Object[].class))
                .addEntity("m", Skill.class)
                .addScalar("essential", Boolean.class)
                .addScalar("importance", Float.class)
                .addScalar("rank", Double.class)
                .getResultList();
        return batch.pages(
                rows,
                (key, row) -> new OccupationSkill((Skill) row[2], (Boolean) row[3], (Float) row[4]),
                (key, row) -> key.place(row[5], ((Skill) row[2]).key));
    }
}
