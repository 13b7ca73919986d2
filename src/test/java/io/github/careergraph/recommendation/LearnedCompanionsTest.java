package io.github.careergraph.recommendation;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.github.careergraph.market.NeededSkills;

import static io.github.careergraph.value.Profiles.skill;
import static org.assertj.core.api.Assertions.assertThat;

class LearnedCompanionsTest {

    private static final int FEW = 10;
    private static final int MANY = 100_000;

    private final Taxonomy taxonomy = new Taxonomy();
    private final LearnedCompanions companions = new LearnedCompanions(taxonomy);

    @Test
    void learnsAnewOnlyWhatHasChanged() {
        SkillCompanions first = companions.current(() -> {});
        assertThat(first.of(List.of(skill("kites", 3)))).containsKey("wind");
        assertThat(companions.current(() -> {})).isSameAs(first);

        taxonomy.version = "second";

        assertThat(companions.current(() -> {})).isNotSameAs(first);
        assertThat(taxonomy.readings).isEqualTo(2);
    }

    @Test
    void nobodyWaitsForWhatTakesLong() throws InterruptedException {
        taxonomy.occupations = MANY;
        CountDownLatch learned = new CountDownLatch(1);

        // A virtual thread that reckoned for seconds would keep requests from running.
        taxonomy.onVirtualThread = true;
        assertThat(companions.current(learned::countDown)).isSameAs(SkillCompanions.NONE);

        assertThat(learned.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(companions.current(() -> {}).of(List.of(skill("kites", 3)))).containsKey("wind");
        assertThat(taxonomy.readings).isEqualTo(1);
        assertThat(taxonomy.onVirtualThread).isFalse();
    }

    @Test
    void triesAgainWhereTheTaxonomyCouldNotBeRead() throws InterruptedException {
        taxonomy.occupations = MANY;
        taxonomy.failures = 1;
        CountDownLatch learned = new CountDownLatch(1);
        for (int attempt = 0; attempt < 200 && learned.getCount() > 0; attempt++) {
            companions.current(learned::countDown);
            learned.await(50, TimeUnit.MILLISECONDS);
        }

        assertThat(learned.getCount()).isZero();
        assertThat(companions.current(() -> {})).isNotSameAs(SkillCompanions.NONE);
    }

    private static final class Taxonomy extends NeededSkillQueries {

        private volatile String version = "first";
        private volatile long occupations = FEW;
        private volatile int readings;
        private volatile int failures;
        private volatile boolean onVirtualThread;

        private Taxonomy() {
            super(null);
        }

        @Override
        Version version() {
            return new Version(version, occupations);
        }

        @Override
        Said read() {
            if (failures-- > 0) {
                throw new IllegalStateException("The database is away.");
            }
            readings++;
            onVirtualThread = Thread.currentThread().isVirtual();
            List<String> slugs = List.of("kites", "pottery", "wind");
            return new Said(slugs, new NeededSkills(new int[][] {{0, 2}, {0, 2}}, slugs, slugs));
        }
    }
}
