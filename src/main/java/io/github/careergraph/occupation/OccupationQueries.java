package io.github.careergraph.occupation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.skill.AliasKey;
import io.github.careergraph.skill.LabelKey;
import io.github.careergraph.skill.Labels;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Reads occupations; each method is one statement, however many they are about. */
@ApplicationScoped
@Transactional
public class OccupationQueries {

    private static final Labels LABELS = new Labels("occupation", "a.label, a.id");

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

    Map<LabelKey, String> titles(List<LabelKey> keys) {
        return LABELS.preferred(session, keys);
    }

    Map<AliasKey, List<String>> aliases(List<AliasKey> keys) {
        return LABELS.aliases(session, keys);
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
