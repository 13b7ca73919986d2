package io.github.careergraph.skill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.hibernate.Session;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** The names of the nodes of one kind, in tables that are called after it; each method is one statement. */
public final class Labels {

    private final String preferred;
    private final String aliases;

    /**
     * @param kind the nodes' table; their labels' is {@code kind_label}
     * @param order of the aliases, in columns of their rows {@code a}
     */
    public Labels(String kind, String order) {
        this.preferred = """
                select k.node, k.language, coalesce(
                    (select l.label from %1$s_label l
                     where l.%1$s_id = k.node and l.kind = 'PREFERRED' and l.language in (k.language, 'en')
                     order by l.language = k.language desc limit 1),
                    (select n.slug from %1$s n where n.id = k.node))
                from unnest(:nodes, :languages) as k (node, language)
                """.formatted(kind);
        this.aliases = """
                select k.number, a.label
                from unnest(:numbers, :nodes, :languages, :sizes) as k (number, node, language, size)
                cross join lateral (
                    select a.id, a.label from %1$s_label a
                    where a.%1$s_id = k.node and a.kind = 'ALIAS' and (k.language is null or a.language = k.language)
                    order by %2$s limit k.size) a
                order by k.number, %2$s
                """.formatted(kind, order);
    }

    /** The preferred label in the language, else in English, else the slug. */
    public Map<LabelKey, String> preferred(Session session, List<LabelKey> keys) {
        Map<LabelKey, String> labels = new HashMap<>();
        session.createNativeQuery(preferred, Object[].class)
                .setParameter("nodes", keys.stream().map(LabelKey::node).toArray(Long[]::new))
                .setParameter("languages", keys.stream().map(LabelKey::language).toArray(String[]::new))
                .getResultList()
                .forEach(row -> labels.put(new LabelKey((Long) row[0], (String) row[1]), (String) row[2]));
        return labels;
    }

    public Map<AliasKey, List<String>> aliases(Session session, List<AliasKey> keys) {
        Map<AliasKey, List<String>> found = new HashMap<>();
        keys.forEach(key -> found.put(key, List.of()));
        found.putAll(session.createNativeQuery(aliases, Object[].class)
                .setParameter("numbers", IntStream.range(0, keys.size()).boxed().toArray(Integer[]::new))
                .setParameter("nodes", keys.stream().map(AliasKey::node).toArray(Long[]::new))
                .setParameter("languages", keys.stream().map(AliasKey::language).toArray(String[]::new))
                .setParameter("sizes", keys.stream().map(AliasKey::first).toArray(Integer[]::new))
                .getResultStream()
                .collect(groupingBy(row -> keys.get((Integer) row[0]), mapping(row -> (String) row[1], toList()))));
        return found;
    }
}
