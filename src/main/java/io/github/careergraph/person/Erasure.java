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
        // Behaviour of others towards what goes; its target is no foreign key.
        session.createNativeMutationQuery("""
                        delete from interaction i
                        where i.target = 'Person:' || :me
                           or i.target in (select 'LearningPlan:' || l.id from learning_plan l where l.person_id = :me)
                        """).setParameter("me", person.key).executeUpdate();
        session.remove(person);
        session.flush();
    }
}
