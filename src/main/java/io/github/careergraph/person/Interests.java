package io.github.careergraph.person;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.skill.Skill;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Reads the skills that people are interested in. */
@ApplicationScoped
@Transactional
class Interests {

    private final Session session;

    @Inject
    Interests(Session session) {
        this.session = session;
    }

    /** The interests of each person, at most as many as a profile can have, by slug. */
    Map<Long, List<Skill>> of(List<Long> people) {
        return session.createNativeQuery("""
                        select i.person_id as person, {s.*} from person_interest i join skill s on s.id = i.skill_id
                        where i.person_id = any(:people) order by i.person_id, s.slug
                        """, Object[].class)
                .addScalar("person", Long.class)
                .addEntity("s", Skill.class)
                .setParameter("people", people.toArray(Long[]::new))
                .getResultStream()
                .collect(groupingBy(row -> (Long) row[0], mapping(row -> (Skill) row[1], toList())));
    }
}
