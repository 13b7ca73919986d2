package io.github.careergraph.skill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.graphql.LanguageTag;
import io.github.careergraph.graphql.ListOrder;
import io.github.careergraph.graphql.Listing;
import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageRequest;

/** Lists skills: those that a text may mean, the best match first, or all in the order of their slugs. */
@ApplicationScoped
@Transactional
class SkillSearch {

    private static final ListOrder BY_SLUG = ListOrder.ascending("skills:SLUG", ListOrder.text("s.slug"));
    private static final ListOrder BEST_FIRST =
            ListOrder.ascending("skills:SCORE", ListOrder.number("-m.score"), ListOrder.number("s.id"));

    private final Session session;

    @Inject
    SkillSearch(Session session) {
        this.session = session;
    }

    Page<Skill> page(SkillFilter filter, PageRequest request) {
        Listing skills = filter == null || filter.text == null
                ? new Listing("skill s", BY_SLUG)
                : new Listing(
                                "skill_matches(:text, cast(:language as text)) m join skill s on s.id = m.skill_id",
                                BEST_FIRST)
                        .with("text", InputRules.text("filter.text", filter.text, 200))
                        .with("language", LanguageTag.checked("filter.language", filter.language));
        if (filter == null || !Boolean.TRUE.equals(filter.groupings)) {
            skills.where("not s.grouping");
        }
        if (filter != null && filter.type != null) {
            skills.where("s.type = :type", "type", filter.type.name());
        }
        if (filter != null && filter.broader != null) {
            skills.where("""
                    s.id in (with recursive below (id) as (
                        select b.skill_id from skill_broader b join skill t on t.id = b.broader_id where t.slug = :broader
                        union select b.skill_id from skill_broader b join below on b.broader_id = below.id)
                        select id from below)
                    """, "broader", InputRules.text("filter.broader", filter.broader, 200));
        }
        return skills.read(session, request, "s", Skill.class);
    }
}
