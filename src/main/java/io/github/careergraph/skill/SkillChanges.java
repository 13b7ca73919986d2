package io.github.careergraph.skill;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.graphql.LanguageTag;
import io.github.careergraph.identity.Caller;
import io.github.careergraph.identity.Role;

/** Changes skills as curators want them. */
@ApplicationScoped
@Transactional
class SkillChanges {

    private final Session session;
    private final Caller caller;
    private final SkillReferences references;
    private final Clock clock;

    @Inject
    SkillChanges(Session session, Caller caller, SkillReferences references, Clock clock) {
        this.session = session;
        this.caller = caller;
        this.references = references;
        this.clock = clock;
    }

    Skill save(SkillEntryInput input) {
        caller.require(Role.CURATOR);
        Skill skill = Skill.find("slug", InputRules.slug("input.slug", input.slug))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
        boolean isNew = skill == null;
        if (isNew) {
            skill = begin(input);
        } else {
            InputRules.version(input.version, skill.version);
        }
        fill(skill, input);
        if (isNew) {
            skill.persist();
        }
        session.flush();
        labels(skill.key, input);
        edges(skill.key, input);
        session.refresh(skill);
        return skill;
    }

    private static Skill begin(SkillEntryInput input) {
        if (input.version != null) {
            throw CareerGraphException.notFound("input.slug", "There is no skill " + input.slug + ".");
        }
        if (input.type == null) {
            throw CareerGraphException.invalidInput("input.type", "A new skill needs a type.");
        }
        if (input.labels == null || input.labels.stream().noneMatch(label -> label.language.equals("en"))) {
            throw CareerGraphException.invalidInput("input.labels", "A new skill needs an English label.");
        }
        Skill skill = new Skill();
        skill.slug = input.slug;
        return skill;
    }

    private void fill(Skill skill, SkillEntryInput input) {
        if (input.type != null) {
            skill.type = input.type;
        }
        if (input.description != null) {
            skill.description = InputRules.optionalText("input.description", input.description, 8_000);
        }
        if (input.halfLifeMonths != null) {
            skill.halfLifeMonths = InputRules.within("input.halfLifeMonths", input.halfLifeMonths, 1, 1_200);
        }
        if (input.learningHours != null) {
            skill.learningHours = InputRules.within("input.learningHours", input.learningHours, 1, 20_000);
        }
        skill.curated = true;
        skill.updatedAt = clock.instant();
    }

    private void labels(long skill, SkillEntryInput input) {
        if (input.labels != null) {
            Set<String> languages = new HashSet<>();
            for (int i = 0; i < input.labels.size(); i++) {
                if (!languages.add(input.labels.get(i).language)) {
                    throw CareerGraphException.invalidInput(
                            "input.labels[" + i + "].language", "One preferred label for each language.");
                }
            }
            replaceLabels(skill, "PREFERRED", "input.labels", input.labels, 50);
        }
        if (input.aliases != null) {
            replaceLabels(skill, "ALIAS", "input.aliases", input.aliases, 200);
        }
    }

    private void replaceLabels(long skill, String kind, String field, List<LabelInput> labels, int maximum) {
        InputRules.atMost(field, labels, maximum);
        String[] languages = new String[labels.size()];
        String[] texts = new String[labels.size()];
        Boolean[] ambiguous = new Boolean[labels.size()];
        for (int i = 0; i < labels.size(); i++) {
            LabelInput label = labels.get(i);
            languages[i] = LanguageTag.checked(field + "[" + i + "].language", label.language);
            texts[i] = InputRules.text(field + "[" + i + "].label", label.label, 500);
            ambiguous[i] = Boolean.TRUE.equals(label.ambiguous);
        }
        // A name that becomes the preferred one is no alias any more.
        session.createNativeMutationQuery("""
                        delete from skill_label where skill_id = :skill
                        and (kind = :kind or :kind = 'PREFERRED' and (language, label) in (select * from unnest(:languages, :texts)))
                        """)
                .setParameter("skill", skill)
                .setParameter("kind", kind)
                .setParameter("languages", languages)
                .setParameter("texts", texts)
                .executeUpdate();
        session.createNativeMutationQuery("""
                        insert into skill_label (skill_id, language, kind, label, ambiguous)
                        select :skill, l.language, :kind, l.label, l.ambiguous
                        from unnest(:languages, :texts, :ambiguous) as l (language, label, ambiguous)
                        on conflict (skill_id, language, label) do nothing
                        """)
                .setParameter("skill", skill)
                .setParameter("kind", kind)
                .setParameter("languages", languages)
                .setParameter("texts", texts)
                .setParameter("ambiguous", ambiguous)
                .executeUpdate();
    }

    private void edges(long skill, SkillEntryInput input) {
        if (input.broader != null) {
            Long[] broader = keys(skill, "input.broader", InputRules.atMost("input.broader", input.broader, 20));
            replace("delete from skill_broader where skill_id = :skill", skill);
            try {
                insert(
                        "insert into skill_broader (skill_id, broader_id) select :skill, unnest(:others)",
                        skill,
                        broader);
            } catch (ConstraintViolationException cycle) {
                throw CareerGraphException.invalidInput("input.broader", "The skill would become its own ancestor.");
            }
        }
        if (input.requires != null) {
            requires(skill, InputRules.atMost("input.requires", input.requires, 50));
        }
        if (input.related != null) {
            Long[] related = keys(skill, "input.related", InputRules.atMost("input.related", input.related, 100));
            replace("delete from skill_related where skill_id = :skill or related_id = :skill", skill);
            insert("""
                    insert into skill_related (skill_id, related_id)
                    select least(:skill, o), greatest(:skill, o) from unnest(:others) o
                    """, skill, related);
        }
    }

    private void requires(long skill, List<RequirementInput> required) {
        Float[] strengths = new Float[required.size()];
        for (int i = 0; i < required.size(); i++) {
            double strength = required.get(i).strength;
            if (!(strength >= 0.01 && strength <= 1)) {
                throw CareerGraphException.invalidInput(
                        "input.requires[" + i + "].strength", "A strength is between 0.01 and 1.");
            }
            strengths[i] = (float) strength;
        }
        Long[] keys = references
                .keys(required.stream().map(edge -> edge.skill).toList(), i -> "input.requires[" + i + "].skill")
                .toArray(Long[]::new);
        refuseItself(skill, "input.requires", keys);
        replace("delete from skill_requires where skill_id = :skill", skill);
        session.createNativeMutationQuery("""
                        insert into skill_requires (skill_id, required_id, strength)
                        select :skill, r.id, r.strength from unnest(:others, :strengths) as r (id, strength)
                        """)
                .setParameter("skill", skill)
                .setParameter("others", keys)
                .setParameter("strengths", strengths)
                .executeUpdate();
    }

    private Long[] keys(long skill, String field, List<String> slugs) {
        Long[] keys = references.keys(slugs, i -> field + "[" + i + "]").toArray(Long[]::new);
        refuseItself(skill, field, keys);
        return keys;
    }

    private static void refuseItself(long skill, String field, Long[] keys) {
        if (List.of(keys).contains(skill)) {
            throw CareerGraphException.invalidInput(field, "A skill is not joined to itself.");
        }
    }

    private void replace(String sql, long skill) {
        session.createNativeMutationQuery(sql).setParameter("skill", skill).executeUpdate();
    }

    private void insert(String sql, long skill, Long[] others) {
        session.createNativeMutationQuery(sql)
                .setParameter("skill", skill)
                .setParameter("others", others)
                .executeUpdate();
    }
}
