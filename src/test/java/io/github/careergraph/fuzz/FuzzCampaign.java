package io.github.careergraph.fuzz;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.github.careergraph.graphql.ErrorCode;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that are made up from the schema, sent by all kinds of accounts, several at a time, with each answer judged. */
final class FuzzCampaign {

    private static final long SEED = Long.getLong("fuzz.seed", 20_261_102);
    private static final int CLIENTS = 4;

    /** Names of classes, of exceptions, and what PostgreSQL and its driver say; requests hold nothing like these. */
    private static final Pattern LEAK = Pattern.compile(
            "\\b(java|javax|jakarta|io|org|com|graphql)\\.[a-z]+\\.[A-Za-z]|Exception|\\bat [a-z.]+\\(|SQLSTATE|PSQL|ERROR:"
                    + "|[Hh]ibernate|[Ss]mall[Rr]ye|relation \"|column \"|violates|\\bJDBC|io/github");

    private static final Set<String> WHILE_BUSY = Set.of("TIMEOUT", "EXTRACTION_UNAVAILABLE", "UNAVAILABLE");

    private final URI endpoint;
    private final UnaryOperator<String> authorization;
    private final ObjectMapper json =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
    private final Set<String> executed = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> defects = new ConcurrentLinkedQueue<>();

    /** @param authorization the header of an account, by its name */
    FuzzCampaign(URI endpoint, UnaryOperator<String> authorization) {
        this.endpoint = endpoint;
        this.authorization = authorization;
    }

    /** Sends so many requests; fails when an answer is not as it should be, or when too little was executed to tell. */
    void run(int number) throws Exception {
        String schema = "scalar Date scalar DateTime " + Files.readString(Path.of("schema.graphql"));
        QueryGenerator generator = new QueryGenerator(schema, SEED);
        List<String> accounts = List.copyOf(new TreeSet<>(Fuzzing.ACCOUNTS.keySet()));
        List<FuzzRequest> requests = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            requests.add(generator.next());
        }

        AtomicInteger next = new AtomicInteger();
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                running.add(clients.submit(() -> {
                    for (int i = next.getAndIncrement(); i < number; i = next.getAndIncrement()) {
                        send(http, i, requests.get(i), accounts.get(i % accounts.size()));
                    }
                    return null;
                }));
            }
            for (Future<?> client : running) {
                client.get();
            }
        }

        System.out.println("fuzz: " + new TreeMap<>(outcomes));
        assertThat(defects.stream().limit(20)).as("of seed " + SEED).isEmpty();
        assertThat(count("OK"))
                .as("requests that were answered without any error")
                .isGreaterThan(number / 10);
        assertThat(count("busy")).as("requests that were turned away").isLessThan(number / 50);
        assertThat(executed).as("root fields that were executed").hasSizeGreaterThan(60);
    }

    private int count(String outcome) {
        return outcomes.getOrDefault(outcome, new AtomicInteger()).get();
    }

    private void send(HttpClient http, int number, FuzzRequest request, String account) throws Exception {
        String body = json.writeValueAsString(Map.of("query", request.query(), "variables", request.variables()));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(endpoint)
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/json")
                        .header("Authorization", authorization.apply(account))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String defect = judge(request, answer);
        if (defect != null) {
            defects.add("#" + number + " as " + account + ": " + defect + "\n  " + shortened(body) + "\n  "
                    + answer.statusCode() + " " + shortened(answer.body()));
        }
    }

    /** What is wrong with an answer, or null. */
    private String judge(FuzzRequest request, HttpResponse<String> answer) throws Exception {
        JsonNode document = json.readTree(answer.body());
        String outcome = "OK";
        for (JsonNode error : document.path("errors")) {
            String code = error.at("/extensions/code").asText("none");
            outcome = WHILE_BUSY.contains(code) ? "busy" : code;
            if (code.equals(ErrorCode.INTERNAL.name()) || code.equals("none")) {
                return "an error nobody expected";
            }
            if (LEAK.matcher(error.path("message").asText()).find()) {
                return "a message that tells what is inside";
            }
            // A literal that is no date is a mistake in the document, which the schema's own types cannot tell.
            boolean noDate = error.path("message").asText().contains("is not a valid 'Date'");
            if (request.valid() && code.startsWith("GRAPHQL_") && !noDate) {
                return "a request that fits the schema was refused as if it did not";
            }
        }
        outcomes.computeIfAbsent(outcome, key -> new AtomicInteger()).incrementAndGet();
        if (answer.statusCode() != 200 && !outcome.equals("busy") && !outcome.equals("BAD_REQUEST")) {
            return "status " + answer.statusCode();
        }
        if (document.has("data") && request.rootField() != null) {
            executed.add(request.rootField());
        }
        return null;
    }

    private static String shortened(String text) {
        return text.length() > 1_500 ? text.substring(0, 1_500) + "…" : text;
    }
}
