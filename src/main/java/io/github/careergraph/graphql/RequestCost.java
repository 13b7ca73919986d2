package io.github.careergraph.graphql;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/** What one request costs, in objects, and what its caller has left: {@code extensions.cost} of the answer. */
final class RequestCost {

    private static final String KEY = RequestCost.class.getName();

    private final long maximum;
    private final Bucket objects;
    private volatile Map<String, Object> told = Map.of();
    private volatile boolean taken;

    /**
     * @param maximum of one request
     * @param objects what the caller may still ask for in this minute; null for any number
     */
    RequestCost(long maximum, Bucket objects) {
        this.maximum = maximum;
        this.objects = objects;
    }

    /** The cost of a request, or null where nobody keeps account of it. */
    static RequestCost of(GraphQLContext context) {
        return context.get(KEY);
    }

    /** Makes this the cost of the present request. */
    void begin(Map<String, Object> graphqlContext) {
        graphqlContext.put(KEY, this);
    }

    /** Notes what the request asks for, before anything is decided about it. */
    void ask(long requested) {
        tell(requested, objects == null ? 0 : objects.getAvailableTokens());
    }

    /** Takes from what the caller has left, or ends the request when that is not enough. */
    void take(long requested) {
        // What is executed anew because a replica has failed has been paid for.
        if (objects == null || taken) {
            return;
        }
        taken = true;
        ConsumptionProbe probe = objects.tryConsumeAndReturnRemaining(Math.max(1, requested));
        tell(requested, probe.getRemainingTokens());
        if (!probe.isConsumed()) {
            throw new AbortExecutionException(List.of(CodedError.tooSoon(
                    "cost-rate",
                    "The query can be answered with " + requested + " objects, and you have "
                            + probe.getRemainingTokens() + " left for now. Wait a little, or ask for less.",
                    Duration.ofNanos(probe.getNanosToWaitForRefill()))));
        }
    }

    /** The extensions of the answer; empty when the request ended before its cost was known. */
    Map<String, Object> extensions() {
        return told;
    }

    private void tell(long requested, long remaining) {
        Map<String, Object> cost = new LinkedHashMap<>();
        cost.put("requested", requested);
        cost.put("maximum", maximum);
        if (objects != null) {
            cost.put("remaining", remaining);
        }
        told = Map.of("cost", cost);
    }
}
