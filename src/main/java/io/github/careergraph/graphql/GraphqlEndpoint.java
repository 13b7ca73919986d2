package io.github.careergraph.graphql;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import io.github.careergraph.concurrency.OwnThread;
import io.github.careergraph.reader.ReadRoute;
import io.github.careergraph.reader.Reader;

/** Executes what {@link EndpointRoute} has let in, within its time, and answers in the terms of GraphQL over HTTP. */
final class GraphqlEndpoint extends SmallRyeGraphQLAbstractHandler {

    private final GraphqlConfiguration limits;
    private final KnownOperations operations;
    private final QueryDocuments documents;
    private final RequestMetrics metrics;
    private final Reader reader;

    GraphqlEndpoint(
            GraphqlConfiguration limits,
            KnownOperations operations,
            QueryDocuments documents,
            RequestMetrics metrics,
            Reader reader,
            CurrentIdentityAssociation identity,
            CurrentVertxRequest request) {
        super(identity, request, false);
        this.limits = limits;
        this.operations = operations;
        this.documents = documents;
        this.metrics = metrics;
        this.reader = reader;
    }

    @Override
    protected void doHandle(RoutingContext context) {
        boolean get = context.request().method() == HttpMethod.GET;
        GraphqlRequest request = operations.written(
                get
                        ? GraphqlRequest.ofParameters(context.queryParams())
                        : GraphqlRequest.ofBody(context.body().buffer()));
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
        new Execution(context, request, operation).begin();
    }

    /** Whether the only thing that an operation does is to take in a document. */
    private boolean bringsDocument(OperationDefinition operation) {
        var selections = operation.getSelectionSet().getSelections();
        return selections.size() == 1
                && selections.getFirst() instanceof Field field
                && limits.documentFields().contains(field.getName());
    }

    /** One request on its way to its one answer, within its time. */
    private final class Execution implements ExecutionResponseWriter {

        private final RoutingContext context;
        private final GraphqlRequest request;
        private final OperationDefinition operation;
        private final Answer answer;
        private final RequestBudget budget = new RequestBudget(limits.timeout(), limits.parallelFetches());
        private final RequestCost cost;
        private final ReadRoute route;
        private final Context own = Vertx.currentContext();
        private final long started = System.nanoTime();
        private final long timer;

        Execution(RoutingContext context, GraphqlRequest request, OperationDefinition operation) {
            this.context = context;
            this.request = request;
            this.operation = operation;
            this.answer = new Answer(context, EndpointRoute.mediaType(context));
            this.cost = EndpointRoute.cost(context);
            this.route = reads() ? reader.forQuery(PositionHeader.read(context)) : reader.toPrimary();
            this.timer = context.vertx().setTimer(limits.timeout().toMillis(), expired -> expire());
        }

        private boolean reads() {
            return operation.getOperation() == OperationDefinition.Operation.QUERY;
        }

        void begin() {
            Map<String, Object> graphqlContext = getMetaData(context);
            graphqlContext.put("locale", Locale.ENGLISH);
            budget.begin(graphqlContext);
            cost.begin(graphqlContext);
            route.begin();
            getExecutionService().executeAsync(request.json(), graphqlContext, this);
        }

        @Override
        public void write(ExecutionResponse response) {
            ExecutionResult result = ErrorCoding.code(response.getExecutionResult(), limits.introspection());
            if (route.isToReplica() && result.getErrors().stream().anyMatch(GraphqlEndpoint::isOfTheReplica)) {
                reader.fallBack(route);
                own.runOnContext(again -> begin());
            } else if (reads() || !reader.isConfigured()) {
                end(result);
            } else {
                OwnThread.start("position", () -> {
                    reader.written().ifPresent(position -> PositionHeader.write(context, position));
                    end(result);
                });
            }
        }

        private void end(ExecutionResult result) {
            context.vertx().cancelTimer(timer);
            if (answer.give(result, cost.extensions())) {
                measure(result.getErrors());
            }
        }

        @Override
        public void fail(Throwable thrown) {
            context.vertx().cancelTimer(timer);
            refuse(Diagnosis.of(thrown).orElseGet(() -> CodedExceptionHandler.internal(thrown, "a request")));
        }

        private void expire() {
            refuse(budget.timeout());
            // Cancelling talks to the database, which the event loop must not wait for.
            OwnThread.start("cancellation", budget::spend);
        }

        private void refuse(CodedError error) {
            if (answer.refuse(error, 0, cost.extensions())) {
                measure(List.of(error));
            }
        }

        private void measure(List<GraphQLError> errors) {
            metrics.record(
                    operation.getName(), errors, Duration.ofNanos(System.nanoTime() - started), budget.statements());
        }
    }

    /**
     * What may go better at the primary: the replica has gone, it has taken away what was being read, or the query is one
     * that writes, such as the first one that somebody asks.
     */
    private static boolean isOfTheReplica(GraphQLError error) {
        return error instanceof CodedError coded
                && (coded.code() == ErrorCode.UNAVAILABLE || coded.code() == ErrorCode.CONFLICT);
    }
}
