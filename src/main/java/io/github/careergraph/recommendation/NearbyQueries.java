package io.github.careergraph.recommendation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import io.github.careergraph.person.Me;
import io.github.careergraph.person.PersonQueries;
import io.github.careergraph.person.ProfilePart;
import io.github.careergraph.value.NetworkStrength;

/**
 * Reads what the caller's organisation has to recommend to the caller: a statement for each kind. People are among it
 * only as far as they show themselves and their skills to the caller and do not object to profiling.
 */
@ApplicationScoped
@Transactional
class NearbyQueries {

    private static final int MOST_PROJECTS = 50;
    private static final int MOST_MENTORS = 100;
    private static final int MOST_PEOPLE = 50;
    private static final int MOST_PEOPLE_PER_SKILL = 20;

    private static final String PROJECTS = """
            select j.id as key, j.name as name, j.ends_on as ends, greatest(1, cardinality(j.teams)) as teams,
                   cast((select count(*) from project_membership o where o.project_id = j.id) as integer) as members,
                   array_agg(s.slug order by n.level desc, s.slug) as skills
            from project j join project_skill n on n.project_id = j.id and n.purpose = 'NEEDED' join skill s on s.id = n.skill_id
            where j.organisation = :organisation and j.status in ('PLANNED', 'ACTIVE') and (j.ends_on is null or j.ends_on > :today)
              and s.slug = any(:skills)
              and not exists (select 1 from project_membership m where m.project_id = j.id and m.person_id = :me)
              and 'Project:' || j.id <> all(:excluded)
            group by j.id order by count(*) desc, j.id desc limit :most
            """;

    private static final String PEOPLE_WHO_SHOW =
            """
            p.organisation = :organisation and p.id <> :me and not p.objects_to_profiling and %s and %s
              and 'Person:' || p.id <> all(:excluded)
            """.formatted(PersonQueries.maySee(ProfilePart.NAME), PersonQueries.maySee(ProfilePart.SKILLS));

    /** In either direction, accepted or asked for. */
    private static final String TIED = """
            exists (select 1 from connection c where least(c.requester_id, c.addressee_id) = least(p.id, :me)
                    and greatest(c.requester_id, c.addressee_id) = greatest(p.id, :me))
            """;

    /** Whoever hides connections is taken for average, so that what is promised of them tells nothing. */
    private static final String STRENGTH = "case when %s then %s else 1 end"
            .formatted(PersonQueries.maySee(ProfilePart.CONNECTIONS), NetworkStrength.of("p"));

    /** For each skill the mentor who has most of it, and among equal ones most time. */
    private static final String MENTORS = """
            select m.* from unnest(:skills, :levels) as w (slug, level) cross join lateral (
                select p.id as person, p.display_name as name, s.slug as skill, ps.level as level, t.free as free, %s as tied, %s as strength
                from skill s join mentoring_offer o on o.skill_id = s.id
                join person p on p.id = o.person_id
                join person_skill ps on ps.person_id = p.id and ps.skill_id = s.id
                cross join lateral (
                    select cast(o.hours_per_month - coalesce(sum(r.hours_per_month), 0) as integer) as free from mentoring_request r
                    where r.mentor_id = o.person_id and r.skill_id = o.skill_id and r.status = 'ACCEPTED') t
                where s.slug = w.slug and ps.level > w.level and t.free >= 1 and %s
                  and not exists (select 1 from mentoring_request r where r.mentee_id = :me and r.mentor_id = p.id and r.skill_id = s.id)
                order by ps.level desc, t.free desc, p.id limit 1) m
            limit :most
            """.formatted(TIED, STRENGTH, PEOPLE_WHO_SHOW);

    private static final String PEOPLE = """
            select f.person as person, f.name as name, array_agg(f.slug order by f.level desc, f.slug) as skills, max(f.level) as level,
                   f.strength as strength
            from unnest(:skills) as w (slug) cross join lateral (
                select p.id as person, p.display_name as name, s.slug as slug, ps.level as level, %s as strength
                from skill s join person_skill ps on ps.skill_id = s.id and ps.level >= 3 join person p on p.id = ps.person_id
                where s.slug = w.slug and %s and not %s
                order by ps.level desc, p.id limit :perSkill) f
            group by f.person, f.name, f.strength order by count(*) desc, max(f.level) desc, f.person limit :most
            """.formatted(STRENGTH, PEOPLE_WHO_SHOW, TIED);

    private final Session session;
    private final Me me;

    @Inject
    NearbyQueries(Session session, Me me) {
        this.session = session;
        this.me = me;
    }

    /** Projects that need any of the skills. */
    List<Nearby.OpenProject> projects(Collection<String> skills, Collection<String> excluded, LocalDate today) {
        return asked(PROJECTS, excluded)
                .addScalar("key", Long.class)
                .addScalar("name", String.class)
                .addScalar("ends", LocalDate.class)
                .addScalar("teams", Integer.class)
                .addScalar("members", Integer.class)
                .addScalar("skills", String[].class)
                .setParameter("today", today)
                .setParameter("skills", skills.toArray(String[]::new))
                .setParameter("most", MOST_PROJECTS)
                .getResultStream()
                .map(row -> new Nearby.OpenProject(
                        (Long) row[0],
                        (String) row[1],
                        (LocalDate) row[2],
                        (Integer) row[3],
                        (Integer) row[4],
                        List.of((String[]) row[5])))
                .toList();
    }

    /** @param levels the level of each skill to learn that the caller has, 0 for none, by slug */
    List<Nearby.Mentor> mentors(Map<String, Integer> levels, Collection<String> excluded) {
        List<String> skills = levels.keySet().stream().sorted().toList();
        return asked(MENTORS, excluded)
                .addScalar("person", Long.class)
                .addScalar("name", String.class)
                .addScalar("skill", String.class)
                .addScalar("level", Integer.class)
                .addScalar("free", Integer.class)
                .addScalar("tied", Boolean.class)
                .addScalar("strength", Double.class)
                .setParameter("skills", skills.toArray(String[]::new))
                .setParameter("levels", skills.stream().map(levels::get).toArray(Integer[]::new))
                .setParameter("most", MOST_MENTORS)
                .getResultStream()
                .map(row -> new Nearby.Mentor(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Integer) row[3],
                        (Integer) row[4],
                        (Boolean) row[5],
                        (Double) row[6]))
                .toList();
    }

    /** People who work with any of the skills. */
    List<Nearby.Acquaintance> people(Collection<String> skills, Collection<String> excluded) {
        return asked(PEOPLE, excluded)
                .addScalar("person", Long.class)
                .addScalar("name", String.class)
                .addScalar("skills", String[].class)
                .addScalar("level", Integer.class)
                .addScalar("strength", Double.class)
                .setParameter("skills", skills.toArray(String[]::new))
                .setParameter("perSkill", MOST_PEOPLE_PER_SKILL)
                .setParameter("most", MOST_PEOPLE)
                .getResultStream()
                .map(row -> new Nearby.Acquaintance(
                        (Long) row[0], (String) row[1], List.of((String[]) row[2]), (Integer) row[3], (Double) row[4]))
                .toList();
    }

    private NativeQuery<Object[]> asked(String sql, Collection<String> excluded) {
        NativeQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
        query.setParameter("me", me.key());
        query.setParameter("organisation", me.organisation());
        query.setParameter("excluded", excluded.toArray(String[]::new));
        return query;
    }
}
