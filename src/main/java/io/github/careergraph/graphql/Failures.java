package io.github.careergraph.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.parser.ParserOptions;
import io.quarkus.runtime.StartupEvent;

/** Puts our limits and our answers to exceptions into the engine. */
@ApplicationScoped
class Failures {

    private final GraphqlConfiguration limits;

    @Inject
    Failures(GraphqlConfiguration limits) {
        this.limits = limits;
    }

    /** The library's own setting of these does not reach operations. */
    void boundTheParser(@Observes StartupEvent start) {
        ParserOptions.setDefaultOperationParserOptions(parserOptions(limits));
    }

    static ParserOptions parserOptions(GraphqlConfiguration limits) {
        return ParserOptions.getDefaultOperationParserOptions().transform(options -> options.maxTokens(limits.tokens())
                .maxWhitespaceTokens(limits.queryCharacters())
                .maxCharacters(limits.queryCharacters()));
    }

    GraphQL.Builder extend(GraphQL.Builder builder) {
        builder.defaultDataFetcherExceptionHandler(new CodedExceptionHandler())
                .subscriptionExecutionStrategy(new SubscriptionStrategy(new CodedExceptionHandler()));
        // The builder replaces what it has when it is given one, and what it has holds the cache of parsed queries.
        GraphQL present = builder.build();
        builder.instrumentation(
                new ChainedInstrumentation(present.getInstrumentation(), new LimitsInstrumentation(limits)));
        return builder.schema(StrictScalars.in(present.getGraphQLSchema()));
    }
}
