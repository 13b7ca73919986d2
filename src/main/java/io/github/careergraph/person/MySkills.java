package io.github.careergraph.person;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.skill.SkillReferences;

/** Changes the caller's own skills. */
@ApplicationScoped
@Transactional
class MySkills {

    private final Session session;
    private final Me me;
    private final PersonQueries people;
    private final PersonSkills skills;
    private final PersonSkillQueries queries;
    private final SkillReferences taxonomy;

    @Inject
    MySkills(
            Session session,
            Me me,
            PersonQueries people,
            PersonSkills skills,
            PersonSkillQueries queries,
            SkillReferences taxonomy) {
        this.session = session;
        this.me = me;
        this.people = people;
        this.skills = skills;
        this.queries = queries;
        this.taxonomy = taxonomy;
    }

    PersonSkill save(SkillInput input) {
        long skill = taxonomy.keyOf("input.skill", input.skill);
        if (input.version != null && !versionOf(skill).equals(Optional.of(input.version))) {
            throw CareerGraphException.conflict("The skill was changed since you read it: read it again.");
        }
        skills.declare(me.key(), skill, input.level, input.months, input.lastUsed, Provenance.selfDeclared());
        return queries.of(me.key(), skill).orElseThrow();
    }

    Person remove(String slug) {
        long skill = taxonomy.keyOf("skill", slug);
        if (!skills.remove(me.key(), skill)) {
            throw CareerGraphException.notFound("skill", "You do not have this skill.");
        }
        session.createNativeMutationQuery("delete from mentoring_offer where person_id = :me and skill_id = :skill")
                .setParameter("me", me.key())
                .setParameter("skill", skill)
                .executeUpdate();
        return people.me();
    }

    /** Locks the row, so that of two changes of the same version one is refused. */
    private Optional<Integer> versionOf(long skill) {
        return session.createNativeQuery(
                        "select version from person_skill where person_id = :me and skill_id = :skill for update",
                        Integer.class)
                .setParameter("me", me.key())
                .setParameter("skill", skill)
                .getResultStream()
                .findFirst();
    }
}
