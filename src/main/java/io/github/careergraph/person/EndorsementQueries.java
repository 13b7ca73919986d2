package io.github.careergraph.person;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.Page;

/** Reads endorsements of skills that the caller may see. Those by people of another organisation are not there. */
@ApplicationScoped
@Transactional
class EndorsementQueries {

    static final String SCOPE = "endorsements";

    private static final String PAGES = """
            select k.i as i, case when k.counted then
                       (select count(*) from endorsement n join person p on p.id = n.endorser_id
                        join person_skill o on (o.person_id, o.skill_id) = (n.person_id, n.skill_id)
                        where o.id = k.parent and p.organisation = :organisation) end as total,
                   {e.*}, e.shown as shown
            from %s left join lateral (
                select n.*, %s as shown
                from endorsement n join person p on p.id = n.endorser_id
                join person_skill o on (o.person_id, o.skill_id) = (n.person_id, n.skill_id)
                where o.id = k.parent and p.organisation = :organisation
                  and n.id < coalesce(k.after_id, 9223372036854775807)
                order by n.id desc limit k.size) e on true
            order by k.i, e.id desc
            """.formatted(PageBatch.KEYS, PersonQueries.maySee(ProfilePart.NAME));

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
                .addEntity("e", Endorsement.class)
                .addScalar("shown", Boolean.class)
                .setParameter("me", me.key())
                .setParameter("organisation", me.organisation())
                .getResultList();
        return batch.pages(
                rows,
                (key, row) -> ((Endorsement) row[2]).shown((Boolean) row[3]),
                (key, endorsement) -> key.place(endorsement.key));
    }
}
