package io.github.careergraph.graphql;

import java.sql.SQLException;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A failure as it may enter the log: classes, places and the database's codes. What exceptions say is left out, since
 * they quote what was being worked on: a name in a CV, an address, a value that broke a constraint.
 */
public final class DiscreetFailure extends Throwable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_CAUSES = 20;

    private final String name;

    private DiscreetFailure(Throwable failure, Throwable cause) {
        super(null, cause);
        this.name = name(failure);
        setStackTrace(failure.getStackTrace());
    }

    public static DiscreetFailure of(Throwable failure) {
        return of(failure, MOST_CAUSES);
    }

    private static DiscreetFailure of(Throwable failure, int remaining) {
        boolean last = failure.getCause() == null || failure.getCause() == failure || remaining == 0;
        return new DiscreetFailure(failure, last ? null : of(failure.getCause(), remaining - 1));
    }

    private static String name(Throwable failure) {
        String type = failure.getClass().getName();
        if (!(failure instanceof SQLException database) || database.getSQLState() == null) {
            return type;
        }
        ServerErrorMessage server = failure instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        String constraint = server == null || server.getConstraint() == null ? "" : ", " + server.getConstraint();
        return type + " [" + database.getSQLState() + constraint + "]";
    }

    /** The first line of what the log shows. */
    @Override
    public String toString() {
        return name;
    }
}
