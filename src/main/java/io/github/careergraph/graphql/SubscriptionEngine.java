package io.github.careergraph.graphql;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

import graphql.language.OperationDefinition;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;

import io.github.careergraph.concurrency.OwnThread;

/** Executes subscriptions, each time in a request context of its own and under the limits of any other request. */
@ApplicationScoped
public class SubscriptionEngine {

    private final GraphqlConfiguration limits;
    private final QueryDocuments documents;
    private final RequestMetrics metrics;
    private final CallerLimits callers;
    private final ExecutionService engine;
    private final CurrentIdentityAssociation identities;
    private final CurrentVertxRequest requests;

    @Inject
    SubscriptionEngine(
            GraphqlConfiguration limits,
            QueryDocuments documents,
            RequestMetrics metrics,
            CallerLimits callers,
            ExecutionService engine,
            CurrentIdentityAssociation identities,
            CurrentVertxRequest requests) {
        this.limits = limits;
        this.documents = documents;
        this.metrics = metrics;
        this.callers = callers;
        this.engine = engine;
        this.identities = identities;
        this.requests = requests;
    }

    /** Reads what somebody subscribes to; a {@link RefusedException} tells what is wrong with it. */
    public SubscriptionRequest read(JsonObject payload) {
        GraphqlRequest request = GraphqlRequest.of(payload);
        OperationDefinition operation = documents.operation(request);
        if (operation.getOperation() != OperationDefinition.Operation.SUBSCRIPTION) {
            throw new RefusedException(
                    CodedError.of(
                            ErrorCode.GRAPHQL_VALIDATION_FAILED,
                            "Send queries and mutations as HTTP requests to /graphql."),
                    0);
        }
        return new SubscriptionRequest(request, operation.getName());
    }

    /**
     * Answers a subscription as of now. Each answer counts as a request of the caller's, and costs what a query does.
     *
     * @param socket the request that asked for the socket; its user is the caller
     * @param loop where the execution is to begin
     * @param first runs in the execution's own context before it
     * @param then gets the one answer, on any thread
     * @return ends the execution where nobody waits for its answer any more
     */
    public Runnable answer(
            SubscriptionRequest request,
            RoutingContext socket,
            Context loop,
            Runnable first,
            Consumer<SubscriptionAnswer> then) {
        RequestBudget budget = new RequestBudget(limits.timeout(), limits.parallelFetches());
        // Cancelling talks to the database, which an event loop must not wait for.
        Runnable end = () -> OwnThread.start("cancellation", budget::spend);
        long started = System.nanoTime();
        AtomicBoolean given = new AtomicBoolean();
        Consumer<SubscriptionAnswer> once = answer -> {
            if (given.compareAndSet(false, true)) {
                Duration took = Duration.ofNanos(System.nanoTime() - started);
                metrics.record(request.operation(), answer.list(), took, budget.statements());
                then.accept(answer);
            }
        };
        RequestCost cost;
        try {
            cost = callers.admit(caller(socket));
        } catch (RefusedException tooMany) {
            once.accept(SubscriptionAnswer.of(tooMany.error()));
            return end;
        }
        long timer = socket.vertx().setTimer(limits.timeout().toMillis(), expired -> {
            once.accept(SubscriptionAnswer.of(budget.timeout()));
            end.run();
        });
        VertxContext.createNewDuplicatedContext(loop)
                .runOnContext(own -> execute(request, socket, budget, cost, first, answer -> {
                    socket.vertx().cancelTimer(timer);
                    once.accept(answer);
                }));
        return end;
    }

    private void execute(
            SubscriptionRequest request,
            RoutingContext socket,
            RequestBudget budget,
            RequestCost cost,
            Runnable first,
            Consumer<SubscriptionAnswer> then) {
        Correlation.begin(null);
        ManagedContext requestContext = Arc.container().requestContext();
        requestContext.activate();
        ContextState state = requestContext.getState();
        try {
            identities.setIdentity(caller(socket));
            requests.setCurrent(socket);
            first.run();
            Map<String, Object> graphqlContext = new ConcurrentHashMap<>(
                    Map.of("runBlocking", false, "httpHeaders", Map.of(), "state", state, "locale", Locale.ENGLISH));
            budget.begin(graphqlContext);
            cost.begin(graphqlContext);
            engine.executeAsync(request.request().json(), graphqlContext, new ExecutionResponseWriter() {
                @Override
                public void write(ExecutionResponse response) {
                    requestContext.destroy(state);
                    then.accept(new SubscriptionAnswer(
                            ErrorCoding.code(response.getExecutionResult(), limits.introspection())));
                }

                @Override
                public void fail(Throwable thrown) {
                    requestContext.destroy(state);
                    then.accept(failure(thrown));
                }
            });
        } catch (RuntimeException unexpected) {
            requestContext.destroy(state);
            then.accept(failure(unexpected));
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
            requestContext.deactivate();
        }
    }

    private static SecurityIdentity caller(RoutingContext socket) {
        return ((QuarkusHttpUser) socket.user()).getSecurityIdentity();
    }

    private static SubscriptionAnswer failure(Throwable thrown) {
        return SubscriptionAnswer.of(
                Diagnosis.of(thrown).orElseGet(() -> CodedExceptionHandler.internal(thrown, "a subscription")));
    }
}
