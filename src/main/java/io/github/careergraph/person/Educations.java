package io.github.careergraph.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.InputRules;

import static java.util.stream.Collectors.groupingBy;

/** Reads education, and changes the caller's own. */
@ApplicationScoped
@Transactional
class Educations {

    private final Session session;
    private final Me me;
    private final PersonQueries people;

    @Inject
    Educations(Session session, Me me, PersonQueries people) {
        this.session = session;
        this.me = me;
        this.people = people;
    }

    /** The education of people who show it to the caller, the latest first. */
    Map<Long, List<Education>> of(List<Long> keys) {
        return session.createNativeQuery("""
                        select e.* from unnest(:people) k (person) cross join lateral (
                            select n.* from education n where n.person_id = k.person
                            order by n.starts_on desc nulls last, n.id limit :most) e
                        order by e.person_id, e.starts_on desc nulls last, e.id
                        """, Education.class)
                .setParameter("people", keys.toArray(Long[]::new))
                .setParameter("most", Education.MOST)
                .getResultStream()
                .collect(groupingBy(education -> education.personKey));
    }

    Optional<Education> visible(long key) {
        return people.partByKey(Education.class, "education", ProfilePart.ACTIVITIES, key);
    }

    Education save(EducationInput input) {
        Education education = input.id == null ? created(input) : mine("input.id", input.id);
        InputRules.version(input.version, education.version);
        education.institution = InputRules.optionalText("input.institution", input.institution, 300);
        education.degree = InputRules.optionalText("input.degree", input.degree, 300);
        education.field = InputRules.optionalText("input.field", input.field, 300);
        education.startsOn = InputRules.date("input.startsOn", input.startsOn);
        education.endsOn = InputRules.date("input.endsOn", input.endsOn);
        if (education.institution == null && education.degree == null) {
            throw CareerGraphException.invalidInput("input.institution", "An institution or a degree must be there.");
        }
        InputRules.inOrder(input.startsOn, "input.endsOn", input.endsOn);
        education.provenance = ProvenanceKind.SELF_DECLARED;
        education.persist();
        session.flush();
        return education;
    }

    Person remove(String id) {
        session.remove(mine("id", id));
        session.flush();
        return people.me();
    }

    private Education created(EducationInput input) {
        if (input.version != null) {
            throw CareerGraphException.invalidInput("input.version", "A new education has no version yet.");
        }
        // Locked, so that two at once do not pass the limit together.
        session.find(Person.class, me.key(), LockModeType.PESSIMISTIC_WRITE);
        if (Education.count("personKey", me.key()) >= Education.MOST) {
            throw CareerGraphException.limitExceeded("input", "A profile has at most " + Education.MOST + " of these.");
        }
        Education education = new Education();
        education.personKey = me.key();
        return education;
    }

    private Education mine(String field, String id) {
        Education education = session.find(
                Education.class, GlobalId.keyOf(Education.TYPE, field, id), LockModeType.PESSIMISTIC_WRITE);
        if (education == null || education.personKey != me.key()) {
            throw CareerGraphException.notFound(field, "You have no such education.");
        }
        return education;
    }
}
