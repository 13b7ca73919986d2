package io.github.careergraph.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;

/** How a request ended. */
sealed interface Outcome {

    /** With data and without an error. */
    record Answered(JsonNode data) implements Outcome {}

    /** With an error that has this code. */
    record Refused(String code) implements Outcome {}

    /** Without an answer in GraphQL's terms: the connection was refused or broke, or the answer had no code. */
    record Broken(String how) implements Outcome {}
}
