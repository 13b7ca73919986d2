package io.github.careergraph.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

import io.github.careergraph.reader.Reader;

/**
 * Decides which HTTP requests reach GraphQL. It stands in front of the library's own route, which looks at neither
 * content types nor methods and answers 200 to anything it could parse.
 */
@ApplicationScoped
class EndpointRoute {

    /** Behind authentication and CORS, before the server's own check of body lengths, whose answer has no code. */
    static final int ORDER = -50;

    private static final String PATH = "/graphql";

    private static final String IDENTITY_UNAVAILABLE =
            "The identity server does not answer at present. Try again later.";

    private static final String MEDIA_TYPE = MediaType.class.getName();

    /** Who is hung up on at once, while still sending, may never read why. */
    private static final long LINGER_MS = 1_000;

    private static final String COST = RequestCost.class.getName();

    private static final String TIMER = EndpointRoute.class.getName() + ".timer";

    private final GraphqlConfiguration limits;
    private final CallerLimits callers;
    private final HttpAuthenticator authenticator;
    private final GraphqlEndpoint endpoint;

    @Inject
    EndpointRoute(
            GraphqlConfiguration limits,
            CallerLimits callers,
            KnownOperations operations,
            QueryDocuments documents,
            RequestMetrics metrics,
            Reader reader,
            HttpAuthenticator authenticator,
            CurrentIdentityAssociation identity,
            CurrentVertxRequest request) {
        this.limits = limits;
        this.callers = callers;
        this.authenticator = authenticator;
        this.endpoint = new GraphqlEndpoint(limits, operations, documents, metrics, reader, identity, request);
    }

    void register(@Observes Router router) {
        if (!limits.served()) {
            router.route(PATH + "*")
                    .order(ORDER)
                    .handler(context -> context.response().setStatusCode(404).end());
            return;
        }
        router.route(PATH).order(ORDER).handler(this::admit).failureHandler(this::refuse);
        router.route(PATH).order(ORDER + 1).handler(BodyHandler.create(false).setBodyLimit(limits.documentBody()));
        router.route(PATH).order(ORDER + 2).handler(EndpointRoute::beThere);
        router.route(PATH).order(ORDER + 3).handler(endpoint);
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        MediaType accepted = MediaType.accepted(context);
        context.put(MEDIA_TYPE, accepted == null ? MediaType.JSON : accepted);
        switch (request.method().name()) {
            case "GET", "POST" -> {
                // Checked below.
            }
            case "OPTIONS" -> {
                context.response()
                        .putHeader("Allow", "GET, POST")
                        .setStatusCode(204)
                        .end();
                return;
            }
            default -> {
                context.response().putHeader("Allow", "GET, POST");
                throw RefusedException.badRequest(405, "Send a POST, or a GET for a query.");
            }
        }
        if (accepted == null) {
            throw RefusedException.badRequest(
                    406, "Accept application/graphql-response+json or application/json, in UTF-8.");
        }
        if (!(context.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous()) {
            throw new UnauthorizedException();
        }
        context.put(COST, callers.admit(user.getSecurityIdentity()));
        if (request.method().name().equals("POST") && !MediaType.isReadable(request.getHeader("Content-Type"))) {
            throw RefusedException.badRequest(415, "Send application/json in UTF-8.");
        }
        endWithItsTime(context);
        // Authentication may have paused it.
        request.resume();
        context.next();
    }

    /** The server's own time-outs begin anew with every byte, and so would wait for a body that drips for hours. */
    private void endWithItsTime(RoutingContext context) {
        long timer = context.vertx().setTimer(limits.bodyTimeout().toMillis(), late -> {
            if (!context.request().isEnded() && !context.response().ended()) {
                context.response().putHeader("Connection", "close");
                answer(
                        context,
                        new RefusedException(CodedError.of(ErrorCode.TIMEOUT, "The body was not there in time."), 408));
            }
        });
        context.put(TIMER, timer);
        // For requests that end before their bodies are there; whoever executes requests has a handler of its own
        // there.
        context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
    }

    /** Timers hold on to their requests, and a minute's requests are more than what all else needs. */
    private static void beThere(RoutingContext context) {
        context.vertx().cancelTimer(context.<Long>get(TIMER));
        context.next();
    }

    /** What is left of the body would be taken for the next request; the server on its own would wait for all of it. */
    private static void hangUp(RoutingContext context) {
        context.response().putHeader("Connection", "close");
        context.addEndHandler(ended -> context.vertx()
                .setTimer(LINGER_MS, later -> context.request().connection().close()));
    }

    static RequestCost cost(RoutingContext context) {
        return context.get(COST);
    }

    static MediaType mediaType(RoutingContext context) {
        MediaType accepted = context.get(MEDIA_TYPE);
        return accepted == null ? MediaType.JSON : accepted;
    }

    static RefusedException bodyTooLong(long maximum) {
        return new RefusedException(
                CodedError.limitExceeded("body", "The body is longer than " + maximum + " bytes."), 413);
    }

    private void refuse(RoutingContext context) {
        switch (context.failure()) {
            case RefusedException refused -> answer(context, refused);
            case UnauthorizedException anonymous -> challenge(context, "Sign in first.");
            case AuthenticationException unknown -> challenge(context, "These credentials are not valid.");
            case ForbiddenException forbidden ->
                answer(context, new RefusedException(CodedError.of(ErrorCode.FORBIDDEN, "This is not for you."), 403));
            case OIDCException away ->
                answer(context, new RefusedException(CodedError.of(ErrorCode.UNAVAILABLE, IDENTITY_UNAVAILABLE), 503));
            case HttpClosedException gone -> {
                // Nobody is there any more, which is no defect of the service.
            }
            case null, default -> {
                if (context.statusCode() == 413) {
                    hangUp(context);
                    answer(context, bodyTooLong(limits.documentBody()));
                    return;
                }
                if (cost(context) != null && !context.body().available()) {
                    hangUp(context);
                    answer(context, RefusedException.badRequest(400, "The body is not what its headers say."));
                    return;
                }
                answer(
                        context,
                        new RefusedException(CodedExceptionHandler.internal(context.failure(), "a request"), 500));
            }
        }
    }

    private void challenge(RoutingContext context, String message) {
        try {
            callers.admitStranger(context.request().remoteAddress());
        } catch (RefusedException tooMany) {
            answer(context, tooMany);
            return;
        }
        var refused = new RefusedException(CodedError.of(ErrorCode.UNAUTHENTICATED, message), 401);
        authenticator
                .getChallenge(context)
                .subscribe()
                .with(
                        challenge -> {
                            if (challenge != null) {
                                challenge.getHeaders().forEach((name, value) -> context.response()
                                        .putHeader(name.toString(), value));
                            }
                            answer(context, refused);
                        },
                        failure -> answer(context, refused));
    }

    private static void answer(RoutingContext context, RefusedException refused) {
        new Answer(context, mediaType(context)).refuse(refused.error(), refused.status());
    }
}
