package io.github.careergraph.occupation;

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

/** Reads the list of occupations: in the order of slugs or, where a text is looked for, the best matches first. */
@ApplicationScoped
@Transactional
class OccupationSearch {

    private static final ListOrder BY_SLUG = ListOrder.ascending("occupations:SLUG", ListOrder.text("o.slug"));
    private static final ListOrder BEST_FIRST =
            ListOrder.ascending("occupations:SCORE", ListOrder.number("-m.score"), ListOrder.number("o.id"));

    private final Session session;

    @Inject
    OccupationSearch(Session session) {
        this.session = session;
    }

    Page<Occupation> page(OccupationFilter filter, PageRequest request) {
        if (filter == null) {
            return new Listing("occupation o", BY_SLUG).read(session, request, "o", Occupation.class);
        }
        String language = LanguageTag.checked("filter.language", filter.language);
        Listing occupations = filter.text == null
                ? new Listing("occupation o", BY_SLUG)
                : new Listing(
                                "occupation_matches(:text, cast(:language as text)) m"
                                        + " join occupation o on o.id = m.occupation_id",
                                BEST_FIRST)
                        .with("text", InputRules.text("filter.text", filter.text, 200))
                        .with("language", language);
        if (filter.text == null && language != null) {
            occupations.where(
                    "exists (select 1 from occupation_label l where l.occupation_id = o.id"
                            + " and l.kind = 'PREFERRED' and l.language = :language)",
                    "language",
                    language);
        }
        if (filter.needsSkill != null) {
            occupations.where(
                    "exists (select 1 from occupation_skill n join skill s on s.id = n.skill_id"
                            + " where n.occupation_id = o.id and s.slug = :skill)",
                    "skill",
                    InputRules.text("filter.needsSkill", filter.needsSkill, 120));
        }
        return occupations.read(session, request, "o", Occupation.class);
    }
}
