package io.github.careergraph.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;

import io.github.careergraph.person.Me;
import io.github.careergraph.person.PersonSkills;
import io.github.careergraph.person.Provenance;

/** Writes accepted items into the profile, each with where it was read. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AcceptedItems {

    private static final int LONGEST_QUOTE = 1_000;

    private final Session session;
    private final Me me;
    private final PersonSkills skills;
    private final Clock clock;

    @Inject
    AcceptedItems(Session session, Me me, PersonSkills skills, Clock clock) {
        this.session = session;
        this.me = me;
        this.skills = skills;
        this.clock = clock;
    }

    void save(long person, ProfileDraft draft, ProfileDraftItem item) {
        ItemFields fields = item.fields();
        switch (item.kind) {
            case SKILL -> skill(person, draft, item);
            case OCCUPATION -> recordSource(draft, item, "job_id", job(person, fields));
            case PROJECT -> recordSource(draft, item, "project_id", project(person, fields));
            case ACTIVITY -> recordSource(draft, item, "activity_id", activity(person, item));
            case EDUCATION -> recordSource(draft, item, "education_id", education(person, fields));
            case HEADLINE -> headline(person, fields);
            case INTEREST -> interest(person, fields);
        }
    }

    private void skill(long person, ProfileDraft draft, ProfileDraftItem item) {
        ItemFields fields = item.fields();
        // The draft may be older than the objection.
        if (skills.objected(person).contains(fields.node)) {
            return;
        }
        // A month that has just begun here may not have begun where the person lives.
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        LocalDate lastUsed =
                fields.lastUsed != null && fields.lastUsed.isAfter(yesterday) ? yesterday : fields.lastUsed;
        skills.declare(
                person,
                fields.node,
                fields.level,
                fields.months,
                lastUsed,
                Provenance.extracted(
                                draft.document,
                                draft.text.substring(item.start, item.end),
                                item.start,
                                item.end,
                                item.confidence,
                                draft.extractor)
                        .accepted());
    }

    private long job(long person, ItemFields fields) {
        return bind(session.createNativeQuery("""
                                with known as (
                                    select id from job where person_id = :person and lower(title) = lower(:title)
                                      and lower(employer) is not distinct from lower(:employer)
                                      and starts_on is not distinct from :startsOn
                                ), entered as (
                                    insert into job (person_id, occupation_id, title, employer, starts_on, ends_on, provenance)
                                    select :person, (select id from occupation where id = :occupation), :title, :employer,
                                           :startsOn, :endsOn, 'EXTRACTED'
                                    where not exists (select 1 from known)
                                    returning id)
                                select id from known union all select id from entered limit 1
                                """, Long.class), fields)
                .setParameter("person", person)
                .setParameter("title", fields.title)
                .setParameter("employer", fields.organisation, String.class)
                .setParameter("occupation", fields.node, Long.class)
                .getSingleResult();
    }

    /** A project of this name that one is a member of already is that project; those of others are left alone. */
    private long project(long person, ItemFields fields) {
        List<Long> known = session.createNativeQuery("""
                        select p.id from project p join project_membership m on m.project_id = p.id
                        where m.person_id = :person and p.organisation = :organisation and lower(p.name) = lower(:title)
                        order by p.id limit 1
                        """, Long.class)
                .setParameter("person", person)
                .setParameter("organisation", me.organisation())
                .setParameter("title", fields.title)
                .getResultList();
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        boolean ended = fields.endsOn != null && !fields.endsOn.isAfter(LocalDate.now(clock));
        long project = bind(session.createNativeQuery("""
                                insert into project (organisation, name, summary, starts_on, ends_on, status, created_by)
                                values (:organisation, :title, :summary, :startsOn, :endsOn, :status, :person)
                                returning id
                                """, Long.class), fields)
                .setParameter("organisation", me.organisation())
                .setParameter("title", fields.title)
                .setParameter("summary", fields.summary, String.class)
                .setParameter("status", ended ? "COMPLETED" : "ACTIVE")
                .setParameter("person", person)
                .getSingleResult();
        NativeQuery<Long> membership = session.createNativeQuery("""
                insert into project_membership (project_id, person_id, role, joined_on, left_on)
                values (:project, :person, :role, :startsOn, :endsOn) returning id
                """, Long.class);
        bind(membership, fields)
                .setParameter("project", project)
                .setParameter("person", person)
                .setParameter("role", fields.role)
                .getSingleResult();
        session.createNativeMutationQuery("""
                        insert into project_skill (project_id, skill_id, purpose)
                        select :project, id, 'USED' from skill where id = any(:skills)
                        """)
                .setParameter("project", project)
                .setParameter("skills", fields.skills.toArray(Long[]::new))
                .executeUpdate();
        return project;
    }

    private long activity(long person, ProfileDraftItem item) {
        ItemFields fields = item.fields();
        List<Long> known = session.createNativeQuery("""
                        select id from activity where person_id = :person and kind = :kind and lower(title) = lower(:title)
                          and occurred_on = :on order by id limit 1
                        """, Long.class)
                .setParameter("person", person)
                .setParameter("kind", fields.activityKind)
                .setParameter("title", fields.title)
                .setParameter("on", fields.startsOn)
                .getResultList();
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        long activity = session.createNativeQuery("""
                        insert into activity (person_id, kind, title, url, occurred_on, provenance, confidence)
                        values (:person, :kind, :title, :url, :on, 'EXTRACTED', :confidence) returning id
                        """, Long.class)
                .setParameter("person", person)
                .setParameter("kind", fields.activityKind)
                .setParameter("title", fields.title)
                .setParameter("url", fields.url, String.class)
                .setParameter("on", fields.startsOn)
                .setParameter("confidence", item.confidence)
                .getSingleResult();
        session.createNativeMutationQuery("""
                        insert into activity_skill (activity_id, skill_id)
                        select :activity, id from skill where id = any(:skills)
                        """)
                .setParameter("activity", activity)
                .setParameter("skills", fields.skills.toArray(Long[]::new))
                .executeUpdate();
        return activity;
    }

    private long education(long person, ItemFields fields) {
        return bind(session.createNativeQuery("""
                                with known as (
                                    select id from education where person_id = :person
                                      and lower(institution) is not distinct from lower(:institution)
                                      and lower(degree) is not distinct from lower(:degree)
                                ), entered as (
                                    insert into education (person_id, institution, degree, field, starts_on, ends_on, provenance)
                                    select :person, :institution, :degree, :field, :startsOn, :endsOn, 'EXTRACTED'
                                    where not exists (select 1 from known)
                                    returning id)
                                select id from known union all select id from entered limit 1
                                """, Long.class), fields)
                .setParameter("person", person)
                .setParameter("institution", fields.institution, String.class)
                .setParameter("degree", fields.degree, String.class)
                .setParameter("field", fields.field, String.class)
                .getSingleResult();
    }

    private void headline(long person, ItemFields fields) {
        session.createNativeMutationQuery("""
                        update person set headline = :title, version = version + 1, updated_at = now()
                        where id = :person and headline is distinct from :title
                        """)
                .setParameter("title", fields.title)
                .setParameter("person", person)
                .executeUpdate();
    }

    private void interest(long person, ItemFields fields) {
        session.createNativeMutationQuery("""
                        insert into person_interest (person_id, skill_id) values (:person, :skill) on conflict do nothing
                        """)
                .setParameter("person", person)
                .setParameter("skill", fields.node)
                .executeUpdate();
    }

    private void recordSource(ProfileDraft draft, ProfileDraftItem item, String column, long target) {
        String quote = draft.text.substring(item.start, Math.min(item.end, item.start + LONGEST_QUOTE));
        MutationQuery insert = session.createNativeMutationQuery("""
                insert into extraction_source (person_id, %s, document, quote, span_start, span_end, extractor, confidence)
                values (:person, :target, :document, :quote, :start, :end, :extractor, :confidence)
                """.formatted(column));
        insert.setParameter("person", draft.personKey)
                .setParameter("target", target)
                .setParameter("document", draft.document)
                .setParameter("quote", quote)
                .setParameter("start", item.start)
                .setParameter("end", item.end)
                .setParameter("extractor", draft.extractor)
                .setParameter("confidence", item.confidence)
                .executeUpdate();
    }

    private static NativeQuery<Long> bind(NativeQuery<Long> query, ItemFields fields) {
        return query.setParameter("startsOn", fields.startsOn, LocalDate.class)
                .setParameter("endsOn", fields.endsOn, LocalDate.class);
    }
}
