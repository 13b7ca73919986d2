package io.github.careergraph.occupation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Reads occupations; each method is one statement, however many they are about. */
@ApplicationScoped
@Transactional
public class OccupationQueries {

    private final Session session;

    @Inject
    OccupationQueries(Session session) {
        this.session = session;
    }

    /** The occupations of these keys, unknown ones left out. */
    public Map<Long, Occupation> byKeys(Collection<Long> keys) {
        Map<Long, Occupation> found = new HashMap<>();
        Long[] wanted = keys.stream().filter(Objects::nonNull).distinct().toArray(Long[]::new);
        if (wanted.length > 0) {
            session.createNativeQuery("select o.* from occupation o where o.id = any(:keys)", Occupation.class)
                    .setParameter("keys", wanted)
                    .getResultList()
                    .forEach(occupation -> found.put(occupation.key, occupation));
        }
        return found;
    }

    Occupation bySlug(String slug) {
        // The database cannot hold NUL, and so no slug with one.
        return slug.indexOf('\0') >= 0
                ? null
                : session.createNativeQuery("select o.* from occupation o where o.slug = :slug", Occupation.class)
                        .setParameter("slug", slug)
                        .uniqueResult();
    }

    Map<TitleKey, String> titles(List<TitleKey> keys) {
        Map<TitleKey, String> titles = new HashMap<>();
        session.createNativeQuery("""
                        select k.occupation, k.language, coalesce(
                            (select l.label from occupation_label l
                             where l.occupation_id = k.occupation and l.kind = 'PREFERRED'
                               and l.language in (k.language, 'en')
                             order by l.language = k.language desc limit 1),
                            (select o.slug from occupation o where o.id = k.occupation))
                        from unnest(:occupations, :languages) as k (occupation, language)
                        """, Object[].class)
                .setParameter(
                        "occupations", keys.stream().map(TitleKey::occupation).toArray(Long[]::new))
                .setParameter("languages", keys.stream().map(TitleKey::language).toArray(String[]::new))
                .getResultList()
                .forEach(row -> titles.put(new TitleKey((Long) row[0], (String) row[1]), (String) row[2]));
        return titles;
    }

    Map<AliasKey, List<String>> aliases(List<AliasKey> keys) {
        List<Object[]> rows = session.createNativeQuery("""
                        select k.number, l.label
                        from unnest(:numbers, :occupations, :languages, :sizes) as k (number, occupation, language, size)
                        cross join lateral (
                            select a.label from occupation_label a
                            where a.occupation_id = k.occupation and a.kind = 'ALIAS'
                              and (k.language is null or a.language = k.language)
                            order by a.label, a.id limit k.size
                        ) l
                        order by k.number, l.label
                        """, Object[].class)
                .setParameter("numbers", IntStream.range(0, keys.size()).boxed().toArray(Integer[]::new))
                .setParameter(
                        "occupations", keys.stream().map(AliasKey::occupation).toArray(Long[]::new))
                .setParameter("languages", keys.stream().map(AliasKey::language).toArray(String[]::new))
                .setParameter("sizes", keys.stream().map(AliasKey::first).toArray(Integer[]::new))
                .getResultList();
        return rows.stream()
                .collect(groupingBy(row -> keys.get((Integer) row[0]), mapping(row -> (String) row[1], toList())));
    }

    Map<Long, List<Occupation>> related(List<Occupation> of) {
        List<Object[]> rows = session.createNativeQuery("""
                        select r.own as own, {o.*} from (
                            select occupation_id as own, related_id as other from occupation_related
                            where occupation_id = any(:keys)
                            union all
                            select related_id, occupation_id from occupation_related where related_id = any(:keys)
                        ) r join occupation o on o.id = r.other
                        order by o.slug
                        """, Object[].class)
                .addScalar("own", Long.class)
                .addEntity("o", Occupation.class)
                .setParameter(
                        "keys", of.stream().map(occupation -> occupation.key).toArray(Long[]::new))
                .getResultList();
        return rows.stream().collect(groupingBy(row -> (Long) row[0], mapping(row -> (Occupation) row[1], toList())));
    }
}
