package io.github.careergraph.recommendation;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an operator sets is what recommendations are ranked by. */
class RecommendationConfigurationTest {

    @Test
    void theShippedPolicyIsAsDocumented() {
        assertThat(Policies.SHIPPED)
                .isEqualTo(new RecommendationPolicy(
                        2,
                        0.6,
                        0.5,
                        0.4,
                        0.5,
                        0.2,
                        0.8,
                        0.5,
                        3,
                        2,
                        40,
                        0.7,
                        0.2,
                        4,
                        0.5,
                        new CompanionPolicy(0.5, 20, 0.3),
                        new BehaviourPolicy(0.5, 0.3),
                        new TrendPolicy(1, 1.5, 0.05)));
        assertThat(Policies.policy(Map.of("career-graph.recommendation.needed", "3"))
                        .needed())
                .isEqualTo(3);
    }

    @Test
    void anActionCanTakeOtherHoursOrBeLeftOut() {
        List<ActionTemplate> actions = Policies.actions(Map.of(
                "career-graph.recommendation.actions.paper.offered", "false",
                "career-graph.recommendation.actions.video.hours", "9"));
        assertThat(actions)
                .hasSize(ActionCatalogue.ACTIONS.size() - 1)
                .noneMatch(action -> action.id().equals("paper"))
                .filteredOn(action -> action.id().equals("video"))
                .extracting(ActionTemplate::hours)
                .containsExactly(9.0);
        assertThatThrownBy(() -> Policies.actions(Map.of("career-graph.recommendation.actions.papre.hours", "9")))
                .hasMessageContaining("career-graph.recommendation.actions.papre: there is no such action");
    }
}
