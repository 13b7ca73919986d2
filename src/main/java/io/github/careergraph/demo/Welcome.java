package io.github.careergraph.demo;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says where to go once development mode is up. */
@ApplicationScoped
@IfBuildProfile("dev")
class Welcome {

    private static final Logger LOG = Logger.getLogger(Welcome.class);

    void say(
            @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 1) StartupEvent start,
            @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> keycloak) {
        LOG.infof("""


                  The career graph is ready.

                    Try queries   http://localhost:%1$d/q/graphql-ui
                    GraphQL       http://localhost:%1$d/graphql
                    Schema        http://localhost:%1$d/graphql/schema.graphql
                    Health        http://localhost:%1$d/q/health

                  Sign in as newcomer, contributor, curator, manager or admin; the password is the name.
                %2$s""", port, keycloak.map(Welcome::token).orElse(""));
    }

    private static String token(String keycloak) {
        return """

                  Requests need a token, as header "Authorization: Bearer TOKEN":

                    curl -d client_id=career-graph-cli -d grant_type=password \\
                         -d username=contributor -d password=contributor \\
                         %s/protocol/openid-connect/token
                """.formatted(keycloak);
    }
}
