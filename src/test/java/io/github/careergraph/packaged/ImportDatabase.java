package io.github.careergraph.packaged;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import io.github.careergraph.PostgresServer;

/** A real, empty PostgreSQL for imports by the packaged service. */
final class ImportDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;

    private ImportDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    static ImportDatabase start() throws IOException {
        return new ImportDatabase(PostgresServer.builder().start());
    }

    Map<String, String> environment() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", server.getJdbcUrl("postgres", "postgres"),
                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres");
    }

    Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String text(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    long count(String fromAndWhere) throws SQLException {
        return Long.parseLong(text("select count(*) from " + fromAndWhere));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
