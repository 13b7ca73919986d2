package io.github.careergraph.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;

import io.github.careergraph.graphql.Correlation;

/** Gives every request an id, or takes over the caller's, before anything that could write a line to the log. */
@ApplicationScoped
class RequestCorrelation {

    static final String HEADER = "X-Request-Id";

    private static final int BEFORE_AUTHENTICATION = 1_000;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    String id = Correlation.begin(context.request().getHeader(HEADER));
                    context.response().putHeader(HEADER, id);
                    context.next();
                },
                BEFORE_AUTHENTICATION);
    }
}
