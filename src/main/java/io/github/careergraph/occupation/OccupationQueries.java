package io.github.careergraph.occupation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.ChildList;
import io.github.careergraph.graphql.Cursor;
import io.github.careergraph.graphql.ListKey;
import io.github.careergraph.graphql.Page;
import io.github.careergraph.skill.Skill;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Reads what belongs to occupations; each method is one statement, however many occupations it is about. */
@ApplicationScoped
@Transactional
class OccupationQueries {

    static final String OF_SKILL = "Skill.occupations";

    private static final ChildList<Occupation> OF_SKILL_LIST = new ChildList<>(
            Occupation.class,
            OF_SKILL,
            "occupation_skill n join occupation m on m.id = n.occupation_id where n.skill_id = k.parent",
            ChildList.Ordering.OLDEST_FIRST,
            occupation -> new Object[] {occupation.key});

    /** Essential before optional, then by importance: one number, so that a cursor has one place. */
    private static final String WEIGHT =
            "(case when n.essential then 1000000 else 0 end + round(n.importance * 100000))::bigint";

    private static final String NEEDS = """
            select k.number as number, c.total as total, p.essential as essential, cast(p.importance as text) as importance,
                   p.weight as weight, {p.*}
            from unnest(:numbers, :occupations, :sizes, :essentials, :weights, :skills, :counted)
                 as k (number, occupation, size, essential, weight, skill, counted)
            cross join lateral (select case when k.counted then
                (select count(*) from occupation_skill n where n.occupation_id = k.occupation
                 and (k.essential is null or n.essential = k.essential)) end) as c (total)
            left join lateral (
                select s.*, n.essential, n.importance, %1$s as weight
                from occupation_skill n join skill s on s.id = n.skill_id
                where n.occupation_id = k.occupation and (k.essential is null or n.essential = k.essential)
                  and (k.weight is null or %1$s < k.weight or %1$s = k.weight and s.id > k.skill)
                order by %1$s desc, s.id limit k.size) p on true
            order by k.number, p.weight desc, p.id
            """.formatted(WEIGHT);

    private final Session session;

    @Inject
    OccupationQueries(Session session) {
        this.session = session;
    }

    Map<TitleKey, String> titles(List<TitleKey> keys) {
        Map<TitleKey, String> titles = new HashMap<>();
        session.createNativeQuery("""
                        select k.occupation, k.language, coalesce(
                            (select l.label from occupation_label l
                             where l.occupation_id = k.occupation and l.kind = 'PREFERRED' and l.language in (k.language, 'en')
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
        Map<AliasKey, List<String>> aliases = new HashMap<>();
        keys.forEach(key -> aliases.put(key, List.of()));
        aliases.putAll(session.createNativeQuery("""
                        select k.occupation, k.language, k.size, l.label
                        from unnest(:occupations, :languages, :sizes) as k (occupation, language, size)
                        cross join lateral (
                            select a.id, a.label from occupation_label a
                            where a.occupation_id = k.occupation and a.kind = 'ALIAS'
                              and (k.language is null or a.language = k.language)
                            order by a.id limit k.size) l
                        order by l.id
                        """, Object[].class)
                .setParameter(
                        "occupations", keys.stream().map(AliasKey::occupation).toArray(Long[]::new))
                .setParameter("languages", keys.stream().map(AliasKey::language).toArray(String[]::new))
                .setParameter("sizes", keys.stream().map(AliasKey::first).toArray(Integer[]::new))
                .getResultStream()
                .collect(groupingBy(
                        row -> new AliasKey((Long) row[0], (String) row[1], (Integer) row[2]),
                        mapping(row -> (String) row[3], toList()))));
        return aliases;
    }

    Map<Long, List<Occupation>> related(List<Occupation> occupations) {
        return session.createNativeQuery("""
                        select k.occupation as parent, {o.*} from unnest(:occupations) as k (occupation)
                        cross join lateral (
                            select related_id as other from occupation_related where occupation_id = k.occupation
                            union all select occupation_id from occupation_related where related_id = k.occupation) r
                        join occupation o on o.id = r.other order by o.slug
                        """, Object[].class)
                .addScalar("parent", Long.class)
                .addEntity("o", Occupation.class)
                .setParameter(
                        "occupations", occupations.stream().map(o -> o.key).toArray(Long[]::new))
                .getResultStream()
                .collect(groupingBy(row -> (Long) row[0], mapping(row -> (Occupation) row[1], toList())));
    }

    Map<ListKey, Page<Occupation>> ofSkill(List<ListKey> keys) {
        return OF_SKILL_LIST.read(session, keys, Map.of());
    }

    Map<NeedKey, Page<OccupationNeed>> needs(List<NeedKey> keys) {
        List<Cursor> after =
                keys.stream().map(NeedKey::after).collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        Integer[] numbers = new Integer[keys.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        List<Object[]> rows = session.createNativeQuery(NEEDS, Object[].class)
                .addScalar("number", Integer.class)
                .addScalar("total", Long.class)
                .addScalar("essential", Boolean.class)
                .addScalar("importance", String.class)
                .addScalar("weight", Long.class)
                .addEntity("p", Skill.class)
                .setParameter("numbers", numbers)
                .setParameter(
                        "occupations", keys.stream().map(NeedKey::occupation).toArray(Long[]::new))
                .setParameter(
                        "sizes", keys.stream().map(k -> k.request().fetchSize()).toArray(Integer[]::new))
                .setParameter(
                        "essentials", keys.stream().map(NeedKey::essential).toArray(Boolean[]::new))
                .setParameter(
                        "weights",
                        after.stream().map(a -> a == null ? null : a.longKey(0)).toArray(Long[]::new))
                .setParameter(
                        "skills",
                        after.stream().map(a -> a == null ? null : a.longKey(1)).toArray(Long[]::new))
                .setParameter("counted", keys.stream().map(NeedKey::counted).toArray(Boolean[]::new))
                .getResultList();
        Map<Integer, List<OccupationNeed>> fetched = new HashMap<>();
        Map<Integer, Long> totals = new HashMap<>();
        Map<OccupationNeed, Long> weights = new IdentityHashMap<>();
        for (Object[] row : rows) {
            totals.put((Integer) row[0], (Long) row[1]);
            if (row[5] != null) {
                OccupationNeed need =
                        new OccupationNeed((Skill) row[5], (Boolean) row[2], Double.parseDouble((String) row[3]));
                weights.put(need, (Long) row[4]);
                fetched.computeIfAbsent((Integer) row[0], number -> new ArrayList<>())
                        .add(need);
            }
        }
        Map<NeedKey, Page<OccupationNeed>> pages = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            NeedKey key = keys.get(i);
            pages.put(
                    key,
                    Page.of(
                            key.request(),
                            fetched.getOrDefault(i, List.of()),
                            need -> Cursor.at(key.scope(), weights.get(need), need.skill().key),
                            totals.get(i)));
        }
        return pages;
    }
}
