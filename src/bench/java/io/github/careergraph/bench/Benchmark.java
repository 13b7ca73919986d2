package io.github.careergraph.bench;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import io.github.careergraph.packaged.PackagedService;
import io.github.careergraph.packaged.TokenIssuer;

/** Runs the whole benchmark and prints its table. Ends with an error when any answer was wrong. */
public final class Benchmark {

    private final Settings settings;
    private final TokenIssuer issuer = new TokenIssuer();
    private final Database database;
    private final Statements statements;
    private final StringBuilder slowest = new StringBuilder();

    private Benchmark(Settings settings, Database database) throws Exception {
        this.settings = settings;
        this.database = database;
        this.statements = new Statements(database);
    }

    public static void main(String... arguments) throws Exception {
        Settings settings = Settings.read();
        Files.createDirectories(Settings.RESULTS);
        try (Database database = Database.start(settings)) {
            String report = new Benchmark(settings, database).run();
            Files.writeString(Settings.RESULTS.resolve("README-table.md"), report);
            System.out.println();
            System.out.println(report);
        }
    }

    private String run() throws Exception {
        Population population = new Population(database);
        // A first start migrates the database and enters the taxonomy; the one that is measured finds both.
        service("first-start.log").close();
        progress("The service has migrated the database and entered its taxonomy");
        long start = System.nanoTime();
        population.generate(settings.people());
        progress("Generated %,d people in %.0f s", settings.people(), secondsSince(start));

        start = System.nanoTime();
        try (PackagedService service = service("service.log");
                Endpoint endpoint = new Endpoint(service.uri("graphql"))) {
            double startSeconds = secondsSince(start);
            List<Result> results = measure(service, endpoint);
            Files.writeString(Settings.RESULTS.resolve("statements.sql"), slowest);
            return Report.of(settings, database.version(), startSeconds, population.figures(), results)
                    + Report.ratio(results.get(1), results.getLast());
        }
    }

    private PackagedService service(String log) throws Exception {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(issuer.environment());
        // It asks more than anybody may, and compares answers to the byte: none says what its account has left.
        environment.put("CAREER_GRAPH_GRAPHQL_CALLER_REQUESTS_PER_SECOND", "0");
        environment.put("CAREER_GRAPH_GRAPHQL_CALLER_COST_PER_MINUTE", "0");
        // Everybody has just been generated: the job that notes changed values would value them all meanwhile.
        environment.put("QUARKUS_SCHEDULER_ENABLED", "false");
        return PackagedService.start(settings.jvmOptions(), environment, Settings.RESULTS.resolve(log));
    }

    /** Everything is warmed up before anything is measured: what one query warms the others use too. */
    private List<Result> measure(PackagedService service, Endpoint endpoint) throws Exception {
        List<Sample> samples = Samples.draw(database, issuer, settings.samples());
        List<Place> places = Places.find(endpoint, samples.getFirst(), settings.samples());
        try (Floor floor = new Floor(database)) {
            List<Question> questions = List.of(
                    PersonById.question(samples),
                    SkillsOfPeople.question(samples, places, floor),
                    ColleaguesSkills.question(samples, places, database),
                    SkillSearch.question(samples, SearchText.draw(database, settings.samples())),
                    ValueAndAdvice.question(samples));
            List<Answered> answered = new ArrayList<>();
            for (Question question : questions) {
                answered.add(answer(question, endpoint));
            }
            for (Answered question : answered) {
                warmUp(question.task());
            }
            List<Result> results = new ArrayList<>();
            for (Answered question : answered) {
                Result result = load(question.name(), question.task(), question.answerBytes());
                OptionalLong memory = Memory.residentMebibytes(service.processId());
                results.add(new Result(
                        question.name(), result.measurement(), question.answerBytes(), result.statements(), memory));
            }
            results.add(floor(samples, places));
            return results;
        }
    }

    /** Asks everything once and checks it; asked over and over, the answers must stay what they were. */
    private static Answered answer(Question question, Endpoint endpoint) throws Exception {
        List<String> answers = new ArrayList<>();
        for (Ask ask : question.asks()) {
            answers.add(endpoint.verified(ask));
        }
        progress("%s: %d different answers are right", question.name(), answers.size());
        Load.Task task = (client, number) -> {
            int turn = number % answers.size();
            Ask ask = question.asks().get(turn);
            String answer = endpoint.post(ask);
            if (!answer.equals(answers.get(turn))) {
                throw new WrongAnswer(
                        ask.body() + " was answered with\n" + answers.get(turn) + "\nand under load with\n" + answer);
            }
        };
        double bytes = answers.stream().mapToInt(String::length).average().orElse(0);
        return new Answered(question.name(), task, bytes);
    }

    private Result floor(List<Sample> samples, List<Place> places) throws Exception {
        List<Floor> floors = new ArrayList<>();
        try {
            for (int client = 0; client < settings.clients(); client++) {
                floors.add(new Floor(database));
            }
            Load.Task task = (client, number) -> {
                int turn = number % samples.size();
                floors.get(client).read(samples.get(turn).id(), places.get(turn % places.size()));
            };
            warmUp(task);
            return load("the floor of the 3 levels: bare SQL over JDBC", task, 0);
        } finally {
            for (Floor floor : floors) {
                floor.close();
            }
        }
    }

    private void warmUp(Load.Task task) throws Exception {
        if (settings.warmUp().compareTo(Duration.ZERO) > 0) {
            new Load(settings.clients()).run(task, settings.warmUp());
        }
    }

    private Result load(String name, Load.Task task, double answerBytes) throws Exception {
        statements.reset();
        Measurement measurement = new Load(settings.clients()).run(task, settings.measured());
        OptionalLong executed = statements.count();
        slowest.append("-- ").append(name).append("\n\n").append(statements.slowest());
        progress("%s: %.0f requests/s", name, measurement.perSecond());
        return new Result(name, measurement, answerBytes, executed, OptionalLong.empty());
    }

    /** A question whose answers were found right, and the task of asking it again. */
    private record Answered(String name, Load.Task task, double answerBytes) {}

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void progress(String message, Object... values) {
        System.out.printf(message + "%n", values);
    }
}
