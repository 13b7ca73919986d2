package io.github.careergraph.inference;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import io.github.careergraph.interest.InterestUnavailableException;
import io.github.careergraph.interest.ItemText;
import io.github.careergraph.interest.PlacedItems;
import io.github.careergraph.interest.Signal;
import io.github.careergraph.interest.Taste;
import io.github.careergraph.interest.Trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The interest model that every build carries. */
class ShippedInterestsTest {

    private static final DjlItemTower TOWER = new DjlItemTower(TestInferenceConfiguration.shipped(), Clock.systemUTC());

    private static final ItemText KUBERNETES = new ItemText(
            "skill:kubernetes", "Kubernetes. Container orchestration. Running containers across many machines.");
    private static final ItemText NEW_TOOL = new ItemText(
            "skill:never-met", "Kubernetes operators. Container orchestration. Extending Kubernetes with controllers.");
    private static final ItemText POTTERY =
            new ItemText("skill:pottery", "Negotiation. Leadership and people. Reaching agreements with others.");

    @AfterAll
    static void close() {
        TOWER.close();
    }

    @Test
    void whoSavesSomethingIsDrawnToANewItemThatIsLikeIt() {
        PlacedItems placed = TOWER.place(List.of(KUBERNETES, NEW_TOOL, POTTERY));
        Taste taste = taste(placed, Signal.SAVE);
        assertThat(taste.leaning(placed.vectors().get(0))).isGreaterThan(0.3);
        assertThat(taste.leaning(placed.vectors().get(1)))
                .isGreaterThan(0.3)
                .isGreaterThan(taste.leaning(placed.vectors().get(2)) + 0.3);
    }

    @Test
    void whoDismissesSomethingIsPushedFromWhatIsLikeIt() {
        PlacedItems placed = TOWER.place(List.of(KUBERNETES, NEW_TOOL, POTTERY));
        Taste taste = taste(placed, Signal.DISMISS);
        assertThat(taste.leaning(placed.vectors().get(1))).isLessThan(-0.2);
    }

    @Test
    void anyTextHasAPlace() {
        PlacedItems placed = TOWER.place(List.of(
                new ItemText("skill:x", ""), new ItemText("skill:y", "数据库 👍"), new ItemText("z", "a".repeat(2000))));
        assertThat(placed.vectors()).hasSize(3).allSatisfy(vector -> {
            assertThat(vector).hasSameSizeAs(placed.tower().centre());
            for (float value : vector) {
                assertThat(value).isFinite();
            }
        });
        assertThat(TOWER.place(List.of()).vectors()).isEmpty();
    }

    @Test
    void itsCardSaysThatItsBehaviourIsSimulated() throws Exception {
        try (InputStream card = ShippedInterestsTest.class.getResourceAsStream("/interests/model-card.md")) {
            assertThat(new String(card.readAllBytes(), StandardCharsets.UTF_8)).contains("is simulated: made up");
        }
    }

    @Test
    void aModelThatIsNotThereIsUnavailable() {
        try (DjlItemTower missing = new DjlItemTower(
                new TestInferenceConfiguration(
                        Optional.empty(), Optional.of(Path.of("/no/such/model")), 1, Duration.ofSeconds(1), 0.5),
                Clock.systemUTC())) {
            assertThatThrownBy(() -> missing.place(List.of(KUBERNETES)))
                    .isInstanceOf(InterestUnavailableException.class);
        }
    }

    private static Taste taste(PlacedItems placed, Signal signal) {
        return placed.tower()
                .taste(List.of(new Trace("skill:kubernetes", placed.vectors().getFirst(), signal, 0)));
    }
}
