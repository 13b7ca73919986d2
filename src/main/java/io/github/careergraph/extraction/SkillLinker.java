package io.github.careergraph.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/**
 * Finds the skill that a phrase means: by a name it is equal to but for case, hyphens, accents and number, then by
 * the same without words like "skills", then by the most similar name if it is similar enough. Else it means none.
 */
@ApplicationScoped
public class SkillLinker {

    /** Longer phrases are sentences, and similar to a name only by accident. */
    private static final int LONGEST = 100;
    /** Three letters have too few trigrams to be similar to anything. */
    private static final int SHORTEST_SIMILAR = 5;

    private static final Pattern AROUND = Pattern.compile(
            "^(?:strong|excellent|good|solid|basic|advanced|proven|hands-on|knowledge of|experience (?:with|in)|using|the|use of|熟悉|精通|掌握|了解)\\s{0,3}"
                    + "|\\s{0,3}(?:skills?|programming|programming language|development|frameworks?|library|abilit(?:y|ies)|experience|技能|能力|经验|编程)$",
            Pattern.CASE_INSENSITIVE);

    private final Lexicons lexicons;
    private final Session session;
    private final ExtractionConfiguration configuration;

    @Inject
    SkillLinker(Lexicons lexicons, Session session, ExtractionConfiguration configuration) {
        this.lexicons = lexicons;
        this.session = session;
        this.configuration = configuration;
    }

    /** The keys of the skills that the phrases mean; a phrase that means none is not in the answer. */
    @Transactional
    public Map<String, Long> link(Set<String> phrases) {
        Lexicon lexicon = lexicons.current();
        Map<String, Long> linked = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String phrase : phrases) {
            if (phrase.length() > LONGEST) {
                continue;
            }
            Optional<Long> exact = exact(lexicon, phrase).or(() -> exact(lexicon, withoutFrame(phrase)));
            if (exact.isPresent()) {
                linked.put(phrase, exact.get());
            } else if (phrase.length() >= SHORTEST_SIMILAR) {
                unknown.add(phrase);
            }
        }
        if (!unknown.isEmpty()) {
            similar(unknown, linked);
        }
        return linked;
    }

    private static Optional<Long> exact(Lexicon lexicon, String phrase) {
        return lexicon.meanings(new Words(phrase)).stream()
                .filter(meaning -> meaning.type() != EntityType.OCCUPATION)
                .filter(meaning -> !meaning.ambiguous() || Objects.equals(meaning.exactly(), phrase))
                .map(Lexicon.Meaning::node)
                .findFirst();
    }

    private static String withoutFrame(String phrase) {
        String bare = AROUND.matcher(phrase).replaceAll("").strip();
        return bare.isEmpty() ? phrase : bare;
    }

    /** Digits tell names apart that are similar: OAuth 1 and OAuth 2. */
    private void similar(List<String> phrases, Map<String, Long> linked) {
        session.createNativeMutationQuery(
                        "set local pg_trgm.similarity_threshold = " + configuration.minimumSimilarity())
                .executeUpdate();
        List<Object[]> rows = session.createNativeQuery("""
                        select p.phrase, l.skill_id
                        from unnest(:phrases, :folded) as p (phrase, folded)
                        cross join lateral (
                            select l.skill_id from skill_label l
                            where l.folded % p.folded and not l.ambiguous and length(l.folded) >= 5
                              and regexp_replace(l.folded, '[^0-9]', '', 'g') = regexp_replace(p.folded, '[^0-9]', '', 'g')
                            order by similarity(l.folded, p.folded) desc, l.skill_id limit 1) l
                        """, Object[].class)
                .setParameter("phrases", phrases.toArray(String[]::new))
                .setParameter(
                        "folded",
                        phrases.stream()
                                .map(SkillLinker::withoutFrame)
                                .map(phrase -> phrase.toLowerCase(java.util.Locale.ROOT))
                                .toArray(String[]::new))
                .getResultList();
        rows.forEach(row -> linked.put((String) row[0], ((Number) row[1]).longValue()));
    }
}
