package io.github.careergraph.learning;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.careergraph.graphql.NodeSource;

@ApplicationScoped
class LearningPlanNodes implements NodeSource {

    private final LearningPlanQueries plans;

    @Inject
    LearningPlanNodes(LearningPlanQueries plans) {
        this.plans = plans;
    }

    @Override
    public String type() {
        return LearningPlan.TYPE;
    }

    @Override
    public Optional<LearningPlan> find(long key) {
        return plans.byKey(key);
    }
}
