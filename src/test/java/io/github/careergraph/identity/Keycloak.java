package io.github.careergraph.identity;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real Keycloak in a process of its own, on loopback only, with realms of our own. */
public final class Keycloak implements AutoCloseable {

    /** The realm that local runs, tests and Kubernetes have in common. */
    public static final Path REALM = Path.of("k8s", "base", "keycloak", "career-graph-realm.json");

    /** The administrator of the server itself, in realm {@code master}; the password is the name. */
    static final String ADMINISTRATOR = "administrator";

    /** What the realm file takes from the environment. The secrets are for machines of developers. */
    static final Map<String, String> ENVIRONMENT = Map.of(
            "CAREER_GRAPH_DEMO_USERS", "true",
            "CAREER_GRAPH_API_SECRET", "career-graph-api");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final int port;

    private Keycloak(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param home where it keeps its data; what is there already it starts with, and no realm is imported twice
     * @param realms realm files
     */
    public static Keycloak start(Path home, int port, List<Path> realms) throws IOException, InterruptedException {
        Path directory = home.toAbsolutePath();
        Path imports = directory.resolve("data").resolve("import");
        Files.createDirectories(imports);
        for (Path realm : realms) {
            Files.copy(realm, imports.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        Path log = directory.resolve("keycloak.log");
        ProcessBuilder command = KeycloakInstallation.of(archive())
                .start(
                        directory,
                        List.of(
                                "--import-realm",
                                "--http-enabled=true",
                                "--http-host=127.0.0.1",
                                "--http-port=" + port,
                                "--hostname=http://127.0.0.1:" + port));
        command.environment().putAll(ENVIRONMENT);
        Process process =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Keycloak keycloak = new Keycloak(process, log, port);
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
        try {
            keycloak.awaitRealm("master");
        } catch (RuntimeException | InterruptedException failure) {
            keycloak.close();
            throw failure;
        }
        return keycloak;
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A realm's address, which is its issuer too. */
    public static URI realm(int port, String name) {
        return URI.create("http://127.0.0.1:" + port + "/realms/" + name);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port).resolve(path);
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The distribution that the build has brought; see {@code keycloak.archive} in pom.xml. */
    private static Path archive() {
        String archive = System.getProperty("keycloak.archive");
        if (archive == null) {
            throw new IllegalStateException(
                    "The property keycloak.archive says where the distribution of Keycloak is.");
        }
        return Path.of(archive);
    }

    private void awaitRealm(String name) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            while (!answers(http, realm(port, name))) {
                if (!process.isAlive()) {
                    throw new IllegalStateException(
                            "Keycloak ended with status " + process.exitValue() + ":\n" + Files.readString(log));
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "Keycloak did not answer within " + PATIENCE + ":\n" + Files.readString(log));
                }
                Thread.sleep(100);
            }
        }
    }

    private static boolean answers(HttpClient http, URI address) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
