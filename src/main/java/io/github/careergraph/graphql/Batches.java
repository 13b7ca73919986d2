package io.github.careergraph.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetchingEnvironment;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.context.SmallRyeThreadContext;
import io.smallrye.graphql.api.Context;
import org.dataloader.BatchLoader;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;

/**
 * Loads one field of many parents in one go. A batched resolver of the library gets the first alias's arguments for
 * all aliases, so a field with arguments is resolved here, with its arguments as part of the key.
 */
@ApplicationScoped
public class Batches {

    private final Context graphql;
    private final SmallRyeThreadContext threads;
    private final ExecutorService virtualThreads;

    @Inject
    Batches(Context graphql, SmallRyeThreadContext threads, @VirtualThreads ExecutorService virtualThreads) {
        this.graphql = graphql;
        this.threads = threads;
        this.virtualThreads = virtualThreads;
    }

    /**
     * Asks for the value of one key together with all other keys that are asked for at this level of the query.
     *
     * @param name of the batch: the field, as {@code Person.skills}
     * @param key parent and arguments, compared by equals
     * @param load answers all distinct keys at once, on a virtual thread in the context of the request; a key that
     *     is not in its answer has no value
     */
    public <K, V> CompletionStage<V> load(String name, K key, Function<List<K>, Map<K, V>> load) {
        DataFetchingEnvironment environment = graphql.unwrap(DataFetchingEnvironment.class);
        DataLoader<K, V> loader = environment
                .getDataLoaderRegistry()
                .computeIfAbsent(scope(name, key, environment), missing -> {
                    // Captured here, where the caller's request context is active; the dispatch may run where it is
                    // not.
                    Function<List<K>, List<V>> inContext = threads.contextualFunction((List<K> keys) -> {
                        Map<K, V> values = load.apply(keys);
                        return keys.stream().map(values::get).collect(Collectors.toCollection(ArrayList::new));
                    });
                    BatchLoader<K, V> onVirtualThread =
                            keys -> CompletableFuture.supplyAsync(() -> inContext.apply(keys), virtualThreads);
                    return DataLoaderFactory.newDataLoader(onVirtualThread);
                });
        return loader.load(key);
    }

    /**
     * What follows two batches, on a virtual thread in the context of the request: it may ask who the caller is, read more
     * and take its time. Without a thread of its own it would run where the batches are handed out if these were ready by
     * then, and that is the event loop.
     */
    public <T, U, R> CompletionStage<R> after(
            CompletionStage<T> first, CompletionStage<U> second, BiFunction<T, U, R> then) {
        return first.thenCombineAsync(second, threads.contextualFunction(then), virtualThreads);
    }

    /**
     * What is loaded once is not loaded again in one query. Root fields of a mutation run one after the other and
     * change what the next of them reads, so each has its own batches; and keys of two kinds never share one.
     */
    private static String scope(String name, Object key, DataFetchingEnvironment environment) {
        boolean mutation = environment.getOperationDefinition().getOperation() == Operation.MUTATION;
        Object root =
                mutation ? environment.getExecutionStepInfo().getPath().toList().getFirst() : "";
        return name + ' ' + key.getClass().getName() + ' ' + root;
    }

    /** The page of the connection being resolved, counted where the query asks for its {@code totalCount}. */
    public PageRequest page(int first, String after) {
        return new PageRequest(
                first,
                after,
                graphql.unwrap(DataFetchingEnvironment.class).getSelectionSet().contains("totalCount"));
    }
}
