package io.github.careergraph.graphql;

import java.util.concurrent.CompletableFuture;

import graphql.ExecutionResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.instrumentation.dataloader.PerLevelDataLoaderDispatchStrategy;

/**
 * Answers a subscription once, like a query; whoever subscribed has it executed again for each event. The engine's own
 * strategy executes all events in one context: what a batch had loaded for the first would be told to all later ones,
 * and one time limit would be over for all of them.
 */
final class SubscriptionStrategy extends AsyncExecutionStrategy {

    SubscriptionStrategy(DataFetcherExceptionHandler exceptions) {
        super(exceptions);
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        // What the engine has for subscriptions loads key by key.
        context.setDataLoaderDispatcherStrategy(new PerLevelDataLoaderDispatchStrategy(context));
        return super.execute(context, parameters);
    }
}
