package io.github.careergraph.packaged;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A backup as the README has it made, read into a server that has never known the service. */
class BackupIT {

    private static final TokenIssuer ISSUER = new TokenIssuer();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String ENTER = "mutation { saveMyProfile(input: {headline: \\\"Backed up\\\"}) { headline }"
            + " saveMySkill(input: {skill: \\\"java\\\", level: 4}) { level }"
            + " recordActivity(input: {kind: TALK, title: \\\"A talk\\\", date: \\\"2026-10-01\\\"}) { title } }";
    private static final String READ = "{ me { id headline skills(first: 10) { nodes { level skill { slug } } }"
            + " activities(first: 10) { nodes { id title } } marketValue { value } } }";

    @Test
    void isReadIntoAnotherServerAndServesAsBefore() throws Exception {
        assumeTrue(PackagedService.isPackaged(), "There is no packaged service here.");
        Path programs =
                InstalledPostgres.programs(List.of("pg_dump", "pg_restore")).orElse(null);
        assumeTrue(programs != null, "No PostgreSQL server is installed here (Debian: apt-get install postgresql).");
        try (InstalledPostgres first = InstalledPostgres.start(programs);
                InstalledPostgres second = InstalledPostgres.start(programs)) {
            String before;
            try (PackagedService service = service(first.url(), first.user(), "before")) {
                assertThat(ask(service, "ada", ENTER)).contains("Backed up", "A talk");
                before = ask(service, "ada", READ);
                assertThat(before).contains("Backed up", "java", "A talk").doesNotContain("errors");
            }

            // Roles are the server's and in no database's backup.
            try (Connection connection = DriverManager.getConnection(second.url(), second.user(), "")) {
                connection.createStatement().execute("create role career_graph_member nologin");
                connection.createStatement().execute("create database restored");
            }
            second.restore(first.dump("postgres"), "restored");

            assertThat(policies(second.url("restored"), second.user()))
                    .as("who may see whose rows")
                    .isEqualTo(policies(first.url(), first.user()))
                    .isPositive();
            try (PackagedService service = service(second.url("restored"), second.user(), "after")) {
                assertThat(ask(service, "ada", READ)).isEqualTo(before);
                assertThat(ask(service, "eve", "{ people(first: 10) { nodes { headline } } }"))
                        .as("somebody of another organisation")
                        .doesNotContain("Backed up");
                assertThat(ask(service, "ada", ENTER)).as("and goes on").doesNotContain("errors");
            }
        }
    }

    private static long policies(String url, String user) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                var rows = connection.createStatement().executeQuery("select count(*) from pg_policies")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static PackagedService service(String url, String user, String name)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(ISSUER.environment());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", url);
        environment.put("QUARKUS_DATASOURCE_USERNAME", user);
        environment.put("QUARKUS_SCHEDULER_ENABLED", "false");
        return PackagedService.start(
                List.of("-Xmx512m"), environment, Path.of("target", "packaged-" + name + "-backup.log"));
    }

    private static String ask(PackagedService service, String account, String query)
            throws IOException, InterruptedException {
        String organisation = account.equals("eve") ? "elsewhere" : "acme";
        String answer = HTTP.send(
                        HttpRequest.newBuilder(service.uri("graphql"))
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer " + ISSUER.token(account, organisation))
                                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + query + "\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        return answer.replaceAll(",\"extensions\":.*", "");
    }
}
