package io.github.careergraph.bench.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Somebody who writes into a profile, reads it back and compares, over and over, and repeats nothing. One request at a
 * time, so that the journal knows the order of its writes.
 */
final class Client implements Runnable {

    /** Longer than a request may take (10 s) and a connection to be had: whoever waits longer was not answered. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final List<String> SKILLS =
            List.of("python", "java", "sql", "kubernetes", "docker", "communication", "git", "linux");

    private static final String TEXT = "Ran Kubernetes clusters and wrote services in Java.";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int number;
    private final Stage stage;
    private final Timeline timeline;
    private final Duration pause;
    private final Journal journal = new Journal();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private volatile boolean enough;
    private volatile long person;

    Client(int number, Stage stage, Timeline timeline, Duration pause) {
        this.number = number;
        this.stage = stage;
        this.timeline = timeline;
        this.pause = pause;
    }

    Journal journal() {
        return journal;
    }

    /** The person's key, or 0 when the person was never answered. */
    long person() {
        return person;
    }

    void stop() {
        enough = true;
    }

    @Override
    public void run() {
        try (http) {
            while (person == 0 && !enough) {
                introduce();
                Thread.sleep(pause);
            }
            for (int turn = 1; !enough; turn++) {
                switch (turn % 5) {
                    case 0 -> read();
                    case 1, 3 -> saveSkill(turn);
                    case 2 -> recordActivity(turn);
                    default -> extract();
                }
                Thread.sleep(pause);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException defect) {
            timeline.violation("client " + number + " broke: " + defect);
        }
    }

    private void introduce() throws InterruptedException {
        if (ask("{ me { id } }", Map.of()) instanceof Outcome.Answered(JsonNode data)) {
            String id =
                    new String(Base64.getUrlDecoder().decode(data.at("/me/id").asText()), UTF_8);
            person = Long.parseLong(id.substring(id.indexOf(':') + 1));
        }
    }

    private void saveSkill(int turn) throws InterruptedException {
        String skill = SKILLS.get(turn % SKILLS.size());
        int months = turn % 600;
        Outcome outcome = ask("""
                mutation($skill: String!, $months: Int!) {
                  saveMySkill(input: {skill: $skill, level: 3, months: $months}) { months skill { slug } }
                }
                """, Map.of("skill", skill, "months", months));
        if (outcome instanceof Outcome.Answered(JsonNode data)
                && (data.at("/saveMySkill/months").asInt() != months
                        || !data.at("/saveMySkill/skill/slug").asText().equals(skill))) {
            timeline.violation("saving " + skill + " with " + months + " months was answered with " + data);
        }
        if (wasSent(outcome)) {
            journal.months(skill, months, outcome instanceof Outcome.Answered);
        }
    }

    private void recordActivity(int turn) throws InterruptedException {
        String title = "Talk " + number + "." + turn;
        Outcome outcome = ask("""
                mutation($title: String!) {
                  recordActivity(input: {kind: TALK, title: $title, date: "2026-01-15", skills: ["python"]}) { title }
                }
                """, Map.of("title", title));
        if (wasSent(outcome)) {
            journal.title(title, outcome instanceof Outcome.Answered);
        }
    }

    /** What the person has, the newest activities only: the database is compared with the whole journal at the end. */
    private void read() throws InterruptedException {
        Outcome outcome = ask(
                "{ me { skills(first: 100) { nodes { months skill { slug } } } marketValue { known value } } }",
                Map.of());
        if (outcome instanceof Outcome.Answered(JsonNode data)) {
            Map<String, Integer> months = new HashMap<>();
            data.at("/me/skills/nodes")
                    .forEach(node -> months.put(
                            node.at("/skill/slug").asText(), node.get("months").asInt()));
            journal.skillDisagreements(months)
                    .forEach(wrong -> timeline.violation("client " + number + " read: " + wrong));
            double value = data.at("/me/marketValue/value").asDouble();
            if (!months.isEmpty() && !(value > 0 && value < 500)) {
                timeline.violation("client " + number + " was told a value of " + value);
            }
        }
    }

    private void extract() throws InterruptedException {
        Outcome outcome = ask(
                "query($text: String!) { extractEntities(text: $text) { degraded entities { text start end skill { slug } } } }",
                Map.of("text", TEXT));
        if (outcome instanceof Outcome.Answered(JsonNode data)) {
            boolean found = false;
            for (JsonNode entity : data.at("/extractEntities/entities")) {
                if (entity.at("/skill/slug").asText().equals("kubernetes")) {
                    found |= entity.get("start").asInt() == TEXT.indexOf("Kubernetes");
                }
            }
            if (!found) {
                timeline.violation("Kubernetes was not found in " + data);
            }
        }
    }

    private Outcome ask(String query, Map<String, ?> variables) throws InterruptedException {
        long began = System.nanoTime();
        Outcome outcome = send(query, variables);
        boolean degraded = outcome instanceof Outcome.Answered(JsonNode data)
                && data.at("/extractEntities/degraded").asBoolean();
        timeline.note(
                began, query.strip().lines().skip(1).findFirst().orElse(query).strip(), outcome, degraded);
        return outcome;
    }

    private Outcome send(String query, Map<String, ?> variables) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(stage.graphql())
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/graphql-response+json")
                    .header("Authorization", "Bearer " + stage.token(number))
                    .POST(HttpRequest.BodyPublishers.ofString(
                            JSON.writeValueAsString(Map.of("query", query, "variables", variables))))
                    .build();
            return outcome(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException broken) {
            return new Outcome.Broken(broken.toString());
        }
    }

    private static Outcome outcome(HttpResponse<String> response) {
        try {
            JsonNode document = JSON.readTree(response.body());
            if (response.statusCode() == 200 && !document.has("errors")) {
                return new Outcome.Answered(document.get("data"));
            }
            String code = document.at("/errors/0/extensions/code").asText();
            return code.isEmpty()
                    ? new Outcome.Broken("status " + response.statusCode() + ": " + response.body())
                    : new Outcome.Refused(code);
        } catch (JsonProcessingException noGraphql) {
            return new Outcome.Broken("status " + response.statusCode() + ": " + response.body());
        }
    }

    /** Nobody can have done what was refused before it was executed. */
    private static boolean wasSent(Outcome outcome) {
        return !(outcome instanceof Outcome.Refused(String code) && code.equals("UNAUTHENTICATED"));
    }
}
