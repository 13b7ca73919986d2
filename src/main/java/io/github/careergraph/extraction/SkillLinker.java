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

    /** Shorter names that are ordinary words too are held to their case: "go", "r". */
    private static final int SHORTEST_WORD = 4;

    private static final Pattern BEFORE = Pattern.compile(
            "^(?:(?:strong|excellent|good|solid|basic|advanced|proven|hands-on|knowledge of|experience (?:with|in)|using|the|use of)\\s{1,3}|熟悉|精通|掌握|了解)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BEHIND = Pattern.compile(
            "(?:\\s{1,3}(?:skills?|programming|programming language|development|frameworks?|library|abilit(?:y|ies)|experience)|技能|能力|经验|编程)$",
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
            String bare = BEFORE.matcher(phrase).replaceFirst("").strip();
            Optional<Long> exact = exact(lexicon, phrase)
                    .or(() -> exact(lexicon, bare))
                    .or(() ->
                            exact(lexicon, BEHIND.matcher(bare).replaceFirst("").strip()));
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
                .filter(meaning -> !meaning.ambiguous()
                        || phrase.length() >= SHORTEST_WORD
                        || Objects.equals(meaning.exactly(), phrase))
                .map(Lexicon.Meaning::node)
                .findFirst();
    }

    /** Digits tell names apart that are similar: OAuth 1 and OAuth 2. */
    private void similar(List<String> phrases, Map<String, Long> linked) {
        // What the index is asked for; the condition below decides.
        session.createNativeMutationQuery("set local pg_trgm.similarity_threshold = 0.45")
                .executeUpdate();
        List<Object[]> rows = session.createNativeQuery("""
                        select p.phrase, l.skill_id
                        from unnest(:phrases, :folded) as p (phrase, folded)
                        cross join lateral (
                            select l.skill_id from skill_label l
                            where l.folded % p.folded and not l.ambiguous and length(l.folded) between 5 and 120
                              and (similarity(l.folded, p.folded) >= :least
                                or levenshtein_less_equal(l.folded, p.folded, 2) <= length(p.folded) / 8 + 1)
                              and regexp_replace(l.folded, '[^0-9]', '', 'g') = regexp_replace(p.folded, '[^0-9]', '', 'g')
                            order by similarity(l.folded, p.folded) desc, l.skill_id limit 1) l
                        """, Object[].class)
                .setParameter("phrases", phrases.toArray(String[]::new))
                .setParameter(
                        "folded",
                        phrases.stream()
                                .map(phrase ->
                                        BEFORE.matcher(phrase).replaceFirst("").strip())
                                .map(phrase -> phrase.toLowerCase(java.util.Locale.ROOT))
                                .toArray(String[]::new))
                .setParameter("least", configuration.minimumSimilarity())
                .getResultList();
        rows.forEach(row -> linked.put((String) row[0], ((Number) row[1]).longValue()));
    }
}
