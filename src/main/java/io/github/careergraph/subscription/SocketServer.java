package io.github.careergraph.subscription;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

import io.github.careergraph.graphql.GraphqlConfiguration;

/** What the HTTP server does about sockets before anybody else sees them. */
@ApplicationScoped
class SocketServer implements HttpServerOptionsCustomizer {

    static final String PROTOCOL = "graphql-transport-ws";

    private final GraphqlConfiguration limits;

    @Inject
    SocketServer(GraphqlConfiguration limits) {
        this.limits = limits;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        int longest = Math.toIntExact(limits.body());
        options.setWebSocketSubProtocols(List.of(PROTOCOL))
                .setMaxWebSocketFrameSize(longest)
                .setMaxWebSocketMessageSize(longest)
                // A short frame could unpack to any length, before anybody has signed in.
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
