package io.github.careergraph.subscription;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** What subscribers may hold on to, and how often they are answered. */
@ConfigMapping(prefix = "career-graph.subscriptions")
public interface SubscriptionConfiguration {

    /** How many sockets one process holds, those included that have not said yet who they are; from 1. */
    @WithDefault("5000")
    @Min(1)
    @Max(1_000_000)
    int sockets();

    /** How many of them one caller holds: a tab of a browser is one. From 1. */
    @WithDefault("20")
    @Min(1)
    @Max(10_000)
    int socketsPerCaller();

    /** How many subscriptions one socket carries, those included whose last answer is still being made; from 1. */
    @WithDefault("20")
    @Min(1)
    @Max(1_000)
    int operations();

    /** How long a socket may take to say who it is; 100 ms to 1 minute. */
    @WithDefault("10s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 1)
    Duration initialisation();

    /**
     * How often a client is asked whether it is still there; who has not replied by the next time is dropped. Below
     * quarkus.http.idle-timeout, which ends what is silent. 100 ms to 10 minutes.
     */
    @WithDefault("25s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 10)
    Duration ping();

    /** A subscription is answered again after this long at the earliest, with what holds then; 10 ms to 10 minutes. */
    @WithDefault("1s")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 10)
    Duration interval();

    /** When a subscription that was answered before is tried again while the database is away; 10 ms to 10 minutes. */
    @WithDefault("5s")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 10)
    Duration retry();

    /**
     * How many answers one process makes at a time; 1 to 1,000. Below quarkus.datasource.jdbc.max-size: when a database
     * comes back all subscriptions want an answer, and requests need connections too.
     */
    @WithDefault("8")
    @Min(1)
    @Max(1_000)
    int answers();

    /**
     * How long the connection that hears of changes may be silent before it is tried, and how long at most until a lost
     * one is sought again; 100 ms to 10 minutes.
     */
    @WithDefault("10s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 10)
    Duration reconnect();
}
