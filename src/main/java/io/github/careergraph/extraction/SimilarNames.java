package io.github.careergraph.extraction;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/** Finds names that are written otherwise, with a slip, or nearly. One statement for all phrases each. */
@ApplicationScoped
@Transactional
class SimilarNames {

    private static final double OTHERWISE = 0.93;
    /** Slips and nearness leave more doubt than blanks and points do. */
    private static final double SLIP = 0.9;

    private static final double DOUBT = 0.1;
    private static final int SHORT = 7;
    /** No text has so many phrases without a name; one that is made up to is not searched for all of them. */
    private static final int MOST = 2_000;

    private final Session session;
    private final ExtractionConfiguration configuration;

    @Inject
    SimilarNames(Session session, ExtractionConfiguration configuration) {
        this.session = session;
        this.configuration = configuration;
    }

    /**
     * The best link of each phrase that has one.
     *
     * @param misspelt whether a phrase has words that stand in no name, so that it may have slips
     */
    Map<String, Link> find(Collection<String> phrases, Predicate<String> misspelt) {
        Map<String, Link> found = new HashMap<>();
        if (!phrases.isEmpty()) {
            otherwise(phrases, found);
        }
        List<String> open = phrases.stream()
                .filter(phrase -> !found.containsKey(phrase))
                .limit(MOST)
                .toList();
        if (!open.isEmpty()) {
            nearly(open, misspelt, found);
        }
        return found;
    }

    /** "Node JS", "node-js" and "NodeJs" are one. */
    private void otherwise(Collection<String> phrases, Map<String, Link> found) {
        session.createNativeQuery("""
                        select p.phrase, l.skill_id
                        from unnest(:phrases) as p (phrase)
                        join skill_label l on l.compact = label_compact(p.phrase) and not l.ambiguous
                        join skill s on s.id = l.skill_id and not s.grouping
                        order by exists (select 1 from skill_source o where o.skill_id = s.id and o.scheme = 'STARTER') desc,
                                 l.kind = 'PREFERRED' desc, l.id
                        """, Object[].class)
                .setParameter("phrases", phrases.toArray(String[]::new))
                .getResultList()
                .forEach(row -> found.putIfAbsent((String) row[0], new Link(key(row[1]), OTHERWISE)));
    }

    /**
     * By the trigrams they share, and by the first two letters and the length, since a slip spoils most trigrams. Digits
     * tell names apart that are similar, OAuth 1 and OAuth 2, so they must be the same.
     */
    private void nearly(List<String> phrases, Predicate<String> misspelt, Map<String, Link> found) {
        // What the index is asked for; the confidence below decides.
        session.createNativeMutationQuery("set local pg_trgm.similarity_threshold = 0.45")
                .executeUpdate();
        session.createNativeQuery("""
                        select p.phrase, l.skill_id, label_compact(p.phrase), l.compact, l.folded, similarity(l.folded, label_folded(p.phrase))
                        from unnest(:phrases) as p (phrase)
                        cross join lateral (
                            (select t.* from skill_label t
                             where t.folded % label_folded(p.phrase) and not t.ambiguous and length(t.folded) between 5 and 120
                             order by similarity(t.folded, label_folded(p.phrase)) desc, t.skill_id limit 5)
                            union all
                            (select m.* from skill_label m
                             where left(m.compact, 2) in (left(label_compact(p.phrase), 2), reverse(left(label_compact(p.phrase), 2)))
                               and length(m.compact) between length(label_compact(p.phrase)) - 2 and length(label_compact(p.phrase)) + 2
                               and length(m.compact) >= 5 and not m.ambiguous
                               and levenshtein_less_equal(m.compact, label_compact(p.phrase), 2) <= 2
                             limit 20)) l
                        join skill s on s.id = l.skill_id and not s.grouping
                        where regexp_replace(l.folded, '[^0-9]', '', 'g') = regexp_replace(p.phrase, '[^0-9]', '', 'g')
                        order by l.id
                        """, Object[].class)
                .setParameter("phrases", phrases.toArray(String[]::new))
                .getResultList()
                .forEach(row -> {
                    String phrase = (String) row[0];
                    double similarity = ((Number) row[5]).doubleValue();
                    double confidence = misspelt.test(phrase) && Slips.explain((String) row[2], (String) row[3])
                            ? ofSlips((String) row[2], (String) row[3])
                            : ofSimilarity(phrase, (String) row[4], similarity, misspelt);
                    if (confidence > 0) {
                        found.merge(phrase, new Link(key(row[1]), confidence), Link::surer);
                    }
                });
    }

    private static double ofSlips(String phrase, String name) {
        int letters = Math.min(phrase.length(), name.length());
        return SLIP - DOUBT * Slips.between(phrase, name) - (letters < SHORT ? DOUBT : 0);
    }

    /** A phrase of known words means what it says: "objective" is not Objective C with a word left out. */
    private double ofSimilarity(String phrase, String name, double similarity, Predicate<String> misspelt) {
        boolean otherLength = words(phrase) != words(name);
        return similarity < configuration.minimumSimilarity() || otherLength && !misspelt.test(phrase)
                ? 0
                : SLIP * similarity;
    }

    private static int words(String phrase) {
        return new Words(phrase).count();
    }

    private static Long key(Object column) {
        return ((Number) column).longValue();
    }
}
