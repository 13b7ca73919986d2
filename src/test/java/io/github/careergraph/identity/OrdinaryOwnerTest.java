package io.github.careergraph.identity;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The owner of a database in production is no administrator of its server; the boundary holds there too. */
class OrdinaryOwnerTest {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void serverOfItsOwn() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void untouched() throws SQLException {
        for (String owner : new String[] {"first_owner", "second_owner"}) {
            administer("drop database if exists of_" + owner + " with (force)");
            administer("drop role if exists " + owner);
        }
        administer("drop role if exists career_graph_member");
    }

    @Test
    void withoutTheRoleTheMigrationSaysWhatAnAdministratorMustRun() throws SQLException {
        owner("first_owner", "nocreaterole");
        assertThatThrownBy(() -> migrate("first_owner"))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining(
                        "create role career_graph_member nologin; grant career_graph_member to first_owner;");
        administer("create role career_graph_member nologin");
        assertThatThrownBy(() -> migrate("first_owner"))
                .hasMessageContaining("grant career_graph_member to first_owner;");
        administer("grant career_graph_member to first_owner");
        migrate("first_owner");
        assertBounded("first_owner");
    }

    @Test
    void whoMayCreateRolesNeedsNoAdministrator() throws SQLException {
        owner("first_owner", "createrole");
        migrate("first_owner");
        assertBounded("first_owner");
    }

    @Test
    void twoDatabasesOfOneServerMayBeMigratedAtOnce() throws SQLException {
        for (String owner : new String[] {"first_owner", "second_owner"}) {
            owner(owner, "superuser");
        }
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> migrate("first_owner")),
                        CompletableFuture.runAsync(() -> migrate("second_owner")))
                .join();
        assertBounded("first_owner");
        assertBounded("second_owner");
    }

    private static void assertBounded(String owner) throws SQLException {
        try (Connection connection = connect(owner, "of_" + owner);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "insert into person (organisation, display_name) values ('here', 'A'), ('elsewhere', 'B')");
            statement.execute("select set_config('role', 'career_graph_member', true)");
            assertThat(people(connection)).isZero();
            statement.execute("select set_config('career_graph.organisation', 'here', true)");
            assertThat(people(connection)).isOne();
            statement.execute("reset role");
            assertThat(people(connection)).isEqualTo(2);
            connection.rollback();
        }
    }

    private static long people(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from person")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void owner(String name, String attribute) throws SQLException {
        administer("create role " + name + " login " + attribute + " password 'owner'");
        administer("create database of_" + name + " owner " + name);
    }

    private static void migrate(String owner) {
        Flyway.configure()
                .dataSource(server.getJdbcUrl(owner, "of_" + owner), owner, "owner")
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static void administer(String sql) throws SQLException {
        try (Connection connection = connect("postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(String user, String database) throws SQLException {
        return DriverManager.getConnection(
                server.getJdbcUrl(user, database), user, user.equals("postgres") ? "postgres" : "owner");
    }
}
