package io.github.careergraph.bench.pods;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.careergraph.packaged.TokenIssuer;

/**
 * People at their front ends: each changes a line of the own profile, reads it back, and looks around a little, over and
 * over, and repeats nothing. A front end brings the position of its last change along, and must then read that change.
 */
final class Traffic implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int READS = 6;
    private static final String POSITION = "X-Career-Graph-Position";
    private static final String CHANGE =
            "mutation Change($headline: String!) { saveMyProfile(input: {headline: $headline}) { headline } }";
    private static final String READ = "query Read { me { headline skills(first: 5) { nodes { skill { label } } } } }";
    private static final String LOOK =
            "query Look { skill(slug: \"java\") { label broader { label } related { label } } }";

    /**
     * A request.
     *
     * @param start of {@link System#nanoTime}
     * @param failure what was wrong; null when it was answered well
     */
    record Request(long start, long nanos, String failure) {}

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final ConcurrentLinkedQueue<Request> requests = new ConcurrentLinkedQueue<>();
    private final List<Thread> clients = new ArrayList<>();
    private final URI endpoint;
    private final Duration pause;
    private volatile boolean ended;

    private Traffic(URI endpoint, Duration pause) {
        this.endpoint = endpoint;
        this.pause = pause;
    }

    /** @param pause between two requests of one client */
    static Traffic start(URI endpoint, TokenIssuer issuer, int clients, Duration pause) {
        Traffic traffic = new Traffic(endpoint, pause);
        for (int i = 0; i < clients; i++) {
            String token = issuer.token("front-end-" + i, "pods");
            traffic.clients.add(Thread.startVirtualThread(() -> traffic.work(token)));
        }
        return traffic;
    }

    private void work(String token) {
        try {
            for (int turn = 0; !ended; turn++) {
                String headline = "Change " + turn + " of " + System.nanoTime();
                String position = change(token, headline);
                for (int i = 0; i < READS && !ended; i++) {
                    if (i % 2 == 0) {
                        read(token, position, headline);
                    } else {
                        ask(token, null, LOOK, Map.of());
                    }
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers the position, or null when the change may not have been made. */
    private String change(String token, String headline) throws InterruptedException {
        Reply reply = ask(token, null, CHANGE, Map.of("headline", headline));
        return reply == null ? null : reply.position();
    }

    private void read(String token, String position, String headline) throws InterruptedException {
        Reply reply = ask(token, position, READ, Map.of());
        if (reply != null && position != null) {
            String found = reply.data().at("/me/headline").asText();
            if (!found.equals(headline)) {
                requests.add(new Request(System.nanoTime(), 0, "read \"" + found + "\" after \"" + headline + "\""));
            }
        }
    }

    private record Reply(JsonNode data, String position) {}

    private Reply ask(String token, String position, String query, Map<String, ?> variables)
            throws InterruptedException {
        long start = System.nanoTime();
        String failure;
        Reply reply = null;
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + token)
                    .POST(HttpRequest.BodyPublishers.ofString(
                            json.writeValueAsString(Map.of("query", query, "variables", variables))));
            if (position != null) {
                request.header(POSITION, position);
            }
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            failure = fault(answer);
            if (failure == null) {
                reply = new Reply(
                        json.readTree(answer.body()).path("data"),
                        answer.headers().firstValue(POSITION).orElse(null));
            }
        } catch (IOException broken) {
            failure = broken.getClass().getSimpleName() + " " + broken.getMessage();
        }
        requests.add(new Request(start, System.nanoTime() - start, failure));
        TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        return reply;
    }

    private String fault(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            String body = answer.body();
            return answer.statusCode() + " "
                    + body.substring(0, Math.min(200, body.length())).replace('\n', ' ');
        }
        JsonNode errors = json.readTree(answer.body()).path("errors");
        return errors.isMissingNode() ? null : errors.toString();
    }

    /** Those that began from one time to another. */
    List<Request> between(long from, long to) {
        return requests.stream()
                .filter(request -> request.start() - from >= 0 && request.start() - to < 0)
                .sorted(Comparator.comparingLong(Request::start))
                .toList();
    }

    @Override
    public void close() {
        ended = true;
        for (Thread client : clients) {
            try {
                client.join(TIMEOUT);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
        http.close();
    }
}
