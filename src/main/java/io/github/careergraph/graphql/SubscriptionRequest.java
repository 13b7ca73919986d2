package io.github.careergraph.graphql;

/** A subscription that somebody asked for, and that may be executed. */
public final class SubscriptionRequest {

    private final GraphqlRequest request;
    private final String operation;

    /** @param operation its name in the document, or null */
    SubscriptionRequest(GraphqlRequest request, String operation) {
        this.request = request;
        this.operation = operation;
    }

    GraphqlRequest request() {
        return request;
    }

    String operation() {
        return operation;
    }
}
