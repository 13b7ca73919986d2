package io.github.careergraph.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The service's GraphQL endpoint, asked over HTTP/1.1 with connections kept alive. */
final class Endpoint implements AutoCloseable {

    private final URI uri;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Endpoint(URI uri) {
        this.uri = uri;
    }

    /** The answer as it came, whose status was 200. */
    String post(Ask ask) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .header("Authorization", "Bearer " + ask.token())
                .POST(HttpRequest.BodyPublishers.ofString(ask.body()))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new WrongAnswer("status " + response.statusCode() + " for " + ask.body() + ": " + response.body());
        }
        return response.body();
    }

    /** The answer's data, which is there without any error and passes the check. */
    String verified(Ask ask) throws Exception {
        String answer = post(ask);
        JsonNode document = json.readTree(answer);
        if (document.has("errors") || !document.path("data").isObject()) {
            throw new WrongAnswer(ask.body() + " was answered with " + answer);
        }
        ask.check().accept(document.get("data"));
        return answer;
    }

    @Override
    public void close() {
        http.close();
    }
}
