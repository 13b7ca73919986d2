package io.github.careergraph.graphql;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import io.quarkus.arc.Arc;
import io.quarkus.smallrye.graphql.runtime.spi.datafetcher.RequestContextHelper;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.execution.datafetcher.AbstractDataFetcher;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;

/**
 * Fetches a field whose value {@link Batches} promises. The library's own fetcher leads each value through a reactive
 * pipeline that captures and restores all contexts at each stage: hundreds of times for a page with names, though
 * nothing runs between the promise and its value but the batch, which has its own context.
 */
final class StageDataFetcher<K, T> extends AbstractDataFetcher<K, T> {

    StageDataFetcher(Operation operation, Type type) {
        super(operation, type);
    }

    @Override
    @SuppressWarnings("unchecked")
    protected <O> O invokeAndTransform(
            Context context,
            DataFetchingEnvironment environment,
            DataFetcherResult.Builder<Object> result,
            Object[] arguments)
            throws Exception {
        var requestContext = Arc.container().requestContext();
        RequestContextHelper.reactivate(requestContext, environment);
        try {
            CompletionStage<?> promised = (CompletionStage<?>) operationInvoker.invoke(arguments);
            return (O) promised.handle((value, failure) -> settle(environment, result, value, failure));
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
            requestContext.deactivate();
        }
    }

    private DataFetcherResult<Object> settle(
            DataFetchingEnvironment environment,
            DataFetcherResult.Builder<Object> result,
            Object value,
            Throwable failure) {
        if (failure != null) {
            throw failure instanceof CompletionException wrapped ? wrapped : new CompletionException(failure);
        }
        try {
            result.data(fieldHelper.transformOrAdaptResponse(value, environment));
        } catch (AbstractDataFetcherException unconvertible) {
            unconvertible.appendDataFetcherResult(result, environment);
        }
        return result.build();
    }

    @Override
    @SuppressWarnings("unchecked")
    protected <O> O invokeFailure(DataFetcherResult.Builder<Object> result) {
        return (O) CompletableFuture.completedFuture(result.build());
    }

    /** Fields with arguments are never batched by the library: it would give all of them the first one's arguments. */
    @Override
    protected CompletionStage<List<T>> invokeBatch(DataFetchingEnvironment environment, Object[] arguments) {
        throw new UnsupportedOperationException("A batched field answers a list");
    }
}
