package io.github.careergraph.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;

/**
 * Tells browsers that came over TLS to come over nothing else for a year. Behind a proxy that ends TLS it has to be
 * trusted first, with {@code quarkus.http.proxy.*}; over plain HTTP the header means nothing and is not sent.
 */
@ApplicationScoped
class StrictTransport {

    private static final String HEADER = "Strict-Transport-Security";
    private static final String ONE_YEAR = "max-age=31536000";
    private static final int BEFORE_AUTHENTICATION = 1_000;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    if ("https".equals(context.request().scheme())) {
                        context.response().putHeader(HEADER, ONE_YEAR);
                    }
                    context.next();
                },
                BEFORE_AUTHENTICATION);
    }
}
