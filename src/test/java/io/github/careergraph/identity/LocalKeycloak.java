package io.github.careergraph.identity;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

/** Keycloak beside development mode, until that ends; {@code ./mvnw quarkus:dev -Dcareer-graph.keycloak} runs it. */
public final class LocalKeycloak {

    private LocalKeycloak() {}

    /** @param arguments the folder for its data, and its port */
    public static void main(String... arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException taken) {
            System.out.printf("Port %d is taken; another is chosen with -Dkeycloak.port=…%n", port);
            System.exit(1);
        }
        System.out.printf(
                "Starting Keycloak; the first time on a machine it takes minutes. Its log is %s%n",
                home.resolve("keycloak.log"));
        Keycloak keycloak = Keycloak.start(home, port, List.of(Keycloak.REALM));
        // Maven may be killed without a chance to end what it started.
        ProcessHandle.current().parent().ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(0)));
        System.out.printf(
                "Keycloak is ready at http://127.0.0.1:%d; its administrator is %s, and so is the password.%n",
                port, Keycloak.ADMINISTRATOR);
        System.exit(keycloak.process().waitFor());
    }
}
