package io.github.careergraph.subscription;

import java.net.URI;
import java.util.Arrays;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.netty.channel.Channel;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import io.github.careergraph.graphql.ErrorCode;
import io.github.careergraph.graphql.RefusedException;
import io.github.careergraph.graphql.SubscriptionEngine;

/**
 * Decides which HTTP requests become sockets. It stands in front of the library's own route, which waits for ever for a
 * client to say who it is and lets it subscribe without end.
 */
@ApplicationScoped
class SocketRoute {

    /** Before the library's route, which is in front of authentication. */
    private static final int BEFORE_THE_LIBRARY = -10_001;

    /** Behind authentication and CORS, before the endpoint for requests, which answers what is refused here. */
    private static final int ORDER = -60;

    private static final String PATH = "/graphql";
    private static final String UPGRADES = SocketRoute.class.getName();

    private final SubscriptionServices services;
    private final boolean originsAreChecked;

    @Inject
    SocketRoute(
            SubscriptionConfiguration configuration,
            SubscriptionEngine engine,
            SocketCredentials credentials,
            Sockets sockets,
            Topics topics,
            Turns turns,
            VertxHttpConfig http) {
        this.services = new SubscriptionServices(configuration, engine, credentials, sockets, topics, turns);
        this.originsAreChecked = http.cors().enabled();
    }

    void register(@Observes Router router) {
        router.route(PATH).order(BEFORE_THE_LIBRARY).handler(SocketRoute::passTheLibrary);
        router.route(PATH).order(ORDER).handler(this::upgrade);
    }

    /** The library's route lets a request without this header go on, and there is no setting for it to stay away. */
    private static void passTheLibrary(RoutingContext context) {
        MultiMap headers = context.request().headers();
        if (headers.contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            headers.remove(HttpHeaders.UPGRADE);
            context.put(UPGRADES, true);
        }
        context.next();
    }

    private void upgrade(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (context.get(UPGRADES) == null) {
            context.next();
            return;
        }
        request.headers().set(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET);
        if (request.method() != HttpMethod.GET || !offersProtocol(request)) {
            throw RefusedException.of(
                    ErrorCode.BAD_REQUEST, "Offer the WebSocket protocol " + SocketServer.PROTOCOL + ".");
        }
        // A browser sends what it knows of the user along, whichever page asks.
        if (!originsAreChecked && !isOfThisHost(request)) {
            throw RefusedException.of(ErrorCode.FORBIDDEN, "Pages of this origin may not connect.");
        }
        if (!services.sockets().reserve()) {
            throw RefusedException.of(ErrorCode.UNAVAILABLE, "Too many sockets are open. Try again later.");
        }
        request.toWebSocket().onSuccess(client -> open(context, client)).onFailure(malformed -> services.sockets()
                .giveUp());
    }

    private void open(RoutingContext context, ServerWebSocket client) {
        UpgradedRequest.finish(context.request());
        channel(context).pipeline().addFirst(new Backpressure());
        new Socket(context, client, VertxContext.getRootContext(Vertx.currentContext()), services).open();
    }

    static Channel channel(RoutingContext context) {
        return ((ConnectionBase) context.request().connection()).channel();
    }

    private static boolean offersProtocol(HttpServerRequest request) {
        return request.headers().getAll("Sec-WebSocket-Protocol").stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .anyMatch(protocol -> protocol.strip().equals(SocketServer.PROTOCOL));
    }

    /** Whether no page asks, or one of the host that is asked. Either names its port unless it is its scheme's own. */
    private static boolean isOfThisHost(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        HostAndPort host = request.authority();
        if (origin == null) {
            return true;
        }
        try {
            URI page = URI.create(origin);
            return host != null && host.host().equalsIgnoreCase(page.getHost()) && host.port() == page.getPort();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
