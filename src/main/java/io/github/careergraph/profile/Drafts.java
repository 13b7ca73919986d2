package io.github.careergraph.profile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.extraction.LinkedExtraction;
import io.github.careergraph.extraction.ReadDocument;
import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.person.ConsentKind;
import io.github.careergraph.person.Consents;
import io.github.careergraph.person.Me;
import io.github.careergraph.person.PersonSkills;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

/** Keeps drafts, each for its owner alone and until it expires. */
@ApplicationScoped
@Transactional
class Drafts {

    private final Session session;
    private final Me me;
    private final Consents consents;
    private final PersonSkills skills;
    private final ProfileConfiguration configuration;
    private final Clock clock;

    @Inject
    Drafts(
            Session session,
            Me me,
            Consents consents,
            PersonSkills skills,
            ProfileConfiguration configuration,
            Clock clock) {
        this.session = session;
        this.me = me;
        this.consents = consents;
        this.skills = skills;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Refuses to read a CV of whoever has withdrawn the consent to that. */
    void demandConsent() {
        if (!consents.allows(me.key(), ConsentKind.EXTRACTION)) {
            throw CareerGraphException.forbidden(
                    "You have withdrawn your consent to having CVs read: give it again first, see giveConsent.");
        }
    }

    /** Skills that the caller has objected to are not proposed again. */
    ProfileDraft keep(String document, ReadDocument read, LinkedExtraction found, List<Proposal> understood) {
        demandConsent();
        Set<Long> objected = skills.objected(me.key());
        List<Proposal> proposals = understood.stream()
                .filter(proposal -> proposal.kind() != ItemKind.SKILL || !objected.contains(proposal.fields().node))
                .toList();
        ProfileDraft draft = new ProfileDraft();
        draft.personKey = me.key();
        draft.document = document;
        draft.format = read.format();
        draft.text = read.text();
        draft.language = read.language();
        draft.extractor = found.extractor();
        draft.degraded = found.degraded();
        draft.createdAt = clock.instant();
        draft.expiresAt = draft.createdAt.plus(configuration.draftLifetime());
        session.persist(draft);
        for (int i = 0; i < proposals.size(); i++) {
            session.persist(ProfileDraftItem.of(draft.key, i, proposals.get(i)));
        }
        session.flush();
        session.createNativeMutationQuery("""
                        delete from profile_draft where id in (
                            select id from profile_draft where person_id = :me order by id desc offset :most)
                        """)
                .setParameter("me", me.key())
                .setParameter("most", configuration.drafts())
                .executeUpdate();
        return draft;
    }

    /** The caller's own draft that has not expired. */
    Optional<ProfileDraft> own(long key) {
        return ProfileDraft.find("key = ?1 and personKey = ?2 and expiresAt > ?3", key, me.key(), clock.instant())
                .firstResultOptional();
    }

    Map<Long, List<ProfileDraftItem>> items(List<ProfileDraft> drafts) {
        return ProfileDraftItem.<ProfileDraftItem>list(
                        "draftKey in ?1 order by position",
                        drafts.stream().map(draft -> draft.key).toList())
                .stream()
                .collect(groupingBy(item -> item.draftKey));
    }

    /** The texts that items were understood from: only those pieces of the drafts leave the database. */
    Map<Long, String> quotes(List<ProfileDraftItem> items) {
        Map<Long, String> texts = ProfileDraft.<ProfileDraft>list(
                        "key in ?1 and personKey = ?2",
                        items.stream().map(item -> item.draftKey).distinct().toList(),
                        me.key())
                .stream()
                .collect(java.util.stream.Collectors.toMap(draft -> draft.key, draft -> draft.text));
        return items.stream()
                .filter(item -> texts.containsKey(item.draftKey))
                .collect(java.util.stream.Collectors.toMap(
                        item -> item.key, item -> texts.get(item.draftKey).substring(item.start, item.end)));
    }

    /** Those of the items whose content is in the caller's profile already, from wherever. */
    Set<Long> known(List<ProfileDraftItem> items) {
        return session.createNativeQuery("""
                        select i.id from profile_draft_item i where i.id = any(:items) and case i.kind
                            when 'SKILL' then exists (select 1 from person_skill s
                                where s.person_id = :me and s.skill_id = (i.proposal ->> 'node')::bigint)
                            when 'INTEREST' then exists (select 1 from person_interest n
                                where n.person_id = :me and n.skill_id = (i.proposal ->> 'node')::bigint)
                            when 'OCCUPATION' then exists (select 1 from job j
                                where j.person_id = :me and lower(j.title) = lower(i.proposal ->> 'title')
                                  and lower(j.employer) is not distinct from lower(i.proposal ->> 'organisation'))
                            when 'PROJECT' then exists (select 1 from project_membership m join project p on p.id = m.project_id
                                where m.person_id = :me and lower(p.name) = lower(i.proposal ->> 'title'))
                            when 'ACTIVITY' then exists (select 1 from activity a
                                where a.person_id = :me and lower(a.title) = lower(i.proposal ->> 'title'))
                            when 'EDUCATION' then exists (select 1 from education e
                                where e.person_id = :me
                                  and lower(e.institution) is not distinct from lower(i.proposal ->> 'institution')
                                  and lower(e.degree) is not distinct from lower(i.proposal ->> 'degree'))
                            else exists (select 1 from person p where p.id = :me and p.headline = i.proposal ->> 'title') end
                        """, Long.class)
                .setParameter("items", items.stream().map(item -> item.key).toArray(Long[]::new))
                .setParameter("me", me.key())
                .getResultStream()
                .collect(toSet());
    }

    boolean discard(String id) {
        long key = GlobalId.keyOf(ProfileDraft.TYPE, "draft", id);
        if (ProfileDraft.delete("key = ?1 and personKey = ?2", key, me.key()) == 0) {
            throw CareerGraphException.notFound("draft", "There is no such draft.");
        }
        return true;
    }

    /**
     * Deletes expired drafts with the texts of the CVs, the longest expired first.
     *
     * @return how many; as many as {@code most} when there may be more
     */
    int deleteExpired(int most) {
        return session.createNativeMutationQuery("""
                        delete from profile_draft where id in (
                            select id from profile_draft where expires_at <= :now order by expires_at limit :most
                            for update skip locked)
                        """)
                .setParameter("now", clock.instant())
                .setParameter("most", most)
                .executeUpdate();
    }
}
