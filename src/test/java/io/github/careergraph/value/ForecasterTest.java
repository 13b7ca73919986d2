package io.github.careergraph.value;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.github.careergraph.value.Profiles.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A forecast starts at today's value, and tells effort from what time does by itself. */
class ForecasterTest {

    private static final String SEED = "20260104";
    private static final InfluenceRule RULE = Figures.influence();
    private static final IntFunction<PerDimension> NONE = months -> PerDimension.same(0);
    private static final IntFunction<PerDimension> SOME = months -> PerDimension.same(4.0 * months);

    @Property(seed = SEED, tries = 100)
    void startsAtTodaysValue(@ForAll("profiles") ProfileEvidence profile, @ForAll ValueModel model) {
        Forecaster.Point today = forecaster(model).of(profile, 1, SOME).getFirst();
        double value = new Valuator(Figures.WEIGHTS, Figures.formula(model))
                .value(profile)
                .map(Valuation::value)
                .orElse(0.0);
        assertThat(today.value()).isCloseTo(value, within(1e-9));
        assertThat(today.valueWithout()).isCloseTo(value, within(1e-9));
    }

    @Property(seed = SEED, tries = 100)
    void effortIsNeverWorthLessThanNone(@ForAll("profiles") ProfileEvidence profile, @ForAll ValueModel model) {
        assertThat(forecaster(model).of(profile, 24, SOME)).hasSize(25).allSatisfy(point -> assertThat(point.value())
                .isGreaterThanOrEqualTo(point.valueWithout() - 1e-9));
        assertThat(forecaster(model).of(profile, 24, NONE))
                .allSatisfy(point -> assertThat(point.value()).isEqualTo(point.valueWithout()));
    }

    @Test
    void whatFadesFadesAndWhatDoesNotStaysWithoutEffort() {
        ProfileEvidence talk = Profiles.of(Profiles.activity("TALK", "Talk", TODAY, 100));
        List<Forecaster.Point> fading = forecaster(ValueModel.ADDITIVE).of(talk, 30, NONE);
        assertThat(fading.getLast().scores().brand())
                .isLessThan(fading.getFirst().scores().brand());
        ProfileEvidence connections = new ProfileEvidence(
                TODAY, List.of(), List.of(), List.of(), List.of(new ConnectionEvidence("COLLEAGUE", 9, 1)), List.of());
        List<Forecaster.Point> lasting = forecaster(ValueModel.ADDITIVE).of(connections, 30, NONE);
        assertThat(lasting.getLast().value()).isEqualTo(lasting.getFirst().value());
    }

    @Test
    void aNewcomerStartsAtNothingAndCanGetSomewhere() {
        List<Forecaster.Point> points = forecaster(ValueModel.BALANCED).of(ProfileEvidence.empty(TODAY), 12, SOME);
        assertThat(points.getFirst().value()).isZero();
        assertThat(points.getLast().value()).isPositive();
    }

    /** Five years ahead of a profile that no person has. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void fiveThousandActivitiesAreForecastToo() {
        Random random = new Random(1);
        ProfileEvidence prolific = new ProfileEvidence(
                TODAY,
                List.of(),
                IntStream.range(0, 5_000)
                        .mapToObj(i -> Profiles.activity(random, "Activity " + i))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
        assertThat(forecaster(ValueModel.BALANCED).of(prolific, 60, SOME))
                .allSatisfy(point -> assertThat(point.value()).isBetween(0.0, ValueFormula.LIMIT));
        Valuation valuation = new Valuator(Figures.WEIGHTS, Figures.formula(ValueModel.BALANCED))
                .value(prolific)
                .orElseThrow();
        assertThat(valuation.evidence()).hasSize(5_000);
    }

    @Provide
    Arbitrary<ProfileEvidence> profiles() {
        return Profiles.arbitrary(10);
    }

    private static Forecaster forecaster(ValueModel model) {
        return new Forecaster(Figures.WEIGHTS, Figures.formula(model), RULE);
    }
}
