package io.github.careergraph.graphql;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;

/**
 * The operations that clients may name instead of writing them out and, where nothing else is served, the only ones.
 * Clients cannot add to them: they come from the build of a front end, with the manifest.
 */
@ApplicationScoped
class KnownOperations {

    private final OperationPolicy policy;
    private final OperationManifest manifest;
    private final Set<String> texts;
    private final QueryDocuments documents;

    @Inject
    KnownOperations(GraphqlConfiguration configuration, QueryDocuments documents, ObjectMapper json) {
        this.policy = configuration.operations();
        this.documents = documents;
        this.manifest = configuration
                .operationsManifest()
                .map(file -> OperationManifest.read(file, json))
                .orElse(OperationManifest.NONE);
        this.texts = manifest.distinctTexts();
        if (policy == OperationPolicy.PERSISTED_ONLY && texts.isEmpty()) {
            throw new IllegalStateException(
                    "career-graph.graphql.operations=PERSISTED_ONLY needs career-graph.graphql.operations-manifest.");
        }
    }

    /** A manifest that holds what cannot be read stops the start, and not the one request that needs it. */
    void check(@Observes StartupEvent start) {
        manifest.texts().forEach((id, text) -> {
            try {
                documents.read(text);
            } catch (RefusedException malformed) {
                throw new IllegalStateException("The manifest's operation " + id + ": " + malformed.getMessage());
            }
        });
    }

    /** The request with the text of the operation that it names, or with its own where that may be executed. */
    GraphqlRequest written(GraphqlRequest request) {
        if (request.query() != null) {
            if (!permits(request.query())) {
                throw new RefusedException(forbidden(), 0);
            }
            return request;
        }
        String text = manifest.texts().get(request.operationId());
        if (text == null) {
            throw new RefusedException(
                    CodedError.of(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "There is no operation of this id."), 0);
        }
        return request.withQuery(text);
    }

    /** Whether this text may be executed, by whatever way it came. */
    boolean permits(String text) {
        return policy == OperationPolicy.ANY || texts.contains(text);
    }

    static CodedError forbidden() {
        return CodedError.of(ErrorCode.FORBIDDEN, "Only operations of the service's manifest are executed here.");
    }
}
