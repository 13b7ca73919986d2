package io.github.careergraph.graphql;

/** The values of {@code extensions.code} of an error in an answer. A client may rely on them. */
public enum ErrorCode {
    /** The HTTP request is not one for GraphQL: its method, media type or JSON. */
    BAD_REQUEST(400),
    /** The query text is not GraphQL. */
    GRAPHQL_PARSE_FAILED(400),
    /** The query does not fit the schema, or names no operation of its document. */
    GRAPHQL_VALIDATION_FAILED(400),
    /** No operation of the service's manifest has the id that the request names. Send its text, where that is served. */
    PERSISTED_QUERY_NOT_FOUND(404),
    /** The id, slug or cursor's target is not there, or the caller may not know that it is. */
    NOT_FOUND(404),
    /** An argument is malformed or out of range; {@code extensions.field} is its path. */
    INVALID_INPUT(400),
    /** Nobody is signed in, and the operation needs somebody. */
    UNAUTHENTICATED(401),
    /** The caller is known and may not do this. */
    FORBIDDEN(403),
    /** Somebody else changed the same thing first, or it exists already. Read it again and repeat. */
    CONFLICT(409),
    /**
     * The query or the input is larger than what is served, or there were too many; {@code extensions.limit} is what was
     * exceeded. With {@code extensions.retryAfter}, in seconds, the same request succeeds later.
     */
    LIMIT_EXCEEDED(400),
    /** The document could not be read: encrypted, damaged, of an unknown format, or without text. */
    UNREADABLE_DOCUMENT(422),
    /** No extractor can answer at present. */
    EXTRACTION_UNAVAILABLE(503),
    /** The database or the identity server does not answer at present; the same request may succeed later. */
    UNAVAILABLE(503),
    /** The request took longer than it may. */
    TIMEOUT(503),
    /** A defect of the service; {@code extensions.correlationId} finds it in the log. */
    INTERNAL(500);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** The HTTP status of an answer that holds this error and no data. */
    public int status() {
        return status;
    }
}
