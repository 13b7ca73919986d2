package io.github.careergraph.bench;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One request and how to tell whether its answer is right.
 *
 * @param token of the account that asks
 * @param body of the request
 * @param check throws {@link WrongAnswer} when the answer's {@code data} is not what the database holds
 */
record Ask(String token, String body, Check check) {

    @FunctionalInterface
    interface Check {
        void accept(JsonNode data) throws Exception;
    }
}
