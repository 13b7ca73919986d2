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

/** Refuses what is too large before it is validated or executed, and gives every error a code. */
final class LimitsInstrumentation extends SimplePerformantInstrumentation {

    private final GraphqlConfiguration limits;

    LimitsInstrumentation(GraphqlConfiguration limits) {
        this.limits = limits;
    }

    /** Before validation, which takes longest on documents that nobody needs. Documents already known passed it. */
    @Override
    public InstrumentationContext<List<ValidationError>> beginValidation(
            InstrumentationValidationParameters parameters, InstrumentationState state) {
        QueryShape shape = QueryShape.of(parameters.getDocument());
        refuseBeyond("depth", shape.depth(), limits.depth());
        refuseBeyond("introspection-depth", shape.introspectionDepth(), limits.introspectionDepth());
        refuseBeyond("root-fields", shape.rootFields(), limits.rootFields());
        refuseBeyond("aliases", shape.aliases(), limits.aliases());
        refuseBeyond("directives", shape.directives(), limits.directives());
        return super.beginValidation(parameters, state);
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        refuseBeyond(
                "complexity",
                QueryCost.of(parameters.getExecutionContext(), limits.assumedListLength()),
                limits.complexity());
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
        return CompletableFuture.completedFuture(ErrorCoding.code(result));
    }

    private static void refuseBeyond(String limit, long value, long maximum) {
        if (value > maximum) {
            throw new AbortExecutionException(List.of(CodedError.limitExceeded(
                    limit, "The query's " + limit.replace('-', ' ') + " is " + value + "; at most " + maximum + ".")));
        }
    }
}
