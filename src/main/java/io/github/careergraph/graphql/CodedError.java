package io.github.careergraph.graphql;

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

    static CodedError of(ErrorCode code, String message) {
        return new CodedError(code, message, Map.of(), null, null);
    }

    static CodedError limitExceeded(String limit, String message) {
        return new CodedError(ErrorCode.LIMIT_EXCEEDED, message, Map.of("limit", limit), null, null);
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
