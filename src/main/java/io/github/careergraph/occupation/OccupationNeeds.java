package io.github.careergraph.occupation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.Cursor;
import io.github.careergraph.graphql.Page;
import io.github.careergraph.skill.Skill;

/** Reads the skills that occupations need: a page for each of many occupations, in one statement. */
@ApplicationScoped
@Transactional
class OccupationNeeds {

    private static final String SQL = """
            select k.number, c.total, m.essential, m.importance, {s.*}
            from unnest(:numbers, :occupations, :essentials, :sizes, :afterEssential, :afterImportance, :afterSkill,
                        :counted)
                 as k (number, occupation, essential, size, after_essential, after_importance, after_skill, counted)
            cross join lateral (select case when k.counted then (
                select count(*) from occupation_skill n where n.occupation_id = k.occupation
                  and (k.essential is null or n.essential = k.essential)) end) as c (total)
            left join lateral (
                select n.* from occupation_skill n
                where n.occupation_id = k.occupation and (k.essential is null or n.essential = k.essential)
                  and (k.after_skill is null
                       or (n.essential, n.importance, -n.skill_id)
                          < (k.after_essential, cast(k.after_importance as real), -k.after_skill))
                order by n.essential desc, n.importance desc, n.skill_id limit k.size
            ) m on true
            left join skill s on s.id = m.skill_id
            order by k.number, m.essential desc, m.importance desc, m.skill_id
            """;

    private final Session session;

    @Inject
    OccupationNeeds(Session session) {
        this.session = session;
    }

    Map<NeedKey, Page<OccupationSkill>> read(List<NeedKey> keys) {
        List<List<OccupationSkill>> fetched = new ArrayList<>();
        keys.forEach(key -> fetched.add(new ArrayList<>()));
        Long[] totals = new Long[keys.size()];
        for (Object[] row : rows(keys)) {
            int number = (Integer) row[0];
            totals[number] = (Long) row[1];
            if (row[4] != null) {
                fetched.get(number).add(new OccupationSkill((Skill) row[4], (Boolean) row[2], (Float) row[3]));
            }
        }
        Map<NeedKey, Page<OccupationSkill>> pages = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            NeedKey key = keys.get(i);
            pages.put(
                    key,
                    Page.of(
                            key.request(),
                            fetched.get(i),
                            need -> Cursor.at(key.scope(), need.essential(), need.importance(), need.skill().key),
                            totals[i]));
        }
        return pages;
    }

    private List<Object[]> rows(List<NeedKey> keys) {
        return session.createNativeQuery(SQL, Object[].class)
                .addScalar("number", Integer.class)
                .addScalar("total", Long.class)
                .addScalar("essential", Boolean.class)
                .addScalar("importance", Float.class)
                .addEntity("s", Skill.class)
                .setParameter("numbers", IntStream.range(0, keys.size()).boxed().toArray(Integer[]::new))
                .setParameter(
                        "occupations", keys.stream().map(NeedKey::occupation).toArray(Long[]::new))
                .setParameter(
                        "essentials", keys.stream().map(NeedKey::essential).toArray(Boolean[]::new))
                .setParameter(
                        "sizes",
                        keys.stream().map(key -> key.request().fetchSize()).toArray(Integer[]::new))
                .setParameter(
                        "afterEssential", after(keys, NeedKey.Place::essential).toArray(Boolean[]::new))
                .setParameter(
                        "afterImportance",
                        after(keys, NeedKey.Place::importance).toArray(Float[]::new))
                .setParameter("afterSkill", after(keys, NeedKey.Place::skill).toArray(Long[]::new))
                .setParameter("counted", keys.stream().map(NeedKey::counted).toArray(Boolean[]::new))
                .getResultList();
    }

    private static Stream<?> after(List<NeedKey> keys, Function<NeedKey.Place, ?> part) {
        return keys.stream().map(key -> key.after() == null ? null : part.apply(key.after()));
    }
}
