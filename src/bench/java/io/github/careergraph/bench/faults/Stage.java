package io.github.careergraph.bench.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.commons.io.FileUtils;

import io.github.careergraph.graphql.RestartablePostgres;
import io.github.careergraph.identity.Keycloak;
import io.github.careergraph.packaged.PackagedService;

/**
 * Everything that belongs to the product, each in a process of its own on loopback: PostgreSQL, Keycloak, an inference
 * pod and the service. Each can be taken away and brought back.
 */
final class Stage implements AutoCloseable {

    private static final String REALM = "career-graph";

    private final FaultSettings settings;
    private final RestartablePostgres postgres = new RestartablePostgres();
    private final Path keycloakHome;
    private final int keycloakPort;
    private final int podPort;
    private final Map<String, String> database;
    private final Tokens tokens;
    private Keycloak keycloak;
    private PackagedService pod;
    private volatile PackagedService service;
    private int starts;

    Stage(FaultSettings settings) throws IOException, InterruptedException {
        this.settings = settings;
        FileUtils.deleteDirectory(settings.results().toFile());
        Files.createDirectories(settings.results());
        keycloakHome = Files.createTempDirectory("faults-keycloak");
        keycloakPort = Keycloak.freePort();
        podPort = PackagedService.freePort();
        database = new HashMap<>();
        postgres.start().forEach((name, value) -> database.put(name.replace("quarkus.datasource.", ""), value));
        tokens = new Tokens(URI.create(issuer() + "/protocol/openid-connect/token"));
        try {
            startKeycloak();
            startPod();
            startService();
        } catch (IOException | InterruptedException | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    URI graphql() {
        return service.uri("graphql");
    }

    /** A token of the client's account; while Keycloak is away, the last one, whatever it is worth. */
    String token(int client) {
        return tokens.of(account(client));
    }

    static String account(int client) {
        return "load-" + client;
    }

    long serviceProcess() {
        return service.processId();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.get("jdbc.url"), database.get("username"), database.get("password"));
    }

    void stopDatabase() {
        postgres.end();
    }

    /** As when the machine takes the process away: nothing is flushed, and nobody is told. */
    void killDatabase() throws IOException, InterruptedException {
        ProcessHandle postmaster = ProcessHandle.of(postgres.process())
                .orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"));
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        all.add(postmaster);
        postmaster.destroyForcibly();
        for (ProcessHandle process : all) {
            process.destroyForcibly();
            try {
                process.onExit().get(30, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException stillThere) {
                throw new IllegalStateException("PostgreSQL does not die", stillThere);
            }
        }
        // What is left to end is the lock on its directory.
        postgres.end();
    }

    void startDatabase() {
        postgres.begin();
    }

    void stopKeycloak() {
        keycloak.close();
    }

    void startKeycloak() throws IOException, InterruptedException {
        keycloak = Keycloak.start(keycloakHome, keycloakPort, List.of(realm()));
    }

    void killPod() throws InterruptedException {
        pod.kill();
    }

    void startPod() throws IOException, InterruptedException {
        pod = PackagedService.startPod(
                settings.jvmOptions(),
                Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", issuer()),
                podPort,
                settings.results().resolve("inference-" + ++starts + ".log"));
    }

    void stopService() throws InterruptedException {
        service.terminate();
    }

    void startService() throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.get("jdbc.url"),
                "QUARKUS_DATASOURCE_USERNAME", database.get("username"),
                "QUARKUS_DATASOURCE_PASSWORD", database.get("password"),
                "QUARKUS_OIDC_AUTH_SERVER_URL", issuer(),
                "CAREER_GRAPH_INFERENCE_URL", "http://127.0.0.1:" + podPort,
                "CAREER_GRAPH_INFERENCE_CLIENT_SECRET", Keycloak.ENVIRONMENT.get("CAREER_GRAPH_API_SECRET")));
        service = PackagedService.start(
                settings.jvmOptions(), environment, settings.results().resolve("service-" + ++starts + ".log"));
    }

    private String issuer() {
        return Keycloak.realm(keycloakPort, REALM).toString();
    }

    /** The realm that is shipped, with an account for each client and tokens that live for a minute. */
    private Path realm() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode realm = (ObjectNode) json.readTree(Keycloak.REALM.toFile());
        realm.put("accessTokenLifespan", Tokens.LIFETIME.toSeconds());
        ArrayNode users = (ArrayNode) realm.get("users");
        ObjectNode pattern = null;
        for (var user : users) {
            if (user.path("username").asText().equals("newcomer")) {
                pattern = (ObjectNode) user;
            }
        }
        for (int client = 0; client < settings.clients(); client++) {
            ObjectNode user = pattern.deepCopy();
            user.remove("id");
            user.put("username", account(client));
            user.put("email", account(client) + "@example.org");
            ((ObjectNode) user.at("/credentials/0")).put("value", account(client));
            users.add(user);
        }
        Path file = settings.results().resolve("career-graph-realm.json");
        json.writeValue(file.toFile(), realm);
        return file;
    }

    @Override
    public void close() {
        for (PackagedService process : new PackagedService[] {service, pod}) {
            if (process != null) {
                process.close();
            }
        }
        if (keycloak != null) {
            keycloak.close();
        }
        postgres.stop();
        FileUtils.deleteQuietly(keycloakHome.toFile());
    }
}
