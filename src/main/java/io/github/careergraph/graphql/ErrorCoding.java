package io.github.careergraph.graphql;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.execution.AbortExecutionException;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.validation.ValidationError;

/** Gives the engine's own errors a code, and keeps from clients what they say about the inside. */
final class ErrorCoding {

    private static final Pattern VARIABLE = Pattern.compile("[Vv]ariable '([^']{1,200})'");
    private static final Pattern ARGUMENT = Pattern.compile("^argument '([^']{1,200})'");
    private static final Pattern FIELD = Pattern.compile("^Field '([^']{1,200})' of variable");

    private ErrorCoding() {}

    /** @param telling whether clients may learn what is in the schema from what they did wrong */
    static ExecutionResult code(ExecutionResult result, boolean telling) {
        if (result.getErrors().stream().allMatch(CodedError.class::isInstance)) {
            return result;
        }
        boolean refused = result.getErrors().stream().anyMatch(ValidationError.class::isInstance);
        List<GraphQLError> coded = result.getErrors().stream()
                // The library answers a field with null when it refuses an argument: that is one error and not two.
                .filter(error -> !(refused && error instanceof NonNullableFieldWasNullError))
                .<GraphQLError>map(error -> code(error, result.isDataPresent(), telling))
                .toList();
        return result.transform(builder -> builder.errors(coded));
    }

    private static CodedError code(GraphQLError error, boolean executed, boolean telling) {
        return switch (error) {
            case CodedError coded -> coded;
            case InvalidSyntaxError syntax -> plain(ErrorCode.GRAPHQL_PARSE_FAILED, syntax);
            case ValidationError validation -> executed ? unconverted(validation) : invalid(validation, telling);
            case UnknownOperationException unknown -> plain(ErrorCode.GRAPHQL_VALIDATION_FAILED, unknown);
            case CoercingParseValueException coercion -> coercion(coercion, telling);
            case CoercingParseLiteralException coercion -> coercion(coercion, telling);
            case NonNullableValueCoercedAsNullException missing -> coercion(missing, telling);
            case InputMapDefinesTooManyFieldsException superfluous -> coercion(superfluous, telling);
            case BadFaithIntrospectionError tooMuch ->
                CodedError.limitExceeded("introspection", tooMuch.getMessage())
                        .at(tooMuch.getLocations(), tooMuch.getPath());
            case ExceptionWhileDataFetching failure ->
                Diagnosis.of(failure.getException())
                        .orElseGet(() -> CodedExceptionHandler.internal(failure.getException(), "a field"))
                        .at(failure.getLocations(), failure.getPath());
            case AbortExecutionException aborted -> unexpected(aborted, aborted);
            default -> unexpected(error, null);
        };
    }

    /** The library could not convert an argument, and says so with the names of its classes. */
    private static CodedError unconverted(ValidationError error) {
        Matcher argument = ARGUMENT.matcher(String.valueOf(error.getMessage()));
        CodedError coded = CodedError.of(ErrorCode.INVALID_INPUT, "A value is not of its type.")
                .at(error.getLocations(), error.getPath());
        return argument.find() ? coded.with(Map.of("field", argument.group(1))) : coded;
    }

    private static CodedError invalid(ValidationError error, boolean telling) {
        return telling
                ? plain(ErrorCode.GRAPHQL_VALIDATION_FAILED, error)
                : CodedError.of(ErrorCode.GRAPHQL_VALIDATION_FAILED, "The query does not fit the schema.")
                        .at(error.getLocations(), null);
    }

    private static CodedError plain(ErrorCode code, GraphQLError error) {
        return CodedError.of(code, error.getMessage()).at(error.getLocations(), error.getPath());
    }

    private static CodedError unexpected(GraphQLError error, Throwable thrown) {
        // Its message may quote what the client sent.
        return CodedExceptionHandler.internal(
                        thrown, "the engine: " + error.getClass().getName())
                .at(error.getLocations(), error.getPath());
    }

    /** A variable's value does not fit its type; the engine tells which only in its message. */
    private static CodedError coercion(GraphQLError error, boolean telling) {
        String message = String.valueOf(error.getMessage());
        CodedError coded = telling
                ? plain(ErrorCode.INVALID_INPUT, error)
                : CodedError.of(ErrorCode.INVALID_INPUT, "A variable's value does not fit its type.")
                        .at(error.getLocations(), null);
        Matcher variable = VARIABLE.matcher(message);
        if (!variable.find()) {
            return coded;
        }
        Matcher field = FIELD.matcher(message);
        return coded.with(Map.of("field", variable.group(1) + (telling && field.find() ? "." + field.group(1) : "")));
    }
}
