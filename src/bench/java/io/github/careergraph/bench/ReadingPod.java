package io.github.careergraph.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.careergraph.packaged.PackagedService;
import io.github.careergraph.packaged.TokenIssuer;

/** A packaged inference pod in a process of its own, asked over HTTP/1.1 as the api asks it. */
final class ReadingPod implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ObjectMapper json = new ObjectMapper();
    private final TokenIssuer issuer = new TokenIssuer();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final PackagedService process;
    private final String token;

    private ReadingPod(List<String> jvmOptions, Map<String, String> settings, Path log)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(issuer.environment());
        environment.putAll(settings);
        // A machine that others use too is no reason to refuse.
        environment.put("CAREER_GRAPH_INFERENCE_SERVER_TIMEOUT", PATIENCE.toSeconds() + "s");
        process = PackagedService.startPod(jvmOptions, environment, PackagedService.freePort(), log);
        token = issuer.serviceToken("career-graph-inference", "inference");
    }

    static ReadingPod start(List<String> jvmOptions, Map<String, String> settings, Path log)
            throws IOException, InterruptedException {
        if (!PackagedService.isPackagedForJvm()) {
            throw new IllegalStateException("There is no packaged service; ./mvnw -B package makes it.");
        }
        return new ReadingPod(jvmOptions, settings, log);
    }

    /** The text of a PDF and then what is in it: two requests, as an import makes them. */
    int entitiesOf(byte[] pdf) throws IOException, InterruptedException {
        JsonNode document =
                post("documents?format=PDF", "application/octet-stream", HttpRequest.BodyPublishers.ofByteArray(pdf));
        return entitiesOf(document.get("text").asText());
    }

    int entitiesOf(String text) throws IOException, InterruptedException {
        String request = json.writeValueAsString(Map.of("texts", List.of(text), "language", "en"));
        return post("entities", "application/json", HttpRequest.BodyPublishers.ofString(request))
                .at("/texts/0/entities")
                .size();
    }

    long processId() {
        return process.processId();
    }

    private JsonNode post(String path, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(process.uri("inference/v1/" + path))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + token)
                .POST(body)
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered " + response.statusCode() + ": " + response.body());
        }
        return json.readTree(response.body());
    }

    @Override
    public void close() {
        http.close();
        process.close();
    }
}
