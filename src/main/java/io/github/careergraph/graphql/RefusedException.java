package io.github.careergraph.graphql;

import jakarta.json.JsonArray;

/** Ends a request that will not be executed. */
public final class RefusedException extends RuntimeException {

    private final transient CodedError error;
    private final int status;

    /** @param status of HTTP, whatever media type the caller accepts; 0 to let the error decide */
    RefusedException(CodedError error, int status) {
        super(error.message(), null, false, false);
        this.error = error;
        this.status = status;
    }

    static RefusedException badRequest(int status, String message) {
        return new RefusedException(CodedError.of(ErrorCode.BAD_REQUEST, message), status);
    }

    /** Refuses an HTTP request with the status that belongs to the code. */
    public static RefusedException of(ErrorCode code, String message) {
        return new RefusedException(CodedError.of(code, message), code.status());
    }

    /** A limit of one's own, such as {@code operations}. */
    public static RefusedException limitExceeded(String limit, String message) {
        return new RefusedException(CodedError.limitExceeded(limit, message), 0);
    }

    CodedError error() {
        return error;
    }

    int status() {
        return status;
    }

    /** Whether it is not even a request. */
    public boolean isMalformed() {
        return error.code() == ErrorCode.BAD_REQUEST;
    }

    /** As clients get it where there is nothing else to tell. */
    public JsonArray errors() {
        return SubscriptionAnswer.of(error).errors();
    }
}
