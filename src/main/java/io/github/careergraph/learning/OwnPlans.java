package io.github.careergraph.learning;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.person.Me;

/** Opens the caller's own plans for a change. A plan and its items are changed under one lock and one version. */
@ApplicationScoped
@Transactional
class OwnPlans {

    private final Session session;
    private final Me me;
    private final LearningPlanQueries plans;

    @Inject
    OwnPlans(Session session, Me me, LearningPlanQueries plans) {
        this.session = session;
        this.me = me;
        this.plans = plans;
    }

    /** The plan, locked until the end of the transaction and with its version counted up. */
    LearningPlan open(String field, String id, Integer version) {
        return open(field, GlobalId.keyOf(LearningPlan.TYPE, field, id), version, "There is no such plan.");
    }

    /** The plan of an item, opened in the same way; the item is one of its items until the end of the transaction. */
    LearningPlan ofItem(String field, long item, Integer version) {
        List<Long> plan = planOf(item);
        if (plan.isEmpty()) {
            throw CareerGraphException.notFound(field, "There is no such item.");
        }
        LearningPlan opened = open(field, plan.getFirst(), version, "There is no such item.");
        if (planOf(item).isEmpty()) {
            throw CareerGraphException.notFound(field, "There is no such item.");
        }
        return opened;
    }

    private List<Long> planOf(long item) {
        return session.createNativeQuery("select plan_id from learning_plan_item where id = :item", Long.class)
                .setParameter("item", item)
                .getResultList();
    }

    private LearningPlan open(String field, long key, Integer version, String missing) {
        LearningPlan plan = session.find(LearningPlan.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (plan == null || plans.byKey(key).isEmpty()) {
            throw CareerGraphException.notFound(field, missing);
        }
        if (plan.ownerKey != me.key()) {
            throw CareerGraphException.forbidden("This plan is somebody else's.");
        }
        InputRules.version(version, plan.version);
        session.lock(plan, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return plan;
    }

    /** Brings the status in line with the items after a change of these: a plan is completed when all are done. */
    void settle(LearningPlan plan) {
        if (plan.status != PlanStatus.ABANDONED) {
            if (isAllDone(plan)) {
                plan.status = PlanStatus.COMPLETED;
            } else if (plan.status == PlanStatus.COMPLETED) {
                plan.status = PlanStatus.ACTIVE;
            }
        }
        session.flush();
    }

    boolean isAllDone(LearningPlan plan) {
        return session.createNativeQuery(
                        "select coalesce(bool_and(done_at is not null), false) from learning_plan_item where plan_id = :plan",
                        Boolean.class)
                .setParameter("plan", plan.key)
                .getSingleResult();
    }
}
