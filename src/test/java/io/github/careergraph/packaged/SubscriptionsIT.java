package io.github.careergraph.packaged;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.github.careergraph.subscription.SocketClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Two processes of the service and one database, as in a cluster. */
class SubscriptionsIT {

    private static final TokenIssuer ISSUER = new TokenIssuer();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static InstalledPostgres database;
    private static Map<String, String> environment;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(PackagedService.isPackaged(), "There is no packaged service here.");
        Path programs = InstalledPostgres.programs().orElse(null);
        assumeTrue(programs != null, "No PostgreSQL server is installed here (Debian: apt-get install postgresql).");
        database = InstalledPostgres.start(programs);
        environment = new HashMap<>(ISSUER.environment());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void whatOneProcessChangesSubscribersOfAnotherHearAndSocketsEndWithTheirs() throws Exception {
        String ada = "Bearer " + ISSUER.token("ada", "acme");
        try (PackagedService first = service("first");
                PackagedService second = service("second");
                SocketClient client = SocketClient.signedIn(first.uri("graphql"), ada)) {
            client.subscribe("1", "subscription { valueChanged { known } }");
            assertThat(known(client)).isFalse();
            change(
                    second,
                    ada,
                    "mutation { recordActivity(input: {kind: TALK, title: \\\"A talk\\\", date: \\\"2026-10-01\\\"}) { id } }");
            assertThat(known(client)).isTrue();

            assertThat(first.terminate()).isIn(0, 143);
            assertThat(client.closeCode()).isEqualTo(1001);
            assertThat(first.output()).contains("stopped in").doesNotContain("Timed out waiting for graceful shutdown");
        }
    }

    private static boolean known(SocketClient client) {
        return client.data().path("valueChanged").path("known").asBoolean();
    }

    private static PackagedService service(String name) throws IOException, InterruptedException {
        return PackagedService.start(List.of("-Xmx512m"), environment, Path.of("target", "packaged-" + name + ".log"));
    }

    private static void change(PackagedService service, String authorization, String mutation)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(service.uri("graphql"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", authorization)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + mutation + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).doesNotContain("errors");
    }
}
