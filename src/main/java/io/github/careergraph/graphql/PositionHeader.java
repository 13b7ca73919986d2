package io.github.careergraph.graphql;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

import io.github.careergraph.reader.Position;

/**
 * How a caller gets to see its own changes where queries are read from a replica: the answer to a change says where it is
 * in the database's log, and whoever brings that along reads nothing older. Browsers do so by the cookie on their own.
 */
final class PositionHeader {

    static final String NAME = "X-Career-Graph-Position";
    static final String COOKIE = "career-graph-position";

    /** A replica that is further behind is not read anyway; in seconds. */
    private static final long REMEMBERED = 60;

    private PositionHeader() {}

    /** What the caller brings along; null when that is nothing. The header counts before the cookie. */
    static String read(RoutingContext context) {
        String header = context.request().getHeader(NAME);
        if (header != null) {
            return header;
        }
        Cookie cookie = context.request().getCookie(COOKIE);
        return cookie == null ? null : cookie.getValue();
    }

    static void write(RoutingContext context, Position position) {
        context.response().putHeader(NAME, position.toString());
        context.response()
                .addCookie(Cookie.cookie(COOKIE, position.toString())
                        .setPath("/graphql")
                        .setMaxAge(REMEMBERED)
                        .setHttpOnly(true)
                        .setSecure(context.request().isSSL())
                        .setSameSite(CookieSameSite.STRICT));
    }
}
