package io.github.careergraph.graphql;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.ExecutionResult;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Executes what {@link EndpointRoute} has let in, within its time, and answers in the terms of GraphQL over HTTP. */
final class GraphqlEndpoint extends SmallRyeGraphQLAbstractHandler {

    private final GraphqlConfiguration limits;
    private final QueryDocuments documents;
    private final RequestMetrics metrics;

    GraphqlEndpoint(
            GraphqlConfiguration limits,
            QueryDocuments documents,
            RequestMetrics metrics,
            CurrentIdentityAssociation identity,
            CurrentVertxRequest request) {
        super(identity, request, false);
        this.limits = limits;
        this.documents = documents;
        this.metrics = metrics;
    }

    @Override
    protected void doHandle(RoutingContext context) {
        boolean get = context.request().method() == HttpMethod.GET;
        GraphqlRequest request = get
                ? GraphqlRequest.ofParameters(context.queryParams())
                : GraphqlRequest.ofBody(context.body().buffer());
        OperationDefinition operation = documents.operation(request);
        if (get && operation.getOperation() != OperationDefinition.Operation.QUERY) {
            context.response().putHeader("Allow", "POST");
            throw RefusedException.badRequest(405, "GET is for queries only. Send a POST.");
        }
        if (operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
            throw RefusedException.badRequest(400, "Subscribe over a WebSocket, with graphql-transport-ws.");
        }
        if (!get && context.body().length() > limits.body() && !bringsDocument(operation)) {
            throw EndpointRoute.bodyTooLong(limits.body());
        }
        execute(context, request, operation.getName());
    }

    /** Whether the only thing that an operation does is to take in a document. */
    private boolean bringsDocument(OperationDefinition operation) {
        var selections = operation.getSelectionSet().getSelections();
        return selections.size() == 1
                && selections.getFirst() instanceof Field field
                && limits.documentFields().contains(field.getName());
    }

    private void execute(RoutingContext context, GraphqlRequest request, String operation) {
        Answer answer = new Answer(context, EndpointRoute.mediaType(context));
        RequestBudget budget = new RequestBudget(limits.timeout(), limits.parallelFetches());
        Map<String, Object> graphqlContext = getMetaData(context);
        graphqlContext.put("locale", Locale.ENGLISH);
        budget.begin(graphqlContext);

        long started = System.nanoTime();
        long timer = context.vertx().setTimer(limits.timeout().toMillis(), expired -> {
            CodedError error = budget.timeout();
            if (answer.refuse(error, 0)) {
                metrics.record(operation, List.of(error), since(started), budget.statements());
            }
            // Cancelling talks to the database, which the event loop must not wait for.
            Thread.startVirtualThread(budget::spend);
        });

        getExecutionService().executeAsync(request.json(), graphqlContext, new ExecutionResponseWriter() {
            @Override
            public void write(ExecutionResponse response) {
                context.vertx().cancelTimer(timer);
                ExecutionResult result = ErrorCoding.code(response.getExecutionResult());
                if (answer.give(result, Map.of())) {
                    metrics.record(operation, result.getErrors(), since(started), budget.statements());
                }
            }

            @Override
            public void fail(Throwable thrown) {
                context.vertx().cancelTimer(timer);
                CodedError error =
                        Diagnosis.of(thrown).orElseGet(() -> CodedExceptionHandler.internal(thrown, "a request"));
                if (answer.refuse(error, 0)) {
                    metrics.record(operation, List.of(error), since(started), budget.statements());
                }
            }
        });
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
