package io.github.careergraph.graphql;

import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.DataFetcherService;

/** Which fetcher a field gets where it is not the library's. */
public final class FieldFetchers implements DataFetcherService {

    /** Asked before Quarkus, which is at 1. */
    @Override
    public Integer getPriority() {
        return 0;
    }

    @Override
    public PlugableBatchableDataFetcher<?, ?> getCompletionStageDataFetcher(Operation operation, Type type) {
        return operation.isSourceField() ? new StageDataFetcher<>(operation, type) : null;
    }
}
