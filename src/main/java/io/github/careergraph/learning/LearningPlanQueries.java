package io.github.careergraph.learning;

import java.util.Collection;
import java.util.HashMap;
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

/** Reads learning plans that the caller may see: those of people of the organisation who show their plans. */
@ApplicationScoped
@Transactional
class LearningPlanQueries {

    static final String OF_PERSON = "Person.learningPlans";
    static final String FOLLOWED = "Person.followedPlans";
    static final String REVIEWS = "LearningPlan.reviews";

    static final String VISIBLE =
            """
            learning_plan m join person p on p.id = m.person_id where p.organisation = :organisation and %s and %s
            """.formatted(PersonQueries.maySee(ProfilePart.NAME), PersonQueries.maySee(ProfilePart.LEARNING_PLANS));

    private static final ChildList<LearningPlan> PLANS = new ChildList<>(
            LearningPlan.class, VISIBLE + " and m.person_id = k.parent", ChildList.Ordering.NEWEST_FIRST, plan ->
                    new Object[] {plan.key});

    private static final ChildList<LearningPlan> FOLLOWED_PLANS = new ChildList<>(
            LearningPlan.class,
            VISIBLE
                    + " and exists (select 1 from learning_plan_follower f where f.plan_id = m.id and f.person_id = k.parent)",
            ChildList.Ordering.NEWEST_FIRST,
            plan -> new Object[] {plan.key});

    private static final ChildList<PlanReview> PLAN_REVIEWS = new ChildList<>(
            PlanReview.class,
            "learning_plan_review m where m.plan_id = k.parent",
            ChildList.Ordering.NEWEST_FIRST,
            review -> new Object[] {review.key});

    private final Session session;
    private final Me me;
    private final PersonQueries people;

    @Inject
    LearningPlanQueries(Session session, Me me, PersonQueries people) {
        this.session = session;
        this.me = me;
        this.people = people;
    }

    Optional<LearningPlan> byKey(long key) {
        return people.partByKey(LearningPlan.class, "learning_plan", ProfilePart.LEARNING_PLANS, key);
    }

    Map<PageKey, Page<LearningPlan>> ofPeople(List<PageKey> keys) {
        return PLANS.read(session, keys, me.parameters());
    }

    Map<PageKey, Page<LearningPlan>> followed(List<PageKey> keys) {
        return FOLLOWED_PLANS.read(session, keys, me.parameters());
    }

    /** The reviews of plans that the caller may see. */
    Map<PageKey, Page<PlanReview>> reviews(List<PageKey> keys) {
        return PLAN_REVIEWS.read(session, keys, Map.of());
    }

    Map<Long, List<LearningPlanItem>> items(Collection<Long> plans) {
        return session.createNativeQuery(
                        "select i.* from learning_plan_item i where i.plan_id = any(:plans) order by i.plan_id, i.position",
                        LearningPlanItem.class)
                .setParameter("plans", plans.toArray(Long[]::new))
                .getResultStream()
                .collect(groupingBy(item -> item.planKey));
    }

    Map<Long, List<GoalSkill>> goalSkills(Collection<Long> plans) {
        return session.createNativeQuery("""
                        select g.plan_id as plan, g.level as level, {s.*}
                        from learning_plan_skill g join skill s on s.id = g.skill_id
                        where g.plan_id = any(:plans) order by g.plan_id, s.slug
                        """, Object[].class)
                .addScalar("plan", Long.class)
                .addScalar("level", Integer.class)
                .addEntity("s", Skill.class)
                .setParameter("plans", plans.toArray(Long[]::new))
                .getResultStream()
                .collect(groupingBy(
                        row -> (Long) row[0],
                        mapping(row -> new GoalSkill((Skill) row[2], (Integer) row[1]), toList())));
    }

    Map<Long, PlanEffort> effort(List<Long> plans) {
        Map<Long, PlanEffort> efforts = new HashMap<>();
        session.createNativeQuery("""
                        select i.plan_id, cast(sum(cast(i.hours as numeric)) as float8),
                               cast(coalesce(sum(cast(i.hours as numeric)) filter (where i.done_at is not null), 0) as float8)
                        from learning_plan_item i where i.plan_id = any(:plans) group by i.plan_id
                        """, Object[].class)
                .setParameter("plans", plans.toArray(Long[]::new))
                .getResultList()
                .forEach(row -> efforts.put((Long) row[0], new PlanEffort((Double) row[1], (Double) row[2])));
        return efforts;
    }

    Map<Long, Long> followers(Collection<Long> plans) {
        Map<Long, Long> followers = new HashMap<>();
        session.createNativeQuery(
                        "select plan_id, count(*) from learning_plan_follower where plan_id = any(:plans) group by plan_id",
                        Object[].class)
                .setParameter("plans", plans.toArray(Long[]::new))
                .getResultList()
                .forEach(row -> followers.put((Long) row[0], (Long) row[1]));
        return followers;
    }
}
