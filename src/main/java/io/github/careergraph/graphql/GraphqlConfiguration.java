package io.github.careergraph.graphql;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** What one request may ask for. Whatever is beyond it is refused with LIMIT_EXCEEDED or TIMEOUT. */
@ConfigMapping(prefix = "career-graph.graphql")
public interface GraphqlConfiguration {

    /** Whether this process answers GraphQL; an inference pod does not. */
    @WithDefault("true")
    boolean served();

    /** The length of a request's body, in bytes; 1K to 64M. */
    @WithConverter(ByteCount.class)
    @WithDefault("256K")
    @Min(1_024)
    @Max(67_108_864)
    long body();

    /** The same for a request that brings a document: 5 MB of a file in base64 in a JSON string; 1K to 64M. */
    @WithConverter(ByteCount.class)
    @WithDefault("8M")
    @Min(1_024)
    @Max(67_108_864)
    long documentBody();

    /** The root fields that may bring a document; one of them must be the only root field of its request. */
    @WithDefault("importProfile")
    Set<String> documentFields();

    /** The length of the query text, in characters; from 100. */
    @WithDefault("65536")
    @Min(100)
    @Max(10_000_000)
    int queryCharacters();

    /** Tokens of the query text: names, numbers, strings and punctuators; from 10. */
    @WithDefault("2000")
    @Min(10)
    @Max(1_000_000)
    int tokens();

    /** How deep fields may be nested; a root field is at depth 1. From 1. */
    @WithDefault("12")
    @Min(1)
    @Max(1_000)
    int depth();

    /** The same below {@code __schema} and {@code __type}, whose types of types nest by nature; from 1. */
    @WithDefault("20")
    @Min(1)
    @Max(1_000)
    int introspectionDepth();

    /** Aliases in the document; from 0. */
    @WithDefault("15")
    @Min(0)
    @Max(10_000)
    int aliases();

    /** Fields of the operation itself, those of fragments included; from 1. */
    @WithDefault("10")
    @Min(1)
    @Max(1_000)
    int rootFields();

    /**
     * Fields of the document when every fragment stands wherever it is used; from 1. 2,000 tokens of fragments that use
     * each other can stand for millions.
     */
    @WithDefault("5000")
    @Min(1)
    @Max(1_000_000)
    long fields();

    /** Directives in the document; from 0. */
    @WithDefault("20")
    @Min(0)
    @Max(10_000)
    int directives();

    /**
     * Objects that the answer can hold at most; {@link QueryCost} says how they are counted. From 1. Five lists in each
     * other with {@code first: 10} are 122,221 objects; two with 100 are 10,201, three 1,020,201.
     */
    @WithDefault("150000")
    @Min(1)
    @Max(1_000_000_000)
    long complexity();

    /** How many objects a list is taken to have where no {@code first} says so; from 1. */
    @WithDefault("10")
    @Min(1)
    @Max(1_000)
    int assumedListLength();

    /**
     * Whether clients may look into the schema, by introspection or as a file. Where they may not, errors of validation
     * do not tell what is in it either. Off by default; development mode and tests turn it on.
     */
    @WithDefault("false")
    boolean introspection();

    /** ANY operation, or only those of the manifest: PERSISTED_ONLY. */
    @WithDefault("ANY")
    OperationPolicy operations();

    /** A file of the operations that clients may name by their ids; {@link OperationManifest} says how it is written. */
    Optional<Path> operationsManifest();

    /** What one caller may ask for. */
    CallerConfiguration caller();

    /** How long the body of a request may be under way; then 408. A CV over a slow line; 100 ms to 10 minutes. */
    @WithDefault("60s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 10)
    Duration bodyTimeout();

    /** After this long a request is answered with TIMEOUT and its statements are cancelled; 100 ms to 10 minutes. */
    @WithDefault("10s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 10)
    Duration timeout();

    /**
     * How many transactions, and so connections, one request may hold at a time; 1 to 100. A fifth of the pool: five
     * requests that ask for everything at once still leave none without an answer.
     */
    @WithDefault("4")
    @Min(1)
    @Max(100)
    int parallelFetches();

    /** Distinct operation names in the metrics; all later ones count as {@code other}. From 1. */
    @WithDefault("100")
    @Min(1)
    @Max(10_000)
    int measuredOperations();
}
