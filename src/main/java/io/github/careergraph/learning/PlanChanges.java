package io.github.careergraph.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.person.Me;
import io.github.careergraph.skill.SkillReferences;

/** Creates, changes, reviews and follows plans. */
@ApplicationScoped
@Transactional
class PlanChanges {

    private static final int MOST_SKILLS = 50;

    private final Session session;
    private final Me me;
    private final OwnPlans own;
    private final PlanItems items;
    private final LearningPlanQueries plans;
    private final SkillReferences skills;
    private final Clock clock;

    @Inject
    PlanChanges(
            Session session,
            Me me,
            OwnPlans own,
            PlanItems items,
            LearningPlanQueries plans,
            SkillReferences skills,
            Clock clock) {
        this.session = session;
        this.me = me;
        this.own = own;
        this.items = items;
        this.plans = plans;
        this.skills = skills;
        this.clock = clock;
    }

    LearningPlan create(LearningPlanInput input) {
        LearningPlan plan = new LearningPlan();
        plan.ownerKey = me.key();
        plan.title = InputRules.text("input.title", input.title, 200);
        plan.goal = input.goal;
        plan.goalOccupationKey = goalOccupation(input);
        plan.weeklyHours = InputRules.within("input.weeklyHours", input.weeklyHours, 1, 80);
        plan.startsOn = input.start == null ? LocalDate.now(clock) : InputRules.date("input.start", input.start);
        plan.deadline = InputRules.date("input.deadline", input.deadline);
        InputRules.inOrder(plan.startsOn, "input.deadline", plan.deadline);
        session.persist(plan);
        session.flush();
        goalSkills(plan, input.goalSkills);
        List<PlanItemInput> given = InputRules.atMost("input.items", input.items, PlanItems.MOST);
        if (!given.isEmpty()) {
            items.insert(plan, 1, given, i -> "input.items[" + i + "]");
        }
        return plan;
    }

    private Long goalOccupation(LearningPlanInput input) {
        if ((input.goalOccupation != null) != (input.goal == PlanGoal.OCCUPATION)) {
            throw CareerGraphException.invalidInput(
                    "input.goalOccupation", "An occupation is given with the goal OCCUPATION, and only there.");
        }
        if (input.goalOccupation == null) {
            return null;
        }
        return session.createNativeQuery("select id from occupation where slug = :slug for key share", Long.class)
                .setParameter("slug", InputRules.text("input.goalOccupation", input.goalOccupation, 120))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> CareerGraphException.invalidInput(
                        "input.goalOccupation", "There is no occupation " + input.goalOccupation + "."));
    }

    private void goalSkills(LearningPlan plan, List<GoalSkillInput> given) {
        List<GoalSkillInput> wanted = InputRules.atMost("input.goalSkills", given, MOST_SKILLS);
        if (wanted.isEmpty() == (plan.goal == PlanGoal.SKILLS)) {
            throw CareerGraphException.invalidInput(
                    "input.goalSkills", "Skills are given with the goal SKILLS, and only there.");
        }
        Integer[] levels = new Integer[wanted.size()];
        for (int i = 0; i < levels.length; i++) {
            Integer level = wanted.get(i).level;
            levels[i] = level == null ? 3 : InputRules.within("input.goalSkills[" + i + "].level", level, 1, 5);
        }
        List<Long> keys = skills.keys(
                wanted.stream().map(skill -> skill.skill).toList(), i -> "input.goalSkills[" + i + "].skill");
        session.createNativeMutationQuery("""
                        insert into learning_plan_skill (plan_id, skill_id, level)
                        select :plan, w.skill, w.level from unnest(:skills, :levels) as w (skill, level)
                        """)
                .setParameter("plan", plan.key)
                .setParameter("skills", keys.toArray(Long[]::new))
                .setParameter("levels", levels)
                .executeUpdate();
    }

    LearningPlan save(SavePlanInput input) {
        LearningPlan plan = own.open("input.plan", input.plan, input.version);
        if (input.title != null) {
            plan.title = InputRules.text("input.title", input.title, 200);
        }
        if (input.weeklyHours != null) {
            plan.weeklyHours = InputRules.within("input.weeklyHours", input.weeklyHours, 1, 80);
        }
        if (Boolean.TRUE.equals(input.withoutDeadline)) {
            plan.deadline = null;
        }
        if (input.deadline != null) {
            plan.deadline = InputRules.date("input.deadline", input.deadline);
            InputRules.inOrder(plan.startsOn, "input.deadline", plan.deadline);
        }
        if (input.status == PlanStatus.COMPLETED && !own.isAllDone(plan)) {
            throw CareerGraphException.invalidInput(
                    "input.status", "A plan is completed when it has items and all of them are done.");
        }
        if (input.status != null) {
            plan.status = input.status;
        }
        session.flush();
        return plan;
    }

    void remove(String id) {
        session.remove(own.open("plan", id, null));
        session.flush();
    }

    LearningPlan follow(String id) {
        LearningPlan plan = plans.byKey(GlobalId.keyOf(LearningPlan.TYPE, "plan", id))
                .orElseThrow(() -> CareerGraphException.notFound("plan", "There is no such plan."));
        if (plan.ownerKey == me.key()) {
            throw CareerGraphException.invalidInput("plan", "Nobody follows his or her own plan.");
        }
        session.createNativeMutationQuery("""
                        insert into learning_plan_follower (plan_id, person_id)
                        select id, :me from learning_plan where id = :plan for key share on conflict do nothing
                        """)
                .setParameter("plan", plan.key)
                .setParameter("me", me.key())
                .executeUpdate();
        return plan;
    }

    void unfollow(String id) {
        session.createNativeMutationQuery(
                        "delete from learning_plan_follower where plan_id = :plan and person_id = :me")
                .setParameter("plan", GlobalId.keyOf(LearningPlan.TYPE, "plan", id))
                .setParameter("me", me.key())
                .executeUpdate();
    }

    PlanReview review(ReviewPlanInput input) {
        LearningPlan plan = own.open("input.plan", input.plan, null);
        Instant now = Instant.now(clock);
        PlanReview review = new PlanReview();
        review.planKey = plan.key;
        review.reviewedAt = now.truncatedTo(ChronoUnit.MICROS);
        review.learnt = InputRules.text("input.learnt", input.learnt, 5_000);
        review.spentHours = input.hours == 0 ? 0 : (float) InputRules.hours("input.hours", input.hours);
        PlanEffort effort = plans.effort(List.of(plan.key)).getOrDefault(plan.key, PlanEffort.NONE);
        review.totalHours = (float) effort.hours();
        review.doneHours = (float) effort.doneHours();
        double weeks = Math.max(0, ChronoUnit.DAYS.between(plan.startsOn, LocalDate.now(clock)) / 7.0);
        review.plannedHours = (float) PlannedHours.until(
                weeks,
                plan.weeklyHours,
                plans.items(List.of(plan.key)).getOrDefault(plan.key, List.of()).stream()
                        .map(item -> new PlannedHours.Share(item.hours, item.weekFrom, item.weekTo))
                        .toList());
        session.persist(review);
        session.flush();
        return review;
    }
}
