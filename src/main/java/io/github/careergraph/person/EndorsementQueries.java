package io.github.careergraph.person;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageBatch;
import io.github.careergraph.graphql.PageKey;

/** Reads endorsements of skills that the caller may see. Those by people of another organisation are not there. */
@ApplicationScoped
@Transactional
class EndorsementQueries {

    static final String ENDORSEMENTS = "PersonSkill.endorsements";

    private static final String OF_THE_SKILL = """
            from endorsement n join person p on p.id = n.endorser_id
            join person_skill o on (o.person_id, o.skill_id) = (n.person_id, n.skill_id)
            where o.id = k.parent and p.organisation = :organisation
            """;

    private static final String PAGES = PageBatch.statement(
            "{m.*}, m.shown as shown",
            "select n.*, " + PersonQueries.maySee(ProfilePart.NAME) + " as shown " + OF_THE_SKILL
                    + " and (k.after_key is null or n.id < k.after_key) order by n.id desc limit k.size",
            "select count(*) " + OF_THE_SKILL,
            "m.id desc");

    private final Session session;
    private final Me me;

    @Inject
    EndorsementQueries(Session session, Me me) {
        this.session = session;
        this.me = me;
    }

    Map<PageKey, Page<Endorsement>> pages(List<PageKey> keys) {
        PageBatch batch = new PageBatch(keys);
        List<Object[]> rows = batch.bind(session.createNativeQuery(PAGES, Object[].class))
                .addEntity("m", Endorsement.class)
                .addScalar("shown", Boolean.class)
                .setParameter("me", me.key())
                .setParameter("organisation", me.organisation())
                .getResultList();
        return batch.pages(
                rows,
                (key, row) -> ((Endorsement) row[2]).shown((Boolean) row[3]),
                (key, row) -> key.place(((Endorsement) row[2]).key));
    }
}
