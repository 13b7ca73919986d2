package io.github.careergraph.occupation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.graphql.LanguageTag;

/** Writes the names of occupations. */
@ApplicationScoped
@Transactional
class OccupationNames {

    private final Session session;

    @Inject
    OccupationNames(Session session) {
        this.session = session;
    }

    /** Replaces the titles and the aliases, each where it is given. */
    void replace(Occupation occupation, SaveOccupationInput input) {
        if (input.titles != null && input.titles.isEmpty()) {
            throw CareerGraphException.invalidInput("input.titles", "An occupation has at least one title.");
        }
        // Both are taken away before either is written, so that an alias can become the title.
        delete(occupation, "PREFERRED", input.titles);
        delete(occupation, "ALIAS", input.aliases);
        Set<String> languages = new HashSet<>();
        List<OccupationNameInput> titles = InputRules.atMost("input.titles", input.titles, 50);
        for (int i = 0; i < titles.size(); i++) {
            if (!languages.add(titles.get(i).language)) {
                throw CareerGraphException.invalidInput(
                        "input.titles[" + i + "].language", "There is another title in this language.");
            }
        }
        insert(occupation, "PREFERRED", "input.titles", titles);
        insert(occupation, "ALIAS", "input.aliases", InputRules.atMost("input.aliases", input.aliases, 200));
    }

    private void delete(Occupation occupation, String kind, List<OccupationNameInput> given) {
        if (given != null) {
            session.createNativeMutationQuery(
                            "delete from occupation_label where occupation_id = :occupation and kind = :kind")
                    .setParameter("occupation", occupation.key)
                    .setParameter("kind", kind)
                    .executeUpdate();
        }
    }

    private void insert(Occupation occupation, String kind, String field, List<OccupationNameInput> names) {
        String[] languages = new String[names.size()];
        String[] labels = new String[names.size()];
        for (int i = 0; i < labels.length; i++) {
            String place = field + "[" + i + "]";
            languages[i] = LanguageTag.checked(place + ".language", names.get(i).language);
            labels[i] = InputRules.text(place + ".text", names.get(i).text, 500);
        }
        Set<String> written = new HashSet<>(session.createNativeQuery("""
                        insert into occupation_label (occupation_id, language, kind, label)
                        select :occupation, w.language, :kind, w.label
                        from unnest(:languages, :labels) as w (language, label)
                        on conflict (occupation_id, language, label) do nothing
                        returning language || ' ' || label
                        """, String.class)
                .setParameter("occupation", occupation.key)
                .setParameter("kind", kind)
                .setParameter("languages", languages)
                .setParameter("labels", labels)
                .getResultList());
        for (int i = 0; i < labels.length; i++) {
            if (!written.remove(languages[i] + " " + labels[i])) {
                throw CareerGraphException.invalidInput(
                        field + "[" + i + "].text", "The occupation has this name already.");
            }
        }
    }
}
