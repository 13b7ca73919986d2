package io.github.careergraph.remote;

/**
 * Why a request was not answered.
 *
 * @param code one of {@link io.github.careergraph.graphql.ErrorCode}
 * @param field the part of the request that is to blame; null where none is
 * @param message for people
 */
public record Refusal(String code, String field, String message) {}
