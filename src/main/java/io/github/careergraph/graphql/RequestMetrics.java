package io.github.careergraph.graphql;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import graphql.GraphQLError;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** Measures requests by the name of their operation. Clients choose names, so only so many are told apart. */
@ApplicationScoped
class RequestMetrics {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    private final MeterRegistry registry;
    private final int maximum;
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    @Inject
    RequestMetrics(MeterRegistry registry, GraphqlConfiguration configuration) {
        this.registry = registry;
        this.maximum = configuration.measuredOperations();
    }

    /**
     * @param operation the name in the document, or null
     * @param errors of the answer; the first one's code is the outcome
     */
    void record(String operation, List<GraphQLError> errors, Duration took, int statements) {
        String outcome = errors.isEmpty()
                ? "OK"
                : errors.getFirst() instanceof CodedError coded ? coded.code().name() : ErrorCode.INTERNAL.name();
        Tags tags = Tags.of("operation", bounded(operation));
        registry.timer("career_graph.graphql.requests", tags.and("outcome", outcome))
                .record(took);
        registry.summary("career_graph.graphql.statements", tags).record(statements);
    }

    String bounded(String operation) {
        if (operation == null) {
            return "anonymous";
        }
        if (names.contains(operation)) {
            return operation;
        }
        if (!NAME.matcher(operation).matches()) {
            return "other";
        }
        synchronized (names) {
            return names.size() < maximum && names.add(operation) || names.contains(operation) ? operation : "other";
        }
    }
}
