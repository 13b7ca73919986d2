package io.github.careergraph.graphql;

import java.util.List;
import java.util.Map;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import io.smallrye.graphql.execution.ExecutionResponse;

/** The answer to a subscription at one moment. */
public final class SubscriptionAnswer {

    private final ExecutionResult result;

    SubscriptionAnswer(ExecutionResult result) {
        this.result = result;
    }

    static SubscriptionAnswer of(CodedError error) {
        return new SubscriptionAnswer(
                ExecutionResultImpl.newExecutionResult().addError(error).build());
    }

    /** Data and errors, as an answer over HTTP has them. */
    public String json() {
        return new ExecutionResponse(result, Map.of()).getExecutionResultAsString();
    }

    /** Whether there is anything but errors. */
    public boolean hasData() {
        return result.getData() != null;
    }

    /** The errors alone. */
    public JsonArray errors() {
        JsonObject answer = new ExecutionResponse(result, Map.of()).getExecutionResultAsJsonObject();
        return answer.getJsonArray("errors");
    }

    /** Whether the same subscription may well be answered a little later: the database is away, or slow. */
    public boolean isWorthAnotherTry() {
        return !hasData()
                && result.getErrors().stream()
                        .allMatch(error -> isOf(error, ErrorCode.UNAVAILABLE) || isOf(error, ErrorCode.TIMEOUT));
    }

    private static boolean isOf(GraphQLError error, ErrorCode code) {
        return error instanceof CodedError coded && coded.code() == code;
    }

    List<GraphQLError> list() {
        return result.getErrors();
    }
}
