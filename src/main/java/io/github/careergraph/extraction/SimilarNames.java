package io.github.careergraph.extraction;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** The best link of each phrase that has one. */
    Map<String, Link> find(Collection<String> phrases) {
        Map<String, Link> found = new HashMap<>();
        if (!phrases.isEmpty()) {
            otherwise(phrases, found);
        }
        List<String> open = phrases.stream()
                .filter(phrase -> !found.containsKey(phrase))
                .limit(MOST)
                .toList();
        if (!open.isEmpty()) {
            nearly(open, found);
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

    /** By the trigrams they share, and by the first two letters and the length, since a slip spoils most trigrams. */
    private void nearly(List<String> phrases, Map<String, Link> found) {
        // What the index is asked for; the confidence below decides.
        session.createNativeMutationQuery("set local pg_trgm.similarity_threshold = 0.45")
                .executeUpdate();
        session.createNativeQuery("""
                        select p.phrase, l.skill_id, label_compact(p.phrase), l.compact, similarity(l.folded, label_folded(p.phrase))
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
                    double confidence = confidence((String) row[2], (String) row[3], ((Number) row[4]).doubleValue());
                    if (confidence > 0) {
                        found.merge((String) row[0], new Link(key(row[1]), confidence), Link::surer);
                    }
                });
    }

    /** Digits tell names apart that are similar, OAuth 1 and OAuth 2, so they must be the same. */
    private double confidence(String phrase, String name, double similarity) {
        int slips = Slips.between(phrase, name);
        int letters = Math.min(phrase.length(), name.length());
        if (slips <= Slips.allowed(letters)) {
            return SLIP - DOUBT * slips - (letters < SHORT ? DOUBT : 0);
        }
        return similarity >= configuration.minimumSimilarity() ? SLIP * similarity : 0;
    }

    private static Long key(Object column) {
        return ((Number) column).longValue();
    }
}
