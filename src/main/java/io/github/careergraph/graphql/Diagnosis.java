package io.github.careergraph.graphql;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;

import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;

/** Tells from an exception what to tell the client. */
final class Diagnosis {

    private static final String CONFLICT = "Somebody else changed this first, or it exists already.";
    private static final String UNAVAILABLE = "The database does not answer at present. Try again later.";

    /** Longer chains are no accident. */
    private static final int MOST_CAUSES = 30;

    private Diagnosis() {}

    /** The error to answer with, or empty when nobody expected this exception. */
    static Optional<CodedError> of(Throwable thrown) {
        int remaining = MOST_CAUSES;
        for (Throwable cause = thrown; cause != null && remaining-- > 0; cause = cause.getCause()) {
            Optional<CodedError> found = ofOne(cause);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<CodedError> ofOne(Throwable cause) {
        return switch (cause) {
            case CareerGraphException known -> Optional.of(of(known));
            case OptimisticLockException stale -> Optional.of(CodedError.of(ErrorCode.CONFLICT, CONFLICT));
            case StaleStateException stale -> Optional.of(CodedError.of(ErrorCode.CONFLICT, CONFLICT));
            case SQLException database -> ofDatabase(database);
            // Why a commit failed is not its cause but suppressed in it.
            case RollbackException rolledBack ->
                Stream.of(rolledBack.getSuppressed())
                        .limit(MOST_CAUSES)
                        .flatMap(reason -> of(reason).stream())
                        .findFirst();
            case JDBCConnectionException gone
            when gone.getSQLException() == null -> Optional.of(CodedError.of(ErrorCode.UNAVAILABLE, UNAVAILABLE));
            default -> Optional.empty();
        };
    }

    private static CodedError of(CareerGraphException known) {
        Map<String, Object> details = known.field() == null ? Map.of() : Map.of("field", known.field());
        return CodedError.of(known.code(), known.getMessage()).with(details);
    }

    /** By SQLSTATE, see appendix A of PostgreSQL's manual. */
    private static Optional<CodedError> ofDatabase(SQLException thrown) {
        String state = thrown.getSQLState();
        if (state == null) {
            // The pool's own exceptions have no state: none became free in time, or it is being closed.
            return isOfThePool(thrown)
                    ? Optional.of(CodedError.of(ErrorCode.UNAVAILABLE, UNAVAILABLE))
                    : Optional.empty();
        }
        return switch (state) {
            case "23505", "23503", "23P01", "40001", "40P01", "55P03" ->
                Optional.of(CodedError.of(ErrorCode.CONFLICT, CONFLICT));
            case "23502", "23514" ->
                Optional.of(CodedError.of(ErrorCode.INVALID_INPUT, "The input breaks a rule of the graph."));
            case "57014" -> Optional.of(CodedError.of(ErrorCode.TIMEOUT, "The database took too long."));
            // Read only is what a replica is, and a primary that has been replaced by another.
            case "57P01", "57P02", "57P03", "53300", "25006" ->
                Optional.of(CodedError.of(ErrorCode.UNAVAILABLE, UNAVAILABLE));
            default -> ofClass(state.substring(0, Math.min(2, state.length())));
        };
    }

    private static Optional<CodedError> ofClass(String stateClass) {
        return switch (stateClass) {
            case "08" -> Optional.of(CodedError.of(ErrorCode.UNAVAILABLE, UNAVAILABLE));
            case "22" ->
                Optional.of(CodedError.of(ErrorCode.INVALID_INPUT, "The input holds a value that cannot be stored."));
            default -> Optional.empty();
        };
    }

    private static boolean isOfThePool(SQLException thrown) {
        return thrown.getMessage() != null
                && (thrown.getMessage().contains("cquisition timeout")
                        || thrown.getMessage().contains("pool is closed"));
    }
}
