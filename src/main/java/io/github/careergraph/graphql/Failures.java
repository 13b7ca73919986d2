package io.github.careergraph.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import graphql.GraphQL;

/** Puts our own answer to exceptions in the place of the library's. */
@ApplicationScoped
class Failures {

    void answerInCodes(@Observes GraphQL.Builder builder) {
        builder.defaultDataFetcherExceptionHandler(new CodedExceptionHandler());
    }
}
