package io.github.careergraph.graphql;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** The one answer to a request: who comes second, the result after the time-out or the other way, is too late. */
final class Answer {

    /** Long enough for a database to be restarted, in seconds. */
    private static final String RETRY_AFTER = "5";

    private final HttpServerResponse response;
    private final MediaType mediaType;
    private final AtomicBoolean given = new AtomicBoolean();

    Answer(RoutingContext context, MediaType mediaType) {
        this.response = context.response();
        this.mediaType = mediaType;
    }

    /** Answers with what was executed. Tells whether this is the answer that the caller gets. */
    boolean give(ExecutionResult result, Map<String, Object> extensions) {
        return give(result, extensions, status(result));
    }

    /** Answers a request that was not executed. */
    boolean refuse(CodedError error, int status) {
        return refuse(error, status, Map.of());
    }

    boolean refuse(CodedError error, int status, Map<String, Object> extensions) {
        ExecutionResult result =
                ExecutionResultImpl.newExecutionResult().addError(error).build();
        return give(result, extensions, status == 0 ? status(result) : status);
    }

    private boolean give(ExecutionResult result, Map<String, Object> extensions, int status) {
        if (!given.compareAndSet(false, true) || response.ended()) {
            return false;
        }
        response.setStatusCode(status);
        response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType.withCharset());
        // Answers depend on who asks.
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == ErrorCode.UNAVAILABLE.status()) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        } else if (status == CodedError.TOO_MANY_REQUESTS
                && result.getErrors().getFirst() instanceof CodedError error) {
            response.putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(error.retryAfter()));
        }
        response.end(new ExecutionResponse(result, extensions).getExecutionResultAsString());
        return true;
    }

    private int status(ExecutionResult result) {
        List<GraphQLError> errors = result.getErrors();
        if (errors.isEmpty()) {
            return 200;
        }
        if (!hasSucceededInPart(result) && errors.stream().allMatch(error -> isOf(error, ErrorCode.UNAVAILABLE))) {
            return ErrorCode.UNAVAILABLE.status();
        }
        if (result.isDataPresent()) {
            return 200;
        }
        if (errors.getFirst() instanceof CodedError error && error.retryAfter() != null) {
            return CodedError.TOO_MANY_REQUESTS;
        }
        int status =
                errors.getFirst() instanceof CodedError coded ? coded.code().status() : 500;
        // Callers of application/json take any other status for one of something between them and us.
        return mediaType == MediaType.GRAPHQL || status >= 500 ? status : 200;
    }

    private static boolean hasSucceededInPart(ExecutionResult result) {
        return result.getData() instanceof Map<?, ?> data
                && data.values().stream().anyMatch(Objects::nonNull);
    }

    private static boolean isOf(GraphQLError error, ErrorCode code) {
        return error instanceof CodedError coded && coded.code() == code;
    }
}
