package io.github.careergraph.remote;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Where the model runs when it runs in a process of its own, and what that process serves. */
@ConfigMapping(prefix = "career-graph.inference")
public interface RemoteConfiguration {

    /** The root of the inference pods, such as http://inference:8080. Without it the model runs in this process. */
    Optional<URI> url();

    Client client();

    Server server();

    /** How this process asks an inference pod. An answer's time is career-graph.extraction.timeout, of interests career-graph.interest.timeout. */
    interface Client {

        /** Whether each call carries a token of this service's own account, by the client credentials grant. */
        @WithDefault("true")
        boolean authenticated();

        /** The issuer of these tokens; that of people's tokens (quarkus.oidc.auth-server-url) when it is left out. */
        Optional<String> authServerUrl();

        /** Where the issuer gives tokens, relative to its address. */
        @WithDefault("/protocol/openid-connect/token")
        @NotBlank
        String tokenPath();

        /** The account, as the issuer knows it. */
        @WithDefault("career-graph-api")
        @NotBlank
        String id();

        /** The account's secret. */
        Optional<String> secret();

        /** How long a pod may take to accept a connection; 1 ms to a minute. */
        @WithDefault("1s")
        @DurationMin(millis = 1)
        @DurationMax(minutes = 1)
        Duration connectTimeout();

        /**
         * How long a document is left to the pod before it is read here, where that is possible; less than
         * career-graph.extraction.document-timeout. 1 ms to 10 minutes.
         */
        @WithDefault("3s")
        @DurationMin(millis = 1)
        @DurationMax(minutes = 10)
        Duration documentTimeout();

        /** How many calls may be under way at once, of texts, of documents and of items each; from 1. */
        @WithDefault("16")
        @Min(1)
        @Max(10_000)
        int parallel();

        /** How often a call is repeated that was refused because the pod was busy; from 0. */
        @WithDefault("2")
        @Min(0)
        @Max(10)
        int retries();

        /** What is waited beyond the pod's Retry-After before repeating a call, give or take as long again; 1 ms to 10 s. */
        @WithDefault("100ms")
        @DurationMin(millis = 1)
        @DurationMax(seconds = 10)
        Duration retryDelay();

        /** The pod is left alone when half of so many calls in a row have failed; from 1. */
        @WithDefault("4")
        @Min(1)
        @Max(1_000)
        int window();

        /** How long the pod is left alone before one call tries whether it is back; 1 ms to a day. */
        @WithDefault("5s")
        @DurationMin(millis = 1)
        @DurationMax(days = 1)
        Duration pause();
    }

    /** What this process serves to others when it is an inference pod. */
    interface Server {

        /** Whether there is anything under /inference; profile "inference" says so. */
        @WithDefault("false")
        boolean enabled();

        /** The role that a caller's token has to hold. */
        @WithDefault("inference")
        @NotBlank
        String role();

        /** Whom a caller's token has to be for. */
        @WithDefault("career-graph-inference")
        @NotBlank
        String audience();

        /** How many batches of texts are read at once; as many as career-graph.inference.workers. From 1. */
        @WithDefault("2")
        @Min(1)
        @Max(1_000)
        int parallel();

        /** How long a text waits for those of other callers to be read with it; up to a second. None while all are busy. */
        @WithDefault("3ms")
        @DurationMin(millis = 0)
        @DurationMax(seconds = 1)
        Duration batchDelay();

        /** The most texts that are read together; from 1. */
        @WithDefault("32")
        @Min(1)
        @Max(10_000)
        int batchTexts();

        /** The most UTF-16 code units that are read together; a longer text is read alone. From 1. */
        @WithDefault("20000")
        @Min(1)
        @Max(10_000_000)
        int batchCharacters();

        /** How many requests may wait for their turn; whoever comes then is told to come again. From 1. */
        @WithDefault("32")
        @Min(1)
        @Max(100_000)
        int queue();

        /** How long a request may take, waiting included; less than quarkus.shutdown.timeout. 1 ms to 10 minutes. */
        @WithDefault("10s")
        @DurationMin(millis = 1)
        @DurationMax(minutes = 10)
        Duration timeout();

        /** When to come again after having been turned away; a second to an hour. */
        @WithDefault("1s")
        @DurationMin(seconds = 1)
        @DurationMax(hours = 1)
        Duration retryAfter();

        /** The most items of one request to the interest model; from 1. */
        @WithDefault("512")
        @Min(1)
        @Max(10_000)
        int items();

        /** The most texts of one request; from 1. */
        @WithDefault("32")
        @Min(1)
        @Max(10_000)
        int texts();

        /** The most UTF-16 code units of all texts of one request; from 1,000. */
        @WithDefault("400000")
        @Min(1_000)
        @Max(10_000_000)
        int characters();
    }
}
