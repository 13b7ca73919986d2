package io.github.careergraph.graphql;

import java.time.Duration;
import java.util.Set;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What one request may ask for. Whatever is beyond it is refused with LIMIT_EXCEEDED or TIMEOUT. */
@ConfigMapping(prefix = "career-graph.graphql")
interface GraphqlConfiguration {

    /** The length of a request's body, in bytes. */
    @WithDefault("256K")
    MemorySize body();

    /** The same for a request that brings a document: 5 MB of a file in base64 in a JSON string. */
    @WithDefault("8M")
    MemorySize documentBody();

    /** The root fields that may bring a document; one of them must be the only root field of its request. */
    @WithDefault("importProfile")
    Set<String> documentFields();

    /** The length of the query text, in characters. */
    @WithDefault("65536")
    int queryCharacters();

    /** Tokens of the query text: names, numbers, strings and punctuators. */
    @WithDefault("2000")
    int tokens();

    /** How deep fields may be nested; a root field is at depth 1. */
    @WithDefault("12")
    int depth();

    /** The same below {@code __schema} and {@code __type}, whose types of types nest by nature. */
    @WithDefault("20")
    int introspectionDepth();

    /** Aliases in the document. */
    @WithDefault("15")
    int aliases();

    /** Fields of the operation itself, those of fragments included. */
    @WithDefault("10")
    int rootFields();

    /** Fields of the document when every fragment stands wherever it is used. */
    @WithDefault("5000")
    long fields();

    /** Directives in the document. */
    @WithDefault("20")
    int directives();

    /** Objects that the answer can hold at most; {@link QueryCost} says how they are counted. */
    @WithDefault("150000")
    long complexity();

    /** How many objects a list is taken to have where no {@code first} says so. */
    @WithDefault("10")
    int assumedListLength();

    /** After this long a request is answered with TIMEOUT and its statements are cancelled. */
    @WithDefault("10s")
    Duration timeout();

    /** How many transactions, and so connections, one request may hold at a time. */
    @WithDefault("4")
    int parallelFetches();

    /** Distinct operation names in the metrics; all later ones count as {@code other}. */
    @WithDefault("100")
    int measuredOperations();
}
