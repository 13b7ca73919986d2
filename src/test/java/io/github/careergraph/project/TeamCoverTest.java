package io.github.careergraph.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import io.github.careergraph.project.TeamCover.Candidate;
import io.github.careergraph.project.TeamCover.Team;

import static org.assertj.core.api.Assertions.assertThat;

class TeamCoverTest {

    @Property(tries = 500)
    void noOtherTeamCoversMore(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int people,
            @ForAll @IntRange(min = 1, max = 6) int size) {
        Random random = new Random(seed);
        int needs = 1 + random.nextInt(6);
        List<Candidate> candidates = candidates(random, people, needs);
        Team team = TeamCover.best(candidates, needs, size);
        int best = 0;
        int fewest = 0;
        int widest = 0;
        for (int chosen = 0; chosen < 1 << people; chosen++) {
            int members = Integer.bitCount(chosen);
            if (members <= size) {
                int covered = covered(candidates, chosen, needs);
                int spread = spread(candidates, chosen);
                if (covered > best
                        || covered == best && members < fewest
                        || covered == best && members == fewest && spread > widest) {
                    best = covered;
                    fewest = members;
                    widest = spread;
                }
            }
        }
        assertThat(team.exact()).isTrue();
        assertThat(team.covered()).isEqualTo(best);
        assertThat(team.members()).hasSize(fewest);
        assertThat(team.spread()).isEqualTo(widest);
    }

    @Property(tries = 200)
    void withoutTimeToSearchItIsStillWithinTheKnownBoundOfTheBest(@ForAll long seed) {
        Random random = new Random(seed);
        List<Candidate> candidates = candidates(random, 30, 8);
        Team quick = TeamCover.best(candidates, 8, 4, 0);
        Team best = TeamCover.best(candidates, 8, 4);
        assertThat(quick.exact()).isFalse();
        assertThat((double) quick.covered()).isGreaterThanOrEqualTo((1 - 1 / Math.E) * best.covered());
    }

    @Test
    void greedAloneWouldTakeTheGeneralist() {
        // The generalist covers two thirds of everything; the two specialists together cover all.
        Candidate generalist = new Candidate(1, new int[] {40, 40, 40, 40});
        Candidate first = new Candidate(2, new int[] {60, 60, 0, 0});
        Candidate second = new Candidate(3, new int[] {0, 0, 60, 60});
        Team team = TeamCover.best(List.of(generalist, first, second), 4, 2);
        assertThat(team.members()).containsExactlyInAnyOrder(first, second);
        assertThat(team.covered()).isEqualTo(240);
    }

    @Test
    void ofEquallyGoodTeamsTheOneFromMoreTeams() {
        Candidate java = new Candidate(1, new int[] {60, 0}, "platform");
        Candidate near = new Candidate(2, new int[] {0, 60}, "platform");
        Candidate far = new Candidate(3, new int[] {0, 60}, "data");
        Team team = TeamCover.best(List.of(java, near, far), 2, 2);
        assertThat(team.members()).containsExactlyInAnyOrder(java, far);
        assertThat(team.spread()).isEqualTo(2);
    }

    @Test
    void nobodyIsInItForNothing() {
        Team team =
                TeamCover.best(List.of(new Candidate(1, new int[] {0, 0}), new Candidate(2, new int[] {60, 0})), 2, 5);
        assertThat(team.members()).extracting(Candidate::person).containsExactly(2L);
        assertThat(TeamCover.best(List.of(), 3, 5).members()).isEmpty();
    }

    @Test
    void aLargeOrganisationIsAnsweredInTime() {
        List<Candidate> candidates = candidates(new Random(7), 5_000, 50);
        long start = System.nanoTime();
        Team team = TeamCover.best(candidates, 50, 20);
        assertThat(team.members()).hasSizeLessThanOrEqualTo(20);
        assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
    }

    private static List<Candidate> candidates(Random random, int people, int needs) {
        List<Candidate> candidates = new ArrayList<>();
        for (int person = 1; person <= people; person++) {
            int[] shares = new int[needs];
            for (int i = 0; i < needs; i++) {
                shares[i] = random.nextInt(3) == 0 ? Candidate.share(1 + random.nextInt(5), 1 + i % 5) : 0;
            }
            int team = random.nextInt(4);
            candidates.add(new Candidate(person, shares, team == 0 ? null : "team " + team));
        }
        return candidates;
    }

    private static int spread(List<Candidate> candidates, int chosen) {
        Set<String> teams = new HashSet<>();
        for (int c = 0; c < candidates.size(); c++) {
            if ((chosen & 1 << c) != 0 && candidates.get(c).team() != null) {
                teams.add(candidates.get(c).team());
            }
        }
        return teams.size();
    }

    private static int covered(List<Candidate> candidates, int chosen, int needs) {
        int sum = 0;
        for (int i = 0; i < needs; i++) {
            int most = 0;
            for (int c = 0; c < candidates.size(); c++) {
                if ((chosen & 1 << c) != 0) {
                    most = Math.max(most, candidates.get(c).shares()[i]);
                }
            }
            sum += most;
        }
        return sum;
    }
}
