package io.github.careergraph.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;

/** Erases the caller, with everything that is derived from the caller. */
@ApplicationScoped
@Transactional
class Erasure {

    private final Session session;
    private final Me me;

    @Inject
    Erasure(Session session, Me me) {
        this.session = session;
        this.me = me;
    }

    /**
     * The constraints of the tables take along what belongs to the person, what the person has said of others
     * (endorsements with their trace in provenance, verified skills) and connections. Here goes what no constraint
     * can reach.
     */
    void erase(String confirm) {
        Person person = session.find(Person.class, me.key(), LockModeType.PESSIMISTIC_WRITE);
        if (person == null) {
            throw CareerGraphException.notFound(null, "Your profile is no longer there.");
        }
        if (!person.name.equals(confirm)) {
            throw CareerGraphException.invalidInput("confirm", "This is not your display name: nothing was erased.");
        }
        // What was verified by nobody any more is the word of its owner.
        session.createNativeMutationQuery("""
                        update activity set provenance = 'SELF_DECLARED', confidence = :confidence, version = version + 1
                        where verified_by = :me and provenance = 'VERIFIED'
                        """)
                .setParameter("confidence", ProvenanceKind.SELF_DECLARED.confidence())
                .setParameter("me", person.key)
                .executeUpdate();
        // A project that nobody else has a part in is the caller's own, as one that was read from a CV.
        session.createNativeMutationQuery("""
                        delete from project j where j.created_by = :me
                          and not exists (select 1 from project_membership m where m.project_id = j.id and m.person_id <> :me)
                          and not exists (select 1 from activity a where a.project_id = j.id and a.person_id <> :me)
                        """).setParameter("me", person.key).executeUpdate();
        forgetBehaviourTowards(person.key);
        session.remove(person);
        session.flush();
    }

    /** Behaviour of others towards what goes; its target is no foreign key. */
    private void forgetBehaviourTowards(long person) {
        session.createNativeMutationQuery("""
                        delete from interaction i where i.target in (
                            select 'Person:' || :me
                            union all select 'PersonSkill:' || id from person_skill where person_id = :me
                            union all select 'Education:' || id from education where person_id = :me
                            union all select 'Job:' || id from job where person_id = :me
                            union all select 'Activity:' || id from activity where person_id = :me
                            union all select 'ProjectMembership:' || id from project_membership where person_id = :me
                            union all select 'LearningPlan:' || id from learning_plan where person_id = :me
                            union all select 'ProfileDraft:' || id from profile_draft where person_id = :me)
                        """).setParameter("me", person).executeUpdate();
    }
}
