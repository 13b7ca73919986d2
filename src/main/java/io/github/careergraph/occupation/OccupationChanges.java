package io.github.careergraph.occupation;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.graphql.LanguageTag;
import io.github.careergraph.identity.Caller;
import io.github.careergraph.identity.Role;
import io.github.careergraph.skill.LabelInput;
import io.github.careergraph.skill.SkillReferences;

/** Changes occupations as curators want them. */
@ApplicationScoped
@Transactional
class OccupationChanges {

    private final Session session;
    private final Caller caller;
    private final SkillReferences skills;
    private final Clock clock;

    @Inject
    OccupationChanges(Session session, Caller caller, SkillReferences skills, Clock clock) {
        this.session = session;
        this.caller = caller;
        this.skills = skills;
        this.clock = clock;
    }

    Occupation save(OccupationEntryInput input) {
        caller.require(Role.CURATOR);
        if (!input.slug.matches("[a-z0-9][a-z0-9-]{0,119}")) {
            throw CareerGraphException.invalidInput(
                    "input.slug", "A slug has 1 to 120 lower-case letters, digits and hyphens.");
        }
        Occupation occupation = Occupation.find("slug", input.slug)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
        boolean isNew = occupation == null;
        if (isNew) {
            occupation = begin(input);
        } else {
            InputRules.version(input.version, occupation.version);
        }
        fill(occupation, input);
        if (isNew) {
            occupation.persist();
        }
        session.flush();
        titles(occupation.key, input);
        if (input.needs != null) {
            needs(occupation.key, InputRules.atMost("input.needs", input.needs, 500));
        }
        session.refresh(occupation);
        return occupation;
    }

    private static Occupation begin(OccupationEntryInput input) {
        if (input.version != null) {
            throw CareerGraphException.notFound("input.slug", "There is no occupation " + input.slug + ".");
        }
        if (input.titles == null || input.titles.stream().noneMatch(title -> title.language.equals("en"))) {
            throw CareerGraphException.invalidInput("input.titles", "A new occupation needs an English title.");
        }
        Occupation occupation = new Occupation();
        occupation.slug = input.slug;
        return occupation;
    }

    private void fill(Occupation occupation, OccupationEntryInput input) {
        if (input.description != null) {
            occupation.description = InputRules.optionalText("input.description", input.description, 8_000);
        }
        if (input.iscoCode != null) {
            occupation.iscoCode = code("input.iscoCode", input.iscoCode, "[0-9]{1,4}");
        }
        if (input.socCode != null) {
            occupation.socCode = code("input.socCode", input.socCode, "[0-9]{2}-[0-9]{4}\\.[0-9]{2}");
        }
        if (input.jobZone != null) {
            occupation.jobZone = InputRules.within("input.jobZone", input.jobZone, 1, 5);
        }
        occupation.curated = true;
        occupation.updatedAt = clock.instant();
    }

    private static String code(String field, String code, String form) {
        if (!code.isEmpty() && !code.matches(form)) {
            throw CareerGraphException.invalidInput(field, "This is not such a code.");
        }
        return code.isEmpty() ? null : code;
    }

    private void titles(long occupation, OccupationEntryInput input) {
        if (input.titles != null) {
            Set<String> languages = new HashSet<>();
            for (int i = 0; i < input.titles.size(); i++) {
                if (!languages.add(input.titles.get(i).language)) {
                    throw CareerGraphException.invalidInput(
                            "input.titles[" + i + "].language", "One preferred title for each language.");
                }
            }
            replaceTitles(occupation, "PREFERRED", "input.titles", input.titles, 50);
        }
        if (input.aliases != null) {
            replaceTitles(occupation, "ALIAS", "input.aliases", input.aliases, 200);
        }
    }

    private void replaceTitles(long occupation, String kind, String field, List<LabelInput> titles, int maximum) {
        InputRules.atMost(field, titles, maximum);
        String[] languages = new String[titles.size()];
        String[] texts = new String[titles.size()];
        for (int i = 0; i < titles.size(); i++) {
            languages[i] = LanguageTag.checked(field + "[" + i + "].language", titles.get(i).language);
            texts[i] = InputRules.text(field + "[" + i + "].label", titles.get(i).label, 500);
        }
        // A name that becomes the preferred one is no alias any more.
        session.createNativeMutationQuery("""
                        delete from occupation_label where occupation_id = :occupation
                        and (kind = :kind or :kind = 'PREFERRED' and (language, label) in (select * from unnest(:languages, :texts)))
                        """)
                .setParameter("occupation", occupation)
                .setParameter("kind", kind)
                .setParameter("languages", languages)
                .setParameter("texts", texts)
                .executeUpdate();
        session.createNativeMutationQuery("""
                        insert into occupation_label (occupation_id, language, kind, label)
                        select :occupation, l.language, :kind, l.label from unnest(:languages, :texts) as l (language, label)
                        on conflict (occupation_id, language, label) do nothing
                        """)
                .setParameter("occupation", occupation)
                .setParameter("kind", kind)
                .setParameter("languages", languages)
                .setParameter("texts", texts)
                .executeUpdate();
    }

    private void needs(long occupation, List<OccupationNeedInput> needs) {
        Float[] importances = new Float[needs.size()];
        for (int i = 0; i < needs.size(); i++) {
            double importance = needs.get(i).importance;
            if (!(importance >= 0.01 && importance <= 1)) {
                throw CareerGraphException.invalidInput(
                        "input.needs[" + i + "].importance", "An importance is between 0.01 and 1.");
            }
            importances[i] = (float) importance;
        }
        List<Long> keys =
                skills.keys(needs.stream().map(need -> need.skill).toList(), i -> "input.needs[" + i + "].skill");
        session.createNativeMutationQuery("delete from occupation_skill where occupation_id = :occupation")
                .setParameter("occupation", occupation)
                .executeUpdate();
        session.createNativeMutationQuery("""
                        insert into occupation_skill (occupation_id, skill_id, essential, importance)
                        select :occupation, n.skill, n.essential, n.importance
                        from unnest(:skills, :essentials, :importances) as n (skill, essential, importance)
                        """)
                .setParameter("occupation", occupation)
                .setParameter("skills", keys.toArray(Long[]::new))
                .setParameter(
                        "essentials", needs.stream().map(need -> need.essential).toArray(Boolean[]::new))
                .setParameter("importances", importances)
                .executeUpdate();
    }
}
