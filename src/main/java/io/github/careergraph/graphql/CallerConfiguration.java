package io.github.careergraph.graphql;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.WithDefault;

/**
 * What one caller may ask of one pod. Each pod counts for itself: a count in common would be a round trip before every
 * request, and one more thing that can be away. Who runs several pods divides what he grants by their number.
 */
public interface CallerConfiguration {

    /** Requests in a second of one account, in the long run; 0 for any number. */
    @WithDefault("50")
    @Min(0)
    @Max(100_000)
    int requestsPerSecond();

    /** Requests that an account may make at once after a pause: a front end's first page asks for much; from 1. */
    @WithDefault("200")
    @Min(1)
    @Max(1_000_000)
    int requestsAtOnce();

    /** The cost of all queries of one account in a minute, 20 of the dearest; 0 for any. {@link QueryCost} reckons it. */
    @WithDefault("3000000")
    @Min(0)
    @Max(1_000_000_000_000L)
    long costPerMinute();

    /** Requests in a minute that one address may make without being signed in, each answered with 401; 0 for any. */
    @WithDefault("120")
    @Min(0)
    @Max(1_000_000)
    int strangersPerMinute();

    /** How many accounts, and how many addresses, are counted at a time; the one away for longest is forgotten first. */
    @WithDefault("50000")
    @Min(1)
    @Max(10_000_000)
    long remembered();
}
