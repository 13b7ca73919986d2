package io.github.careergraph.bench.faults;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A steady load on the whole product while parts of it are taken away, one after the other, and brought back: shows that
 * no answer is wrong, no acknowledged write is lost, every error has a code, it recovers without help, and its memory
 * does not grow.
 */
public final class Faults {

    /** A tenth of the load before the first fault; the last two fifths are calm and show whether memory grows. */
    private static final double FIRST = 0.08;

    private static final double EACH = 0.085;

    /** The least time between the end of a fault and the next one. */
    private static final Duration BREATH = Duration.ofSeconds(15);

    /** How long a part is away. */
    private static final Duration AWAY = Duration.ofSeconds(5);

    private static final Set<String> DATABASE_AWAY = Set.of("UNAVAILABLE", "TIMEOUT");
    /** A token that has ended cannot be renewed while Keycloak is away, and whoever goes on asking with it is slowed down. */
    private static final Set<String> KEYCLOAK_AWAY = Set.of("UNAUTHENTICATED", "UNAVAILABLE", "LIMIT_EXCEEDED");

    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    private record Fault(String name, Set<String> permitted, boolean mayBreak, Step strike, Duration away, Step heal) {}

    private final FaultSettings settings;
    private final Timeline timeline = new Timeline();
    private final ResidentMemory memory = new ResidentMemory();
    private int disagreements;

    private Faults(FaultSettings settings) {
        this.settings = settings;
    }

    public static void main(String... arguments) throws Exception {
        FaultSettings settings = FaultSettings.read();
        List<String> violations = new Faults(settings).run();
        violations.forEach(violation -> System.out.println("VIOLATION " + violation));
        System.exit(violations.isEmpty() ? 0 : 1);
    }

    /** Runs all of it and answers what must not have happened. */
    public static List<String> run(FaultSettings settings) throws Exception {
        return new Faults(settings).run();
    }

    private List<String> run() throws Exception {
        say("Starting PostgreSQL, Keycloak, an inference pod and the service");
        try (Stage stage = new Stage(settings);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Client> clients = new ArrayList<>();
            for (int number = 0; number < settings.clients(); number++) {
                clients.add(new Client(number, stage, timeline, settings.pause()));
            }
            clients.forEach(threads::submit);
            load(stage);
            clients.forEach(Client::stop);
            threads.shutdown();
            if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
                timeline.violation("a client still waits for an answer");
            }
            check(stage, clients);
            String report = report(clients);
            Files.writeString(settings.results().resolve("README-faults.md"), report);
            say("%n%s", report);
        }
        return timeline.violations();
    }

    private void load(Stage stage) throws Exception {
        long start = System.nanoTime();
        List<Fault> faults = faults(stage);
        for (int i = 0; i < faults.size(); i++) {
            waitUntil(start, FIRST + i * EACH, stage, false);
            if (i > 0) {
                Thread.sleep(BREATH);
            }
            Fault fault = faults.get(i);
            say("%4.0f s: %s", (System.nanoTime() - start) / 1e9, fault.name());
            Episode episode = timeline.begin(fault.name(), fault.permitted(), fault.mayBreak());
            fault.strike().run();
            Thread.sleep(fault.away());
            fault.heal().run();
            episode.end();
        }
        waitUntil(start, FIRST + faults.size() * EACH, stage, false);
        say("%4.0f s: calm", (System.nanoTime() - start) / 1e9);
        waitUntil(start, 1, stage, true);
    }

    private List<Fault> faults(Stage stage) {
        // Longer than a token lives, if the whole load leaves time for it.
        Duration keycloakAway = settings.duration().toMinutes() >= 10 ? Tokens.LIFETIME.plus(AWAY) : AWAY;
        return List.of(
                new Fault(
                        "SIGTERM to the service",
                        Set.of("UNAVAILABLE"),
                        true,
                        stage::stopService,
                        Duration.ZERO,
                        stage::startService),
                new Fault("database restarted", DATABASE_AWAY, false, stage::stopDatabase, AWAY, stage::startDatabase),
                new Fault(
                        "Keycloak stopped",
                        KEYCLOAK_AWAY,
                        false,
                        stage::stopKeycloak,
                        keycloakAway,
                        stage::startKeycloak),
                new Fault("inference pod killed", Set.of(), false, stage::killPod, AWAY, stage::startPod),
                new Fault("database killed", DATABASE_AWAY, false, stage::killDatabase, AWAY, stage::startDatabase));
    }

    /** Waits for a share of the load to be over, and says now and then how it goes. */
    private void waitUntil(long start, double share, Stage stage, boolean calm) throws Exception {
        long end = start + (long) (settings.duration().toNanos() * share);
        while (System.nanoTime() < end) {
            if (calm) {
                memory.sample(stage.serviceProcess());
            }
            Thread.sleep(Math.clamp((end - System.nanoTime()) / 1_000_000, 1, 5_000));
        }
    }

    /** Everything that was acknowledged is in the database, once, and nothing that nobody wrote. */
    private void check(Stage stage, List<Client> clients) throws SQLException {
        try (Connection connection = stage.connect()) {
            for (int number = 0; number < clients.size(); number++) {
                Journal journal = clients.get(number).journal();
                long person = clients.get(number).person();
                List<String> wrong = new ArrayList<>(journal.skillDisagreements(counts(connection, """
                        select s.slug, ps.months from person_skill ps join skill s on s.id = ps.skill_id
                        where ps.person_id = ?
                        """, person)));
                wrong.addAll(journal.titleDisagreements(counts(connection, """
                        select title, count(*) from activity where person_id = ? group by title
                        """, person)));
                disagreements += wrong.size();
                wrong.forEach(what -> timeline.violation("in the database, person " + person + ": " + what));
            }
        }
        if (memory.grows()) {
            timeline.violation("the service's memory grows: " + memory.words());
        }
    }

    private static Map<String, Integer> counts(Connection connection, String sql, long person) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, person);
            Map<String, Integer> counts = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getInt(2));
                }
            }
            return counts;
        }
    }

    private String report(List<Client> clients) {
        return String.format(
                        Locale.ROOT,
                        "%d s of load by %d clients. Acknowledged writes: %,d, of which %d are not in the database as they were"
                                + " written; in doubt: %,d. Violations: %d. %s%n%n",
                        settings.duration().toSeconds(),
                        settings.clients(),
                        clients.stream()
                                .mapToInt(client -> client.journal().acknowledged())
                                .sum(),
                        disagreements,
                        clients.stream()
                                .mapToInt(client -> client.journal().inDoubt())
                                .sum(),
                        timeline.violations().size(),
                        memory.words())
                + timeline.table();
    }

    private static void say(String message, Object... values) {
        System.out.printf(Locale.ROOT, message + "%n", values);
    }
}
