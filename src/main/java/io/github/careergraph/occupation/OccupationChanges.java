package io.github.careergraph.occupation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.identity.Caller;
import io.github.careergraph.identity.Role;
import io.github.careergraph.skill.SkillReferences;

/** Enters and changes occupations. */
@ApplicationScoped
@Transactional
class OccupationChanges {

    private final Session session;
    private final Caller caller;
    private final OccupationNames names;
    private final SkillReferences skills;

    @Inject
    OccupationChanges(Session session, Caller caller, OccupationNames names, SkillReferences skills) {
        this.session = session;
        this.caller = caller;
        this.names = names;
        this.skills = skills;
    }

    Occupation save(SaveOccupationInput input) {
        caller.require(Role.CURATOR);
        Occupation occupation = locked(InputRules.slug("input.slug", input.slug), input);
        if (input.iscoCode != null) {
            occupation.iscoCode =
                    input.iscoCode.isEmpty() ? null : pattern("input.iscoCode", input.iscoCode, "[0-9]{1,4}");
        }
        if (input.socCode != null) {
            occupation.socCode = input.socCode.isEmpty()
                    ? null
                    : pattern("input.socCode", input.socCode, "[0-9]{2}-[0-9]{4}\\.[0-9]{2}");
        }
        if (input.jobZone != null) {
            occupation.jobZone = InputRules.within("input.jobZone", input.jobZone, 1, 5);
        }
        if (input.description != null) {
            occupation.description = InputRules.optionalText("input.description", input.description, 8_000);
        }
        occupation.curated = true;
        if (occupation.key == null) {
            session.persist(occupation);
        } else {
            // A change of the names or needs alone is a change of the occupation too.
            session.lock(occupation, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
        session.flush();
        names.replace(occupation, input);
        replaceNeeds(occupation, input.needs);
        return occupation;
    }

    /** The occupation with its row locked until the end of the transaction, or a new one. */
    private Occupation locked(String slug, SaveOccupationInput input) {
        // Two who enter the same slug come one after the other, and the second one sees what the first one did.
        session.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtext('occupation ' || :slug))", Integer.class)
                .setParameter("slug", slug)
                .getResultList();
        Long key = session.createNativeQuery("select id from occupation where slug = :slug", Long.class)
                .setParameter("slug", slug)
                .uniqueResult();
        Occupation present = key == null ? null : session.find(Occupation.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (present != null) {
            InputRules.version(input.version, present.version);
            return present;
        }
        if (input.version != null) {
            throw CareerGraphException.conflict("There is no occupation " + slug + " any more.");
        }
        if (input.titles == null || input.titles.isEmpty()) {
            throw CareerGraphException.invalidInput("input.titles", "A new occupation needs a title.");
        }
        Occupation occupation = new Occupation();
        occupation.slug = slug;
        return occupation;
    }

    private void replaceNeeds(Occupation occupation, List<OccupationSkillInput> given) {
        if (given == null) {
            return;
        }
        List<OccupationSkillInput> wanted = InputRules.atMost("input.needs", given, 300);
        Float[] importance = new Float[wanted.size()];
        for (int i = 0; i < importance.length; i++) {
            Double value = wanted.get(i).importance;
            if (value != null && !(value >= 0.01 && value <= 1)) {
                throw CareerGraphException.invalidInput(
                        "input.needs[" + i + "].importance", "Importance is between 0.01 and 1.");
            }
            importance[i] = value == null ? 0.5f : value.floatValue();
        }
        List<Long> keys =
                skills.keys(wanted.stream().map(need -> need.skill).toList(), i -> "input.needs[" + i + "].skill");
        session.createNativeMutationQuery("delete from occupation_skill where occupation_id = :occupation")
                .setParameter("occupation", occupation.key)
                .executeUpdate();
        session.createNativeMutationQuery("""
                        insert into occupation_skill (occupation_id, skill_id, essential, importance)
                        select :occupation, w.skill, w.essential, w.importance
                        from unnest(:skills, :essential, :importance) as w (skill, essential, importance)
                        """)
                .setParameter("occupation", occupation.key)
                .setParameter("skills", keys.toArray(Long[]::new))
                .setParameter(
                        "essential",
                        wanted.stream()
                                .map(need -> Boolean.TRUE.equals(need.essential))
                                .toArray(Boolean[]::new))
                .setParameter("importance", importance)
                .executeUpdate();
    }

    private static String pattern(String field, String text, String pattern) {
        if (!text.matches(pattern)) {
            throw CareerGraphException.invalidInput(field, "It must look like " + pattern + ".");
        }
        return text;
    }
}
