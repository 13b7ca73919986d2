package io.github.careergraph.graphql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import org.jboss.logging.Logger;

/** Turns what a resolver threw into a coded error; what nobody expected becomes INTERNAL and a line in the log. */
final class CodedExceptionHandler implements DataFetcherExceptionHandler {

    private static final Logger LOG = Logger.getLogger(CodedExceptionHandler.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        String message;
        CareerGraphException known = find(parameters.getException());
        if (known != null) {
            message = known.getMessage();
            extensions.put("code", known.code().name());
            if (known.field() != null) {
                extensions.put("field", known.field());
            }
        } else {
            String correlationId = UUID.randomUUID().toString();
            LOG.errorf(
                    parameters.getException(),
                    "Unexpected failure of %s, correlation id %s",
                    parameters.getPath(),
                    correlationId);
            message = "Something went wrong on our side.";
            extensions.put("code", ErrorCode.INTERNAL.name());
            extensions.put("correlationId", correlationId);
        }
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(GraphqlErrorBuilder.newError()
                                .message(message)
                                .location(parameters.getSourceLocation())
                                .path(parameters.getPath())
                                .extensions(extensions)
                                .build())
                        .build());
    }

    private static CareerGraphException find(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CareerGraphException known) {
                return known;
            }
        }
        return null;
    }
}
