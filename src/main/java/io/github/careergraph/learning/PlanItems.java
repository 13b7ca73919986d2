package io.github.careergraph.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.skill.SkillReferences;

/** Changes the items of plans; their positions are always 1, 2, 3 and so on. */
@ApplicationScoped
@Transactional
class PlanItems {

    static final int MOST = 200;

    private static final int LAST_WEEK = 1_040;

    private final Session session;
    private final OwnPlans plans;
    private final PlanResources resources;
    private final SkillReferences skills;
    private final Clock clock;

    @Inject
    PlanItems(Session session, OwnPlans plans, PlanResources resources, SkillReferences skills, Clock clock) {
        this.session = session;
        this.plans = plans;
        this.resources = resources;
        this.skills = skills;
        this.clock = clock;
    }

    LearningPlan add(AddPlanItemInput input) {
        LearningPlan plan = plans.open("input.plan", input.plan, input.version);
        int size = size(plan);
        if (size == MOST) {
            throw CareerGraphException.limitExceeded("input.plan", "A plan has at most " + MOST + " items.");
        }
        int position =
                input.position == null ? size + 1 : InputRules.within("input.position", input.position, 1, size + 1);
        shift(plan, position, size, 1);
        insert(plan, position, List.of(input.item), i -> "input.item");
        plans.settle(plan);
        return plan;
    }

    LearningPlan remove(String id, Integer version) {
        long item = GlobalId.keyOf(LearningPlanItem.TYPE, "item", id);
        LearningPlan plan = plans.ofItem("item", item, version);
        int position = position(item);
        session.createNativeMutationQuery("delete from learning_plan_item where id = :item")
                .setParameter("item", item)
                .executeUpdate();
        shift(plan, position + 1, MOST + 1, -1);
        plans.settle(plan);
        return plan;
    }

    LearningPlan move(String id, int to, Integer version) {
        long item = GlobalId.keyOf(LearningPlanItem.TYPE, "item", id);
        LearningPlan plan = plans.ofItem("item", item, version);
        InputRules.within("position", to, 1, size(plan));
        int from = position(item);
        session.createNativeMutationQuery("""
                        update learning_plan_item
                        set position = case when id = :item then cast(:to as integer) else position + :by end
                        where plan_id = :plan and position between :low and :high
                        """)
                .setParameter("item", item)
                .setParameter("to", to)
                .setParameter("by", to < from ? 1 : -1)
                .setParameter("plan", plan.key)
                .setParameter("low", Math.min(from, to))
                .setParameter("high", Math.max(from, to))
                .executeUpdate();
        plans.settle(plan);
        return plan;
    }

    LearningPlan complete(String id, boolean done, Integer version) {
        long item = GlobalId.keyOf(LearningPlanItem.TYPE, "item", id);
        LearningPlan plan = plans.ofItem("item", item, version);
        // What was done stays done at its first time.
        session.createNativeMutationQuery("""
                        update learning_plan_item
                        set done_at = case when :done then coalesce(done_at, :now) end, version = version + 1
                        where id = :item
                        """)
                .setParameter("done", done)
                .setParameter("now", Instant.now(clock))
                .setParameter("item", item)
                .executeUpdate();
        plans.settle(plan);
        return plan;
    }

    /** Puts items at a position and those behind it, where there is room for them. */
    void insert(LearningPlan plan, int position, List<PlanItemInput> items, IntFunction<String> path) {
        int size = items.size();
        Map<String, PlanResources.Named> named = resources.find(items.stream()
                .map(item -> item.resource)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<String, Long> skillKeys = skills.bySlugs(items.stream()
                .map(item -> item.skill)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        String[] steps = new String[size];
        String[] titles = new String[size];
        Long[] resourceKeys = new Long[size];
        Long[] skillsOf = new Long[size];
        Double[] hours = new Double[size];
        Integer[] weeksFrom = new Integer[size];
        Integer[] weeksTo = new Integer[size];
        for (int i = 0; i < size; i++) {
            PlanItemInput item = items.get(i);
            String field = path.apply(i);
            PlanResources.Named resource = item.resource == null ? null : named.get(item.resource);
            if (item.resource != null && resource == null) {
                throw CareerGraphException.invalidInput(field + ".resource", "There is no such learning resource.");
            }
            steps[i] = item.step.name();
            titles[i] = item.title == null && resource != null
                    ? resource.title()
                    : InputRules.text(field + ".title", item.title, 300);
            resourceKeys[i] = resource == null ? null : resource.key();
            skillsOf[i] = item.skill == null ? null : skillKeys.get(item.skill);
            if (item.skill != null && skillsOf[i] == null) {
                throw CareerGraphException.invalidInput(field + ".skill", "There is no skill " + item.skill + ".");
            }
            if (item.hours == null && resource == null) {
                throw CareerGraphException.invalidInput(
                        field + ".hours", "Without a resource an item says how many hours it takes.");
            }
            hours[i] = item.hours == null ? resource.hours() : InputRules.hours(field + ".hours", item.hours);
            weeksFrom[i] = week(field + ".weekFrom", item.weekFrom);
            weeksTo[i] = item.weekTo == null ? weeksFrom[i] : week(field + ".weekTo", item.weekTo);
            if (weeksTo[i] != null && (weeksFrom[i] == null || weeksTo[i] < weeksFrom[i])) {
                throw CareerGraphException.invalidInput(
                        field + ".weekTo", "It ends in or after the week it begins in.");
            }
        }
        session.createNativeMutationQuery("""
                        insert into learning_plan_item (plan_id, position, step, title, resource_id, skill_id, hours, week_from, week_to)
                        select :plan, :position - 1 + w.n, w.step, w.title, w.resource, w.skill, w.hours, w.week_from, w.week_to
                        from unnest(:steps, :titles, :resources, :skills, :hours, :weeksFrom, :weeksTo) with ordinality
                             as w (step, title, resource, skill, hours, week_from, week_to, n)
                        """)
                .setParameter("plan", plan.key)
                .setParameter("position", position)
                .setParameter("steps", steps)
                .setParameter("titles", titles)
                .setParameter("resources", resourceKeys)
                .setParameter("skills", skillsOf)
                .setParameter("hours", hours)
                .setParameter("weeksFrom", weeksFrom)
                .setParameter("weeksTo", weeksTo)
                .executeUpdate();
    }

    private static Integer week(String field, Integer week) {
        return week == null ? null : (Integer) InputRules.within(field, week, 1, LAST_WEEK);
    }

    private void shift(LearningPlan plan, int from, int to, int by) {
        session.createNativeMutationQuery(
                        "update learning_plan_item set position = position + :by where plan_id = :plan and position between :from and :to")
                .setParameter("by", by)
                .setParameter("plan", plan.key)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    private int position(long item) {
        return session.createNativeQuery("select position from learning_plan_item where id = :item", Integer.class)
                .setParameter("item", item)
                .getSingleResult();
    }

    private int size(LearningPlan plan) {
        return session.createNativeQuery("select count(*) from learning_plan_item where plan_id = :plan", Long.class)
                .setParameter("plan", plan.key)
                .getSingleResult()
                .intValue();
    }
}
