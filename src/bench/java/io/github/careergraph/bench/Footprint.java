package io.github.careergraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.careergraph.packaged.PackagedService;
import io.github.careergraph.packaged.TokenIssuer;

/**
 * What the service costs in each of the ways to ship it: the time from its start to the first right answer, memory at
 * rest and under load, and how much it answers once it is warm. All are measured in one run on one database.
 */
public final class Footprint {

    private static final Path CACHE =
            Settings.RESULTS.resolve("career-graph.aot").toAbsolutePath();
    private static final int STARTS = 7;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration REST = Duration.ofSeconds(10);

    private final Settings settings;
    private final Database database;
    private final TokenIssuer issuer = new TokenIssuer();
    private final Path executable;

    private Footprint(Settings settings, Database database, Path executable) {
        this.settings = settings;
        this.database = database;
        this.executable = executable;
    }

    /** A row of the results: milliseconds, mebibytes, and requests of both questions in turn. */
    private record Row(
            Packaging packaging,
            double firstAnswer,
            double slowestFirstAnswer,
            long atRest,
            long underLoad,
            Duration processor,
            Duration databaseProcessor,
            Measurement load) {}

    public static void main(String... arguments) throws Exception {
        Path executable = Path.of(System.getProperty("bench.executable"));
        if (!Files.isExecutable(executable)) {
            throw new IllegalStateException("There is no native executable at " + executable
                    + "; ./mvnw -B package -Dnative -DskipITs makes it, and ./mvnw -B package what runs on the JVM.");
        }
        Settings settings = Settings.read();
        Files.createDirectories(Settings.RESULTS);
        try (Database database = Database.start(settings)) {
            String report = new Footprint(settings, database, executable).run();
            Files.writeString(Settings.RESULTS.resolve("README-footprint.md"), report);
            System.out.println();
            System.out.println(report);
        }
    }

    private String run() throws Exception {
        Packaging jvm = Packaging.onJvm("JVM", List.of(), List.of());
        // A first start migrates the database and enters the taxonomy.
        terminate(start(jvm, "first-start"));
        progress("The service has migrated the database and entered its taxonomy");
        double withoutPeople = starts(Packaging.executable(executable), "without-people")[STARTS / 2];
        new Population(database).generate(settings.people());
        progress("Generated %,d people", settings.people());
        List<Sample> samples = Samples.draw(database, issuer, settings.samples());
        train();

        List<Row> rows = new ArrayList<>();
        for (Packaging packaging : packagings(jvm)) {
            rows.add(measure(packaging, samples));
        }
        return report(rows)
                + String.format(
                        Locale.ROOT,
                        "%nBefore there was anybody, native gave its first answer after %.0f ms.%n",
                        withoutPeople);
    }

    private List<Packaging> packagings(Packaging jvm) {
        List<Packaging> packagings = new ArrayList<>(List.of(
                Packaging.executable(executable),
                Packaging.pod(executable),
                Packaging.onJvm("JVM with AOT cache", List.of("-XX:AOTCache=" + CACHE), List.of(CACHE)),
                jvm));
        if (Files.exists(Packaging.POOLED)) {
            packagings.add(Packaging.onJvm("JVM with pooled threads", Packaging.POOLED, List.of(), List.of()));
        }
        return packagings;
    }

    /** As the image of the JVM build does it. */
    private static void train() throws IOException, InterruptedException {
        Files.deleteIfExists(CACHE);
        ProcessBuilder script = new ProcessBuilder(
                        "sh", Path.of("native", "train.sh").toString(), Packaging.JAR.toString(), CACHE.toString())
                .inheritIO();
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process training = script.start();
        if (!training.waitFor(5, TimeUnit.MINUTES) || training.exitValue() != 0) {
            training.destroyForcibly();
            throw new IllegalStateException("There is no AOT cache; see above.");
        }
        progress("The AOT cache has %d MiB", Files.size(CACHE) >> 20);
    }

    private Row measure(Packaging packaging, List<Sample> samples) throws Exception {
        double[] answers = starts(packaging, packaging.label());
        progress("%s: first answer after %.0f ms", packaging.name(), answers[STARTS / 2]);

        PackagedService service = start(packaging, packaging.label() + "-load").service();
        try (service;
                Endpoint endpoint = new Endpoint(service.uri("graphql"))) {
            Thread.sleep(REST);
            long atRest = Memory.residentMebibytes(service.processId()).orElse(0);
            Load.Task task = task(questions(samples, endpoint), endpoint);
            new Load(settings.clients()).run(task, settings.warmUp());
            Duration own = Processor.of(service.processId());
            Duration ofTheDatabase = Processor.ofServer(database);
            Measurement load = new Load(settings.clients()).run(task, settings.measured());
            own = Processor.of(service.processId()).minus(own);
            ofTheDatabase = Processor.ofServer(database).minus(ofTheDatabase);
            long underLoad = Memory.residentMebibytes(service.processId()).orElse(0);
            progress("%s: %.0f requests/s", packaging.name(), load.perSecond());
            return new Row(
                    packaging, answers[STARTS / 2], answers[STARTS - 1], atRest, underLoad, own, ofTheDatabase, load);
        }
    }

    /** The milliseconds until the first answers, the fastest start first. */
    private double[] starts(Packaging packaging, String log) throws Exception {
        double[] answers = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            Running service = start(packaging, log + "-" + i);
            answers[i] = service.milliseconds();
            terminate(service);
        }
        Arrays.sort(answers);
        return answers;
    }

    private List<Question> questions(List<Sample> samples, Endpoint endpoint) throws Exception {
        List<Place> places = Places.find(endpoint, samples.getFirst(), settings.samples());
        try (Floor floor = new Floor(database)) {
            return List.of(PersonById.question(samples), SkillsOfPeople.question(samples, places, floor));
        }
    }

    /** Both questions in turn; all answers must stay what they were when they were found right. */
    private static Load.Task task(List<Question> questions, Endpoint endpoint) throws Exception {
        List<Ask> asks = new ArrayList<>();
        for (int i = 0; i < questions.getFirst().asks().size(); i++) {
            for (Question question : questions) {
                asks.add(question.asks().get(i));
            }
        }
        List<String> answers = new ArrayList<>();
        for (Ask ask : asks) {
            answers.add(endpoint.post(ask));
        }
        return (client, number) -> {
            int turn = number % asks.size();
            WrongAnswer.unlessEqual(asks.get(turn).body(), answers.get(turn), endpoint.post(asks.get(turn)));
        };
    }

    private record Running(PackagedService service, double milliseconds) {}

    /** Asks from the process's first moment on, over and over, until the answer is right. */
    private Running start(Packaging packaging, String log) throws Exception {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(issuer.environment());
        environment.put("CAREER_GRAPH_GRAPHQL_CALLER_REQUESTS_PER_SECOND", "0");
        environment.put("CAREER_GRAPH_GRAPHQL_CALLER_COST_PER_MINUTE", "0");
        environment.put("QUARKUS_SCHEDULER_ENABLED", "false");
        int port = PackagedService.freePort();
        Ask ask = new Ask(
                issuer.token("first", "footprint"),
                Body.of("query First { skill(slug: \"java\") { slug label } }", Map.of()),
                data -> WrongAnswer.unlessEqual(
                        "a skill", "Java", data.at("/skill/label").asText()));
        long start = System.nanoTime();
        PackagedService service = PackagedService.launch(
                packaging.builder(), environment, port, Settings.RESULTS.resolve("footprint-" + log + ".log"));
        try (Endpoint endpoint = new Endpoint(service.uri("graphql"))) {
            while (!answers(endpoint, ask)) {
                if (System.nanoTime() - start > PATIENCE.toNanos() || !service.isAlive()) {
                    throw new IllegalStateException(service.output());
                }
                TimeUnit.MILLISECONDS.sleep(1);
            }
            return new Running(service, (System.nanoTime() - start) / 1e6);
        } catch (Exception failure) {
            service.close();
            throw failure;
        }
    }

    private static boolean answers(Endpoint endpoint, Ask ask) throws Exception {
        try {
            endpoint.verified(ask);
            return true;
        } catch (IOException | WrongAnswer notYet) {
            // Nobody listens yet, or it is not ready: whoever waits for readiness never sees that.
            return false;
        }
    }

    private static void terminate(Running running) throws InterruptedException {
        try (PackagedService service = running.service()) {
            service.terminate();
        }
    }

    private String report(List<Row> rows) throws SQLException {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s. %,d people; median and slowest of %d starts; memory after %d s of rest and after the load; %d clients"
                        + " that ask in turn for a person by id and for three levels, %d s to warm up and %d s measured;"
                        + " %s for all.%n%n",
                Report.machine(database.version()),
                settings.people(),
                STARTS,
                REST.toSeconds(),
                settings.clients(),
                settings.warmUp().toSeconds(),
                settings.measured().toSeconds(),
                Packaging.HEAP));
        text.append("| | first answer ms | slowest | RSS at rest MiB | RSS under load MiB | shipped MiB | requests/s |"
                + " p50 ms | p99 ms | CPU ms/request | the database's |\n");
        text.append("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        rows.stream()
                .sorted(Comparator.comparingDouble(Row::firstAnswer))
                .forEach(row -> text.append(String.format(
                        Locale.ROOT,
                        "| %s | %.0f | %.0f | %d | %d | %d | %.0f | %.1f | %.1f | %.2f | %.2f |%n",
                        row.packaging().name(),
                        row.firstAnswer(),
                        row.slowestFirstAnswer(),
                        row.atRest(),
                        row.underLoad(),
                        row.packaging().mebibytes(),
                        row.load().perSecond(),
                        row.load().milliseconds(0.5),
                        row.load().milliseconds(0.99),
                        (double) row.processor().toMillis() / row.load().requests(),
                        (double) row.databaseProcessor().toMillis() / row.load().requests())));
        return text.toString();
    }

    private static void progress(String message, Object... values) {
        System.out.printf(message + "%n", values);
    }
}
