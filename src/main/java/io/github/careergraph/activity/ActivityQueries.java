package io.github.careergraph.activity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.ChildList;
import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageKey;
import io.github.careergraph.person.Me;
import io.github.careergraph.person.PersonQueries;
import io.github.careergraph.person.ProfilePart;
import io.github.careergraph.skill.Skill;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Reads activities that the caller may see: those of people of the organisation who show their activities. */
@ApplicationScoped
@Transactional
class ActivityQueries {

    static final String OF_PERSON = "Person.activities";
    static final String OF_PROJECT = "Project.activities";

    private static final String VISIBLE =
            """
            activity m join person p on p.id = m.person_id where p.organisation = :organisation and %s and %s
            """.formatted(PersonQueries.maySee(ProfilePart.NAME), PersonQueries.maySee(ProfilePart.ACTIVITIES));

    private static final ChildList<Activity> PERSONS = new ChildList<>(
            Activity.class,
            VISIBLE
                    + " and m.person_id = k.parent"
                    + " and (k.variant is null or m.kind = any(string_to_array(k.variant, ',')))",
            ChildList.Ordering.LATEST_FIRST,
            activity -> new Object[] {activity.occurredOn, activity.key});

    /** That somebody did something in a project says that he or she was in it. */
    private static final ChildList<Activity> PROJECTS = new ChildList<>(
            Activity.class,
            VISIBLE + " and " + PersonQueries.maySee(ProfilePart.PROJECTS) + " and m.project_id = k.parent",
            ChildList.Ordering.LATEST_FIRST,
            activity -> new Object[] {activity.occurredOn, activity.key});

    private final Session session;
    private final Me me;
    private final PersonQueries people;

    @Inject
    ActivityQueries(Session session, Me me, PersonQueries people) {
        this.session = session;
        this.me = me;
        this.people = people;
    }

    Optional<Activity> byKey(long key) {
        return people.partByKey(Activity.class, "activity", ProfilePart.ACTIVITIES, key);
    }

    Map<PageKey, Page<Activity>> ofPeople(List<PageKey> keys) {
        return PERSONS.read(session, keys, me.parameters());
    }

    Map<PageKey, Page<Activity>> ofProjects(List<PageKey> keys) {
        return PROJECTS.read(session, keys, me.parameters());
    }

    Map<Long, List<Skill>> skills(List<Activity> activities) {
        List<Object[]> rows = session.createNativeQuery("""
                        select t.activity_id as activity, {s.*} from activity_skill t join skill s on s.id = t.skill_id
                        where t.activity_id = any(:activities) order by t.activity_id, s.slug
                        """, Object[].class)
                .addScalar("activity", Long.class)
                .addEntity("s", Skill.class)
                .setParameter(
                        "activities",
                        activities.stream().map(activity -> activity.key).toArray(Long[]::new))
                .getResultList();
        return rows.stream().collect(groupingBy(row -> (Long) row[0], mapping(row -> (Skill) row[1], toList())));
    }
}
