package io.github.careergraph.subscription;

/**
 * Why the service closes a socket. What begins with 44 is from the protocol graphql-transport-ws; its client tries again
 * after GOING_AWAY, TIMED_OUT, EXPIRED, FULL and GONE, and after no other.
 */
enum CloseCode {
    /** The process ends; another one is there. */
    GOING_AWAY(1001, "Going away"),
    /** A message is longer than any request may be. */
    TOO_LONG(1009, "The message is too long"),
    /** The caller holds as many sockets as one may. */
    FULL(1013, "Too many sockets"),
    /** No message of the protocol, or not now. */
    MALFORMED(4400, "Invalid message"),
    /** Nobody has signed in, or not with these credentials. */
    UNAUTHORIZED(4401, "Unauthorized"),
    /** The token's time is over; come back with a new one. */
    EXPIRED(4403, "Token expired"),
    /** Nobody said within the time for it who is there. */
    TIMED_OUT(4408, "Connection initialisation timeout"),
    /** An id of a subscription that is going on was used once more. */
    DUPLICATE(4409, "Subscriber already exists"),
    TOO_MANY_INITIALISATIONS(4429, "Too many initialisation requests"),
    /** The client did not reply. */
    GONE(4499, "Terminated");

    private final short code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = (short) code;
        this.reason = reason;
    }

    short code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
