package io.github.careergraph.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.careergraph.Rows;

import static io.github.careergraph.value.NetworkRows.LATELY;
import static io.github.careergraph.value.NetworkRows.LONG_AGO;
import static io.github.careergraph.value.NetworkRows.connect;
import static io.github.careergraph.value.NetworkRows.endorse;
import static io.github.careergraph.value.NetworkRows.people;
import static io.github.careergraph.value.NetworkRows.strengths;
import static java.util.stream.Collectors.averagingDouble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** The ranks are those that other implementations find, whatever happens on the way to them. */
@QuarkusTest
class NetworkRanksTest {

    private static final String HERE = "network-here";
    private static final String ELSEWHERE = "network-elsewhere";
    private static final double DAMPING = 0.85;
    private static final double MOST = 3;

    private static final Map<String, String> PRECISE =
            Map.of("career-graph.value.network.tolerance", "1e-14", "career-graph.value.network.iterations", "500");
    private static final Map<String, String> CLASSIC =
            with(Map.of("career-graph.value.network.established", "0s", "career-graph.value.network.returned", "1"));

    @Inject
    AgroalDataSource database;

    @Inject
    NetworkJob job;

    @Inject
    Clock clock;

    @BeforeEach
    @AfterEach
    void clear() {
        NetworkRows.clear();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void areThePageRanksOfEachOrganisation(int seed) {
        Random random = new Random(seed);
        Graph<Long, DefaultEdge> here = random(HERE, 25, random);
        Graph<Long, DefaultEdge> elsewhere = random(ELSEWHERE, 9, random);
        // No request can make it, and it is no link.
        connect(
                here.vertexSet().iterator().next(),
                elsewhere.vertexSet().iterator().next());
        assertThat(ranks(CLASSIC).renew()).isGreaterThanOrEqualTo(34);
        for (Graph<Long, DefaultEdge> graph : List.of(here, elsewhere)) {
            Map<Long, Double> scores = new PageRank<>(graph, DAMPING, 1000, 1e-15).getScores();
            assertStrengths(scores, person -> graph.outDegreeOf(person) > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6})
    void solveTheEquationsWithNewcomersAndReturnedEndorsements(int seed) {
        Random random = new Random(seed);
        List<Long> people = new ArrayList<>(people(HERE, 12, LONG_AGO));
        people.addAll(people(HERE, 8, LATELY));
        int n = people.size();
        double[][] passed = new double[n][n];
        int[] links = new int[n];
        boolean[][] endorsed = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i < j && random.nextInt(6) == 0) {
                    connect(people.get(i), people.get(j));
                    passed[i][j]++;
                    passed[j][i]++;
                    links[i]++;
                    links[j]++;
                }
                if (i != j && random.nextInt(4) == 0) {
                    endorse(people.get(i), people.get(j), 1 + random.nextInt(2));
                    endorsed[i][j] = true;
                    links[i]++;
                }
            }
        }
        double[] origin = new double[n];
        for (int i = 0; i < n; i++) {
            origin[i] = i < 12 ? 1 / 12.0 : 0;
            for (int j = 0; j < n; j++) {
                if (endorsed[i][j]) {
                    passed[i][j] += endorsed[j][i] ? 0.25 : 1;
                }
            }
        }
        ranks(PRECISE).renew();
        double[] solution = solve(passed, links, origin);
        Map<Long, Double> scores = new HashMap<>();
        for (int i = 0; i < n; i++) {
            scores.put(people.get(i), solution[i]);
        }
        assertStrengths(scores, person -> people.indexOf(person) < 12 && links[people.indexOf(person)] > 0);
    }

    @Test
    void aNetworkOfNobodyOrOneOrWithoutTiesHasItsRanks() {
        assertThat(ranks(PRECISE).renew()).isNotNegative();
        assertThat(ranked(HERE)).isZero();
        NetworkRows.forget();
        long alone = people(HERE, 1, LONG_AGO).getFirst();
        List<Long> untied = people(ELSEWHERE, 2, LONG_AGO);
        long newcomer = people(ELSEWHERE, 1, LATELY).getFirst();
        List<Long> young = people("network-young", 2, LATELY);
        connect(young.getFirst(), young.getLast());
        ranks(PRECISE).renew();
        assertThat(ranked(HERE)).isEqualTo(1);
        assertThat(strengths())
                .containsEntry(alone, 1.0)
                .containsEntry(untied.getFirst(), 1.0)
                .containsEntry(untied.getLast(), 1.0)
                .containsEntry(newcomer, 0.0)
                // Where nobody is established there is nobody to start from, and nothing is known.
                .doesNotContainKeys(young.getFirst(), young.getLast());
        assertThat(ranked("network-young")).isZero();
    }

    /** The server itself ends the connection in the middle of an iteration, as if the process had gone. */
    @Test
    void goOnWhereAKilledProcessWas() throws SQLException {
        Graph<Long, DefaultEdge> graph = random(HERE, 20, new Random(7));
        ranks(CLASSIC).renew();
        Map<Long, Double> undisturbed = strengths();
        NetworkRows.forget();
        execute("""
                create function network_test_kill() returns trigger language plpgsql as
                $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$
                """);
        execute(
                "create trigger network_test_kill before update on network_progress for each row when (new.iteration = 5) execute function network_test_kill()");
        try {
            assertThatThrownBy(() -> ranks(CLASSIC).renew()).isInstanceOf(IllegalStateException.class);
        } finally {
            execute("drop function network_test_kill cascade");
        }
        assertThat(Rows.ask(Integer.class, "select iteration from network_progress"))
                .containsExactly(4);
        assertThat(strengths()).isEmpty();
        // What has come since is for the next night, which shows that the graph is not copied again.
        List<Long> late = people(HERE, 2, LONG_AGO);
        connect(late.getFirst(), graph.vertexSet().iterator().next());
        ranks(CLASSIC).renew();
        assertThat(strengths().keySet()).isEqualTo(undisturbed.keySet());
        undisturbed.forEach(
                (person, strength) -> assertThat(strengths().get(person)).isCloseTo(strength, within(1e-12)));
        assertThat(Rows.ask(Long.class, "select count(*) from network_link")).containsExactly(0L);
    }

    @Test
    void areMadeByOneProcessAtATimeAndNotBeforeTheyAreOld() throws SQLException {
        people(HERE, 3, LONG_AGO);
        try (Connection other = database.getConnection();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('network rank'))");
            assertThat(job.run()).isZero();
            statement.execute("select pg_advisory_unlock(hashtext('network rank'))");
        }
        assertThat(job.run()).isGreaterThanOrEqualTo(3);
        assertThat(job.run()).isZero();
        Rows.run("update network_ranking set computed_at = computed_at - interval '21 hours'");
        assertThat(job.run()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void areNotMadeOfWhoObjectsToProfiling() {
        List<Long> people = people(HERE, 3, LONG_AGO);
        connect(people.get(0), people.get(1));
        connect(people.get(1), people.get(2));
        job.run();
        assertThat(strengths()).containsKeys(people.get(0), people.get(1), people.get(2));
        Rows.run(
                "insert into consent (person_id, kind, given, wording) values (?1, 'PROFILING', false, 'none')",
                people.get(1));
        assertThat(strengths()).containsKey(people.get(0)).doesNotContainKey(people.get(1));
        Rows.run("delete from network_ranking");
        job.run();
        // Whom they know is not told by the ranks of others either: both are without ties now.
        assertThat(strengths())
                .containsEntry(people.get(0), 1.0)
                .containsEntry(people.get(2), 1.0)
                .doesNotContainKey(people.get(1));
    }

    private NetworkRanks ranks(Map<String, String> properties) {
        return new NetworkRanks(database, Figures.network(properties), clock);
    }

    private static int ranked(String organisation) {
        return Rows.ask(Integer.class, "select people from network_ranking where organisation = ?1", organisation)
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static Graph<Long, DefaultEdge> random(String organisation, int size, Random random) {
        Graph<Long, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
        List<Long> people = people(organisation, size, LONG_AGO);
        people.forEach(graph::addVertex);
        // The last three have no ties, or none that go out from them.
        for (int i = 0; i < size - 3; i++) {
            for (int j = 0; j < size - 1; j++) {
                if (i < j && j < size - 3 && random.nextInt(5) == 0) {
                    boolean accepted = random.nextInt(4) > 0;
                    connect(people.get(i), people.get(j), accepted);
                    if (accepted) {
                        graph.addEdge(people.get(i), people.get(j));
                        graph.addEdge(people.get(j), people.get(i));
                    }
                }
                if (i != j && random.nextInt(6) == 0) {
                    endorse(people.get(i), people.get(j), 1 + random.nextInt(2));
                    graph.addEdge(people.get(i), people.get(j));
                }
            }
        }
        return graph;
    }

    private static void assertStrengths(Map<Long, Double> scores, Predicate<Long> average) {
        double mean = scores.keySet().stream().filter(average).collect(averagingDouble(scores::get));
        ToDoubleFunction<Double> strength = score -> MOST * score / (score + (MOST - 1) * mean);
        Map<Long, Double> found = strengths();
        scores.forEach((person, score) -> assertThat(found.get(person))
                .as("strength of %d", person)
                .isCloseTo(strength.applyAsDouble(score), within(1e-9)));
    }

    /** r = d·Wᵀ·r + (1 − d·Σ W·r)·origin, by Gaussian elimination. */
    private static double[] solve(double[][] passed, int[] links, double[] origin) {
        int n = origin.length;
        double[][] a = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            a[i][i] = 1;
            a[i][n] = origin[i];
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    a[i][j] += links[j] == 0 ? 0 : DAMPING * passed[j][k] / links[j] * (origin[i] - (k == i ? 1 : 0));
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int row = 0; row < n; row++) {
                double factor = row == i ? 0 : a[row][i] / a[i][i];
                for (int column = i; column <= n; column++) {
                    a[row][column] -= factor * a[i][column];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = a[i][n] / a[i][i];
        }
        return solution;
    }

    private static Map<String, String> with(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(PRECISE);
        all.putAll(properties);
        return all;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
