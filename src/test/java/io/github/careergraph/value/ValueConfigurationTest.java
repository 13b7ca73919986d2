package io.github.careergraph.value;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.github.careergraph.activity.ActivityKind;
import io.github.careergraph.person.ConnectionKind;

import static io.github.careergraph.value.Profiles.TODAY;
import static io.github.careergraph.value.Profiles.activity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an operator sets is what values are reckoned with. */
class ValueConfigurationTest {

    private static final ProfileEvidence SPEAKER = Profiles.of(activity("TALK", "Talk", TODAY, 100));

    @Test
    void everyKindOfEvidenceHasItsFigures() {
        Stream<String> activities = Arrays.stream(ActivityKind.values()).map(Enum::name);
        Stream<String> connections = Arrays.stream(ConnectionKind.values()).map(kind -> "CONNECTION_" + kind);
        Stream<String> others = Stream.of("PROJECT_MEMBER", "PROJECT_LEAD", "PROJECT_MANAGER", "ENDORSEMENT");
        assertThat(Stream.of(activities, connections, others).flatMap(kinds -> kinds))
                .allSatisfy(kind -> assertThat(Figures.WEIGHTS.policy(kind)).isNotNull());
    }

    @Test
    void theFiguresOfAKindChangeTheValue() {
        double shipped = value(Figures.WEIGHTS, ValueModel.ADDITIVE);
        EvidenceWeights changed = Figures.weights(Map.of("career-graph.value.kinds.talk", "1, 0, 0, 0, 0, 30"));
        assertThat(changed.policy("TALK")).isEqualTo(new KindPolicy(new PerDimension(1, 0, 0, 0, 0), 30));
        assertThat(changed.policy("POST")).isEqualTo(Figures.WEIGHTS.policy("POST"));
        assertThat(value(changed, ValueModel.ADDITIVE)).isNotEqualTo(shipped);
    }

    @Test
    void everyOtherFigureChangesWhatItIsFor() {
        assertThat(value(Figures.weights(Map.of("career-graph.value.scale.brand", "12")), ValueModel.ADDITIVE))
                .isLessThan(value(Figures.WEIGHTS, ValueModel.ADDITIVE));
        assertThat(value(Figures.weights(Map.of("career-graph.value.audience", "100")), ValueModel.ADDITIVE))
                .isGreaterThan(value(Figures.WEIGHTS, ValueModel.ADDITIVE));
        assertThat(Figures.weights(Map.of("career-graph.value.self-declared-confidence", "0.3"))
                        .confidence(false, null))
                .isEqualTo(0.3);
        assertThat(Figures.weights(Map.of("career-graph.value.narrower.steps", "1"))
                        .narrower())
                .isEqualTo(new NarrowerRule(1, 0.5));
        assertThat(Figures.weights(Map.of("career-graph.value.shape.broad", "6"))
                        .shape())
                .isEqualTo(new ShapeRule(6, 2));
    }

    @Test
    void exponentsAndWeightsOfTheModelsCanBeSet() {
        ValueFormulas formulas = Figures.formulas(Map.of(
                "career-graph.value.formula.balanced", "-1", "career-graph.value.formula.weights", "2, 1, 1, 0, 0"));
        assertThat(formulas.of(ValueModel.BALANCED))
                .isEqualTo(new ValueFormula(ValueModel.BALANCED, -1, new PerDimension(0.5, 0.25, 0.25, 0, 0)));
        assertThat(formulas.of(ValueModel.CEILING).rho()).isInfinite();
    }

    @Test
    void aRowThatIsOutOfRangeIsRefusedByItsName() {
        assertThatThrownBy(() -> Figures.weights(Map.of("career-graph.value.kinds.project-lead", "0, 0, -1, 0, 0, 60")))
                .hasMessageContaining("career-graph.value.kinds.project-lead")
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> Figures.weights(Map.of("career-graph.value.kinds.book", "0, 0, 0, 0, 0, 0")))
                .hasMessageContaining("career-graph.value.kinds.book: halfLifeMonths must be greater than 0");
    }

    private static double value(EvidenceWeights weights, ValueModel model) {
        return new Valuator(weights, Figures.formula(model))
                .value(SPEAKER)
                .orElseThrow()
                .value();
    }
}
