package io.github.careergraph.interest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** What follows from what somebody did. */
class TasteTest {

    private static final int WIDTH = 4;
    private static final UserTower TOWER =
            new UserTower(Map.of("SAVE", 1.0, "VIEW", 0.2, "DISMISS", -0.8), 30, 0.5, new float[WIDTH], -0.5, 0.5);
    private static final float[] CLOUD = {1, 0, 0, 0};
    private static final float[] POTTERY = {0, 1, 0, 0};

    @Property(tries = 200, seed = "20261127")
    void whatEachDeedSaysAddsUp(@ForAll long seed) {
        Random random = new Random(seed);
        List<Trace> traces = new ArrayList<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            Signal signal = Signal.values()[random.nextInt(Signal.values().length)];
            traces.add(new Trace("item" + i, vector(random), signal, 100 * random.nextDouble()));
        }
        float[] item = vector(random);
        UserTower tower = new UserTower(TOWER.weights(), 30, 0.5, vector(random), -0.5, 0.5);
        Taste taste = tower.taste(traces);
        assertThat(taste.voices(item).stream().mapToDouble(Taste.Voice::said).sum())
                .isCloseTo(taste.affinity(item), within(1e-9));
        assertThat(taste.leaning(item)).isBetween(-1.0, 1.0);
        assertThat(Math.signum(taste.leaning(item))).isEqualTo(Math.signum(taste.affinity(item)));
    }

    @Example
    void savingDrawsAndDismissingPushesAway() {
        assertThat(TOWER.taste(List.of(saved(CLOUD, 0))).leaning(CLOUD)).isPositive();
        assertThat(TOWER.taste(List.of(saved(CLOUD, 0))).leaning(POTTERY)).isZero();
        assertThat(TOWER.taste(List.of(new Trace("a", CLOUD, Signal.DISMISS, 0)))
                        .leaning(CLOUD))
                .isNegative();
        assertThat(TOWER.taste(List.of(saved(CLOUD, 0), new Trace("a", CLOUD, Signal.DISMISS, 0)))
                        .affinity(CLOUD))
                .isLessThan(TOWER.taste(List.of(saved(CLOUD, 0))).affinity(CLOUD));
    }

    @Example
    void whatWasLongAgoAndWhatIsSeldomTellsLess() {
        double now = TOWER.taste(List.of(saved(CLOUD, 0))).affinity(CLOUD);
        assertThat(TOWER.taste(List.of(saved(CLOUD, 30))).affinity(CLOUD)).isLessThan(now);
        assertThat(TOWER.taste(List.of(saved(CLOUD, 0), saved(CLOUD, 0))).affinity(CLOUD))
                .isGreaterThan(now);
        // One half-life: half the weight, 0.5 / (0.5 + 0.5).
        assertThat(TOWER.taste(List.of(saved(CLOUD, 30))).affinity(CLOUD)).isCloseTo(0.5, within(1e-9));
    }

    @Example
    void whoHasDoneNothingIsDrawnNowhere() {
        Taste nobody = TOWER.taste(List.of());
        assertThat(nobody.affinity(CLOUD)).isZero();
        assertThat(nobody.leaning(CLOUD)).isZero();
        assertThat(nobody.voices(CLOUD)).isEmpty();
        // A signal of a newer release says nothing to an older model.
        assertThat(TOWER.taste(List.of(new Trace("a", CLOUD, Signal.SHARE, 0))).affinity(CLOUD))
                .isZero();
    }

    @Example
    void figuresThatMakeNoTowerAreRefused() {
        assertThatThrownBy(() -> new UserTower(Map.of(), 0, 1, new float[1], -1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UserTower(Map.of(), 1, 1, new float[1], 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UserTower(Map.of(), Double.NaN, 1, new float[1], -1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void textsAreCutBetweenCharacters() {
        String long1 = "a".repeat(ItemText.LONGEST_TEXT - 1) + "👍";
        assertThat(ItemText.of("skill:a", long1).text()).isEqualTo("a".repeat(ItemText.LONGEST_TEXT - 1));
        assertThat(ItemText.of("skill:a", " Docker", null, "", "Runs containers.")
                        .text())
                .isEqualTo("Docker. Runs containers.");
    }

    private static Trace saved(float[] item, double age) {
        return new Trace("saved", item, Signal.SAVE, age);
    }

    private static float[] vector(Random random) {
        float[] vector = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }
}
