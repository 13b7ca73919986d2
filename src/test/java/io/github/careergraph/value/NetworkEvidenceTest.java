package io.github.careergraph.value;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.careergraph.Rows;
import io.github.careergraph.Statements;
import io.github.careergraph.TestClock;

import static io.github.careergraph.value.NetworkRows.LATELY;
import static io.github.careergraph.value.NetworkRows.LONG_AGO;
import static io.github.careergraph.value.NetworkRows.connect;
import static io.github.careergraph.value.NetworkRows.endorse;
import static io.github.careergraph.value.NetworkRows.people;
import static io.github.careergraph.value.NetworkRows.strengths;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A connection counts by whom it is with, and nobody becomes well connected by accounts made for it. */
@QuarkusTest
class NetworkEvidenceTest {

    private static final String ORGANISATION = "network-evidence";

    @Inject
    NetworkJob job;

    @Inject
    Evidences evidences;

    private List<Long> colleagues;

    /** A hub that all know, and a circle of neighbours. */
    @BeforeEach
    void anOrganisation() {
        NetworkRows.clear();
        colleagues = people(ORGANISATION, 12, LONG_AGO);
        for (int i = 1; i < 12; i++) {
            connect(colleagues.getFirst(), colleagues.get(i));
            if (i > 1) {
                connect(colleagues.get(i - 1), colleagues.get(i));
            }
        }
    }

    @AfterEach
    void clear() {
        NetworkRows.clear();
    }

    @Test
    void everyConnectionCountsTheSameBeforeThereAreRanks() {
        long newcomer = people(ORGANISATION, 1, LATELY).getFirst();
        connect(newcomer, people(ORGANISATION, 1, LATELY).getFirst());
        endorse(colleagues.getFirst(), newcomer, 1);
        assertThat(profile(newcomer).connections()).containsExactly(new ConnectionEvidence("COLLEAGUE", 1, 1));
        assertThat(profile(newcomer).endorsements())
                .extracting(EndorsementEvidence::strength)
                .containsExactly(1.0);
    }

    @Test
    void whomItIsWithDecidesWhatAConnectionCounts() {
        List<Long> two = people(ORGANISATION, 2, LONG_AGO);
        connect(two.getFirst(), colleagues.getFirst());
        connect(two.getLast(), colleagues.get(5));
        job.run();
        assertThat(network(two.getFirst())).isGreaterThan(1.5 * network(two.getLast()));
        assertThat(profile(two.getFirst()).connections().getFirst().strength())
                .isCloseTo(strengths().get(colleagues.getFirst()), within(1e-9))
                .isBetween(1.0, 3.0);
    }

    @Test
    void whoCameSinceTheLastNightCountsFromTheNext() {
        job.run();
        long late = people(ORGANISATION, 1, LONG_AGO).getFirst();
        long objector = people(ORGANISATION, 1, LONG_AGO).getFirst();
        long newObjector = people(ORGANISATION, 1, LATELY).getFirst();
        Rows.run(
                "insert into consent (person_id, kind, given, wording) select id, 'PROFILING', false, 'none' from unnest(?1) as p (id)",
                (Object) new Long[] {objector, newObjector});
        List<Long> friends = people(ORGANISATION, 3, LONG_AGO);
        connect(friends.get(0), late);
        connect(friends.get(1), objector);
        connect(friends.get(2), newObjector);
        assertThat(friends)
                .extracting(friend -> profile(friend).connections().getFirst().strength())
                .containsExactly(0.0, 1.0, 0.0);
    }

    /** With a friend outside, who is taken in, and without. */
    @ParameterizedTest
    @CsvSource({"2, 1", "3, 4", "10, 2", "40, 3"})
    void aRingOfNewAccountsGainsLessThanOneWellConnectedEndorserGives(int size, int skills) {
        long endorsed = people(ORGANISATION, 1, LATELY).getFirst();
        endorse(colleagues.getFirst(), endorsed, skills);
        List<Long> closed = people(ORGANISATION, size, LATELY);
        NetworkRows.ring(closed, skills);
        List<Long> open = people(ORGANISATION, size, LATELY);
        NetworkRows.ring(open, skills);
        connect(open.getFirst(), colleagues.get(5));
        assertThat(network(closed.getLast()))
                .as("before there are ranks, all connections count")
                .isPositive();
        job.run();
        double honest = network(endorsed);
        assertThat(honest).isPositive();
        assertThat(closed).allSatisfy(member -> assertThat(network(member)).isZero());
        assertThat(open.subList(1, size))
                .allSatisfy(member -> assertThat(network(member)).isPositive().isLessThan(honest));
        // A larger ring shares what one outsider passes on among more accounts; it does not make more of it.
        double together = open.stream().mapToDouble(strengths()::get).sum();
        assertThat(together).isLessThan(1);
    }

    @Test
    void endorsementsThatAreReturnedPassOnLess() {
        List<Long> pair = people(ORGANISATION, 2, LONG_AGO);
        List<Long> other = people(ORGANISATION, 2, LONG_AGO);
        connect(pair.getFirst(), pair.getLast());
        connect(other.getFirst(), other.getLast());
        endorse(pair.getFirst(), pair.getLast(), 1);
        endorse(pair.getLast(), pair.getFirst(), 1);
        job.run();
        // A pair that nobody else knows has an average rank; that of those who praise one another is lower.
        assertThat(strengths().get(pair.getFirst()))
                .isLessThan(0.7 * strengths().get(other.getFirst()));
    }

    @Test
    void ranksCostNoFurtherStatement() {
        job.run();
        assertThat(Statements.during(() -> evidences.of(colleagues, TestClock.TODAY)))
                .filteredOn(statement -> statement.contains("network_rank"))
                .hasSize(1);
        assertThat(Statements.during(() -> evidences.of(colleagues, TestClock.TODAY)))
                .hasSizeLessThanOrEqualTo(1);
    }

    private ProfileEvidence profile(long person) {
        return evidences.of(List.of(person), TestClock.TODAY).get(person);
    }

    private double network(long person) {
        Optional<Valuation> valuation =
                new Valuator(Figures.WEIGHTS, Figures.formula(ValueModel.ADDITIVE)).value(profile(person));
        return valuation.stream()
                .flatMap(found -> found.scores().stream())
                .filter(score -> score.dimension() == Dimension.NETWORK)
                .mapToDouble(DimensionScore::score)
                .sum();
    }
}
