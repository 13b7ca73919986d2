package io.github.careergraph.recommendation;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;

/** Makes what recommendations reckon with of the configuration, at start, so that wrong figures stop it. */
final class RecommendationFigures {

    @Produces
    @Singleton
    @Startup
    static RecommendationPolicy policy(RecommendationConfiguration configuration) {
        return new RecommendationPolicy(
                configuration.needed(),
                configuration.optionalNeed(),
                configuration.leadsToNeed(),
                configuration.unrelated(),
                configuration.interest(),
                configuration.nearInterest(),
                configuration.sameKind(),
                configuration.sameStep(),
                configuration.mostOfKind(),
                configuration.mostOfStep(),
                configuration.popularSkills(),
                configuration.guidedShare(),
                configuration.namedDemand(),
                configuration.skillsPerAction(),
                configuration.abilityShare(),
                new CompanionPolicy(
                        configuration.companions().share(),
                        configuration.companions().considered(),
                        configuration.companions().named()),
                new BehaviourPolicy(
                        configuration.behaviour().share(),
                        configuration.behaviour().named()),
                new TrendPolicy(
                        configuration.trend().years(),
                        configuration.trend().most(),
                        configuration.trend().named()));
    }

    @Produces
    @Singleton
    @Startup
    static Actions actions(RecommendationConfiguration configuration) {
        Map<String, RecommendationConfiguration.Action> changes = configuration.actions();
        Set<String> known =
                ActionCatalogue.ACTIONS.stream().map(ActionTemplate::id).collect(Collectors.toSet());
        changes.keySet().stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException(
                    "career-graph.recommendation.actions." + id + ": there is no such action");
        });
        return new Actions(ActionCatalogue.ACTIONS.stream()
                .filter(action -> !changes.containsKey(action.id())
                        || changes.get(action.id()).offered())
                .map(action -> changes.containsKey(action.id())
                        ? changes.get(action.id()).hours().map(action::taking).orElse(action)
                        : action)
                .toList());
    }
}
