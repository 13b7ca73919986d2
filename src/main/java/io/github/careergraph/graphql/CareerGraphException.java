package io.github.careergraph.graphql;

/** An error that a client is told about: its code, its message and, for bad input, the path of the field. */
public final class CareerGraphException extends RuntimeException {

    private final ErrorCode code;
    private final String field;

    public CareerGraphException(ErrorCode code, String field, String message) {
        super(message);
        this.code = code;
        this.field = field;
    }

    public static CareerGraphException notFound(String field, String message) {
        return new CareerGraphException(ErrorCode.NOT_FOUND, field, message);
    }

    public static CareerGraphException invalidInput(String field, String message) {
        return new CareerGraphException(ErrorCode.INVALID_INPUT, field, message);
    }

    public static CareerGraphException unauthenticated() {
        return new CareerGraphException(ErrorCode.UNAUTHENTICATED, null, "Sign in first.");
    }

    public static CareerGraphException forbidden(String message) {
        return new CareerGraphException(ErrorCode.FORBIDDEN, null, message);
    }

    public static CareerGraphException conflict(String message) {
        return new CareerGraphException(ErrorCode.CONFLICT, null, message);
    }

    public static CareerGraphException limitExceeded(String field, String message) {
        return new CareerGraphException(ErrorCode.LIMIT_EXCEEDED, field, message);
    }

    public ErrorCode code() {
        return code;
    }

    /** The path of the offending argument, for example {@code input.level}; null where no single one is to blame. */
    public String field() {
        return field;
    }
}
