package io.github.careergraph.graphql;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.validation.ValidationError;

/** Refuses what is not served or too large before it is validated or executed, and gives every error a code. */
final class LimitsInstrumentation extends SimplePerformantInstrumentation {

    private final GraphqlConfiguration limits;
    private final KnownOperations operations;

    LimitsInstrumentation(GraphqlConfiguration limits, KnownOperations operations) {
        this.limits = limits;
        this.operations = operations;
    }

    /** Asked here as well, where the texts of every transport arrive. */
    @Override
    public InstrumentationContext<ExecutionResult> beginExecution(
            InstrumentationExecutionParameters parameters, InstrumentationState state) {
        if (!operations.permits(parameters.getQuery())) {
            throw new AbortExecutionException(List.of(KnownOperations.forbidden()));
        }
        return super.beginExecution(parameters, state);
    }

    /** Before validation, which takes longest on documents that nobody needs. Documents already known passed it. */
    @Override
    public InstrumentationContext<List<ValidationError>> beginValidation(
            InstrumentationValidationParameters parameters, InstrumentationState state) {
        QueryShape shape = QueryShape.of(parameters.getDocument());
        if (shape.introspects() && !limits.introspection()) {
            throw new AbortExecutionException(
                    List.of(CodedError.of(ErrorCode.FORBIDDEN, "The schema is not shown here.")));
        }
        refuseBeyond("depth", "is %d levels deep", shape.depth(), limits.depth());
        refuseBeyond(
                "introspection-depth",
                "looks %d levels deep into the schema",
                shape.introspectionDepth(),
                limits.introspectionDepth());
        refuseBeyond("fields", "has %d fields, counted wherever a fragment is used", shape.fields(), limits.fields());
        refuseBeyond("root-fields", "has %d root fields", shape.rootFields(), limits.rootFields());
        refuseBeyond("aliases", "has %d aliases", shape.aliases(), limits.aliases());
        refuseBeyond("directives", "has %d directives", shape.directives(), limits.directives());
        return super.beginValidation(parameters, state);
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        long requested = QueryCost.of(parameters.getExecutionContext(), limits.assumedListLength());
        RequestCost cost = RequestCost.of(parameters.getExecutionContext().getGraphQLContext());
        if (cost != null) {
            cost.ask(requested);
        }
        refuseBeyond("complexity", "can be answered with %d objects", requested, limits.complexity());
        if (cost != null) {
            cost.take(requested);
        }
        return super.beginExecuteOperation(parameters, state);
    }

    /** Fields of a request that has been answered with TIMEOUT are not executed any more. */
    @Override
    public InstrumentationContext<Object> beginFieldExecution(
            InstrumentationFieldParameters parameters, InstrumentationState state) {
        RequestBudget budget = RequestBudget.of(parameters.getExecutionContext().getGraphQLContext());
        if (budget != null && budget.isSpent()) {
            throw new AbortExecutionException(List.of(budget.timeout()));
        }
        return super.beginFieldExecution(parameters, state);
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        return CompletableFuture.completedFuture(ErrorCoding.code(result, limits.introspection()));
    }

    private static void refuseBeyond(String limit, String words, long value, long maximum) {
        if (value > maximum) {
            throw new AbortExecutionException(List.of(CodedError.limitExceeded(
                    limit, "The query " + words.formatted(value) + "; at most " + maximum + ".")));
        }
    }
}
