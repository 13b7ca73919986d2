package io.github.careergraph.graphql;

/** Ends a request that will not be executed. */
final class RefusedException extends RuntimeException {

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

    CodedError error() {
        return error;
    }

    int status() {
        return status;
    }
}
