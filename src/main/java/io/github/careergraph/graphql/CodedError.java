package io.github.careergraph.graphql;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;

/** An error as clients get it: a code, a message for people, and no trace of what is behind it. */
record CodedError(
        ErrorCode code, String message, Map<String, Object> details, List<SourceLocation> locations, List<Object> path)
        implements GraphQLError {

    /** The HTTP status of an answer to whoever asks too often or for too much at a time. */
    static final int TOO_MANY_REQUESTS = 429;

    private static final String RETRY_AFTER = "retryAfter";

    static CodedError of(ErrorCode code, String message) {
        return new CodedError(code, message, Map.of(), null, null);
    }

    static CodedError limitExceeded(String limit, String message) {
        return new CodedError(ErrorCode.LIMIT_EXCEEDED, message, Map.of("limit", limit), null, null);
    }

    /** The same request is welcome later: after {@code wait}, rounded up to seconds. */
    static CodedError tooSoon(String limit, String message, Duration wait) {
        long seconds = Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
        return new CodedError(
                ErrorCode.LIMIT_EXCEEDED, message, Map.of("limit", limit, RETRY_AFTER, seconds), null, null);
    }

    /** In how many seconds the same request is welcome; null where time changes nothing. */
    Object retryAfter() {
        return details.get(RETRY_AFTER);
    }

    CodedError with(Map<String, Object> more) {
        return new CodedError(code, message, more, locations, path);
    }

    CodedError at(List<SourceLocation> where, List<Object> field) {
        return new CodedError(code, message, details, where, field);
    }

    CodedError at(SourceLocation where, ResultPath field) {
        return at(where == null ? null : List.of(where), field == null ? null : field.toList());
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public List<Object> getPath() {
        return path;
    }

    /** None: the library's classes of errors would only say in other words what the code says. */
    @Override
    public ErrorClassification getErrorType() {
        return null;
    }

    @Override
    public Map<String, Object> getExtensions() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        extensions.putAll(details);
        return extensions;
    }
}
