package io.github.careergraph.graphql;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.schema.DataFetchingEnvironment;
import org.jboss.logging.Logger;

/** Turns what a resolver threw into a coded error; what nobody expected becomes INTERNAL and a line in the log. */
final class CodedExceptionHandler implements DataFetcherExceptionHandler {

    private static final Logger LOG = Logger.getLogger(CodedExceptionHandler.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        RequestBudget budget =
                RequestBudget.of(parameters.getDataFetchingEnvironment().getGraphQlContext());
        CodedError error = diagnose(parameters.getException(), field(parameters), budget)
                .at(parameters.getSourceLocation(), parameters.getPath());
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    private static CodedError diagnose(Throwable thrown, String where, RequestBudget budget) {
        if (budget != null && budget.isSpent()) {
            // The answer is out. Whatever breaks now breaks because its request has ended.
            return budget.timeout();
        }
        CodedError error = Diagnosis.of(thrown).orElse(null);
        if (error == null) {
            return internal(thrown, where);
        }
        if (error.code() == ErrorCode.UNAVAILABLE) {
            LOG.warnf("%s could not be read: %s", where, DiscreetFailure.of(thrown));
        }
        return error;
    }

    /** By its name in the schema: in a path stands what the client calls it. */
    private static String field(DataFetcherExceptionHandlerParameters parameters) {
        DataFetchingEnvironment environment = parameters.getDataFetchingEnvironment();
        return environment.getExecutionStepInfo().getObjectType().getName() + "."
                + environment.getFieldDefinition().getName();
    }

    /**
     * Logs a defect and answers it without saying what it is. What exceptions say may be personal: it is logged at TRACE
     * alone, which only development mode and tests have on.
     */
    static CodedError internal(Throwable thrown, String where) {
        String correlationId = Correlation.id();
        LOG.errorf(
                thrown == null ? null : DiscreetFailure.of(thrown),
                "Unexpected failure of %s, correlation id %s",
                where,
                correlationId);
        LOG.tracef(thrown, "What was said in %s", correlationId);
        return CodedError.of(ErrorCode.INTERNAL, "Something went wrong on our side.")
                .with(Map.of("correlationId", correlationId));
    }
}
