package io.github.careergraph.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;

/** The statements that the database has executed, as it counts them itself (pg_stat_statements). */
final class Statements {

    private static final String OTHERS = "query not like '%pg_stat_statements%'";

    private final Database database;
    private final boolean counted;

    Statements(Database database) throws SQLException {
        this.database = database;
        this.counted = isCounting();
    }

    /** Forgets what has been executed so far. */
    void reset() throws SQLException {
        if (counted) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("select pg_stat_statements_reset()");
            }
        }
    }

    /** How many were executed since; empty where the server does not count. */
    OptionalLong count() throws SQLException {
        if (!counted) {
            return OptionalLong.empty();
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select coalesce(sum(calls), 0) from pg_stat_statements where " + OTHERS)) {
            rows.next();
            return OptionalLong.of(rows.getLong(1));
        }
    }

    /** Those that took most of the database's time since, with their texts, for whoever wants to make them faster. */
    String slowest() throws SQLException {
        StringBuilder text = new StringBuilder();
        if (counted) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select calls, mean_exec_time, rows / calls, query from pg_stat_statements where " + OTHERS
                                    + " order by total_exec_time desc limit 8")) {
                while (rows.next()) {
                    text.append(String.format(
                            "-- %d calls, %.3f ms, %d rows each%n%s%n%n",
                            rows.getLong(1), rows.getDouble(2), rows.getLong(3), rows.getString(4)));
                }
            }
        }
        return text.toString();
    }

    private boolean isCounting() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(
                    "select current_setting('shared_preload_libraries') like '%pg_stat_statements%'")) {
                rows.next();
                if (!rows.getBoolean(1)) {
                    return false;
                }
            }
            statement.execute("create extension if not exists pg_stat_statements");
            return true;
        }
    }
}
