package io.github.careergraph.reader;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Sends queries to a replica of the database where there is one that has what they are to see. Who has changed something
 * is told a {@link Position}, and sees the change wherever that is brought along.
 */
@ApplicationScoped
public class Reader {

    private final Replica replica;
    private final MeterRegistry registry;

    @Inject
    Reader(Replica replica, MeterRegistry registry) {
        this.replica = replica;
        this.registry = registry;
    }

    /** Whether there is a replica at all. */
    public boolean isConfigured() {
        return replica.isConfigured();
    }

    /** The way of what only the primary can do. */
    public ReadRoute toPrimary() {
        return new ReadRoute(false);
    }

    /**
     * The way of a query.
     *
     * @param position as an earlier answer gave it; null or blank when there was none. What cannot be read is taken for one
     *     that the replica does not have.
     */
    public ReadRoute forQuery(String position) {
        if (!replica.isConfigured()) {
            return toPrimary();
        }
        String reason = reasonAgainst(position);
        count(reason == null ? "replica" : "primary", reason == null ? "fresh" : reason);
        return new ReadRoute(reason == null);
    }

    private String reasonAgainst(String position) {
        if (!replica.isFresh()) {
            return "behind";
        }
        if (position == null || position.isBlank()) {
            return null;
        }
        return Position.parse(position).filter(replica::has).isPresent() ? null : "position";
    }

    /** Sends a query that has failed at the replica to the primary. */
    public void fallBack(ReadRoute route) {
        route.toPrimary();
        count("primary", "failed");
    }

    /** What can be read wherever what has been committed by now can; empty when the primary does not say. Blocks. */
    public Optional<Position> written() {
        return replica.written();
    }

    private void count(String target, String reason) {
        Counter.builder("career_graph.reader.queries")
                .description("Queries by where they read and why; only where there is a replica")
                .tags("target", target, "reason", reason)
                .register(registry)
                .increment();
    }
}
