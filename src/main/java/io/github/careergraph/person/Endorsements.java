package io.github.careergraph.person;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.InputRules;

/** Gives and takes back the caller's endorsements. */
@ApplicationScoped
@Transactional
class Endorsements {

    private static final String WITHDRAW = """
            delete from endorsement e using skill s
            where e.person_id = :person and e.skill_id = s.id and s.slug = :slug and e.endorser_id = :me
            """;

    private static final String WITHDRAW_TRACE = """
            delete from skill_provenance q using person_skill ps, skill s
            where q.person_skill_id = ps.id and ps.person_id = :person and s.id = ps.skill_id and s.slug = :slug
              and q.by_person_id = :me and q.kind = 'ENDORSED'
            """;

    private final Session session;
    private final Me me;
    private final PersonQueries people;
    private final PersonSkills skills;

    @Inject
    Endorsements(Session session, Me me, PersonQueries people, PersonSkills skills) {
        this.session = session;
        this.me = me;
        this.people = people;
        this.skills = skills;
    }

    PersonSkill endorse(EndorsementInput input) {
        long person = GlobalId.keyOf(Person.TYPE, "input.person", input.person);
        String note = InputRules.optionalText("input.note", input.note, 1_000);
        if (person == me.key()) {
            throw CareerGraphException.invalidInput("input.person", "Nobody can endorse his or her own skill.");
        }
        PersonSkill skill = visible(person, input.skill).orElseThrow(Endorsements::notThere);
        int given = session.createNativeMutationQuery("""
                        insert into endorsement (person_id, skill_id, endorser_id, note)
                        values (:person, :skill, :me, :note) on conflict do nothing
                        """)
                .setParameter("person", person)
                .setParameter("skill", skill.skillKey)
                .setParameter("me", me.key())
                .setParameter("note", note, String.class)
                .executeUpdate();
        if (given == 0) {
            throw CareerGraphException.conflict("You have endorsed this skill already.");
        }
        skills.record(skill.key, Provenance.endorsedBy(me.key()));
        return skill;
    }

    /** Takes the word back even of a skill that its owner hides by now: it is the caller's. */
    void withdraw(String id, String slug) {
        long person = GlobalId.keyOf(Person.TYPE, "person", id);
        if (!InputRules.isSlug(slug) || remove(WITHDRAW, person, slug) == 0) {
            throw notThere();
        }
        remove(WITHDRAW_TRACE, person, slug);
    }

    private int remove(String statement, long person, String slug) {
        return session.createNativeMutationQuery(statement)
                .setParameter("person", person)
                .setParameter("slug", slug)
                .setParameter("me", me.key())
                .executeUpdate();
    }

    /** Locked, so that its owner does not remove it meanwhile. */
    private Optional<PersonSkill> visible(long person, String slug) {
        boolean shown = InputRules.isSlug(slug)
                && people.byKey(person)
                        .filter(found -> found.shows(ProfilePart.SKILLS))
                        .isPresent();
        return shown
                ? session.createNativeQuery("""
                                select ps.* from person_skill ps join skill s on s.id = ps.skill_id
                                where ps.person_id = :person and s.slug = :slug for update of ps
                                """, PersonSkill.class)
                        .setParameter("person", person)
                        .setParameter("slug", slug)
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    /** One answer for who is not there, who is hidden, and which skill is not there or hidden. */
    private static CareerGraphException notThere() {
        return CareerGraphException.notFound(null, "There is no such skill of such a person.");
    }
}
