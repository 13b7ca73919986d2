package io.github.careergraph.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The real PostgreSQL that is measured: an embedded one that goes away at the end, or one that was given. */
final class Database implements AutoCloseable {

    private final EmbeddedPostgres embedded;
    private final String url;
    private final Settings settings;

    private Database(EmbeddedPostgres embedded, String url, Settings settings) {
        this.embedded = embedded;
        this.url = url;
        this.settings = settings;
    }

    static Database start(Settings settings) throws IOException {
        if (!settings.jdbcUrl().isBlank()) {
            return new Database(null, settings.jdbcUrl(), settings);
        }
        EmbeddedPostgres embedded = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("work_mem", "32MB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("max_connections", "60")
                // Tables are analysed once, at the end of the population; nothing is to run beside what is measured.
                .setServerConfig("autovacuum", "off")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_utility", "off")
                .start();
        return new Database(embedded, embedded.getJdbcUrl("postgres", "postgres"), settings);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, settings.username(), settings.password());
    }

    /** The server's, such as 18.6. */
    String version() throws SQLException {
        try (Connection connection = connect()) {
            return connection.getMetaData().getDatabaseProductVersion().replaceAll(" .*", "");
        }
    }

    /** How the service finds it, as its environment variables. */
    Map<String, String> environment() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", url,
                "QUARKUS_DATASOURCE_USERNAME", settings.username(),
                "QUARKUS_DATASOURCE_PASSWORD", settings.password());
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }
}
