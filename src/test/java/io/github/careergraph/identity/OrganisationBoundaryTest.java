package io.github.careergraph.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.Belongings;
import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The database itself refuses what belongs to another organisation, whatever statement asks for it. */
@QuarkusTest
class OrganisationBoundaryTest {

    private static final String HERE = "boundary-here";
    private static final String ELSEWHERE = "boundary-elsewhere";

    /** What all organisations have in common; nothing here may lead to a person. */
    private static final Set<String> SHARED = Set.of(
            "skill",
            "skill_label",
            "skill_source",
            "skill_broader",
            "skill_requires",
            "skill_related",
            "skill_demand",
            "skill_premium",
            "skill_trend",
            "skill_companion",
            "occupation",
            "occupation_label",
            "occupation_source",
            "occupation_skill",
            "occupation_related",
            "learning_resource",
            "resource_teaches",
            "resource_requires",
            "taxonomy_import");

    /** What a job works on between its transactions: no request has any right to it. */
    private static final Set<String> OF_A_JOB =
            Set.of("network_progress", "network_even", "network_odd", "network_link", "value_round");

    private static final String BOUND = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = current_schema() and c.relkind in ('r', 'p') and c.relrowsecurity
              and exists (select 1 from pg_policy p where p.polrelid = c.oid
                          and 'career_graph_member'::regrole = any(p.polroles) and p.polcmd = '*' and p.polpermissive)
            order by c.relname
            """;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    private List<String> bound;

    @BeforeEach
    void oneWithEverythingHereAndElsewhere() {
        Belongings.clear();
        Belongings.of(HERE, Rows.person(HERE, "Belongings here"), "here");
        Belongings.of(ELSEWHERE, Rows.person(ELSEWHERE, "Belongings elsewhere"), "elsewhere");
        bound = Rows.ask(String.class, BOUND);
    }

    @AfterEach
    void everythingAsBefore() {
        Belongings.clear();
    }

    @Test
    void everyTableIsBoundOrShared() {
        Set<String> tables = new TreeSet<>(
                Rows.ask(
                        String.class,
                        "select table_name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'"));
        tables.remove("flyway_schema_history");
        tables.removeAll(SHARED);
        tables.removeAll(OF_A_JOB);
        assertThat(tables)
                .as("tables of the graph: the migration says what each is, see V12__organisation_boundary.sql")
                .containsExactlyElementsOf(bound);
        assertThat(Rows.ask(String.class, """
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = current_schema() and (column_name ~ 'person|organisation')
                        union
                        select c.conrelid::regclass || '.' || c.conname from pg_constraint c join pg_class t on t.oid = c.confrelid
                        where c.contype = 'f' and t.relrowsecurity
                        """).stream().map(column -> column.substring(0, column.indexOf('.'))))
                .as("tables that lead to people or organisations")
                .doesNotContainAnyElementsOf(SHARED);
    }

    @Test
    void requestsHaveNoOtherRights() {
        assertThat(Rows.ask(String.class, """
                        select table_name || ' ' || privilege_type from information_schema.table_privileges
                        where grantee in ('career_graph_member', 'PUBLIC') and table_schema = current_schema()
                          and (privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE') or table_name = 'flyway_schema_history')
                        """)).isEmpty();
        assertThat(Rows.ask(String.class, """
                        select table_name from information_schema.table_privileges
                        where grantee in ('career_graph_member', 'PUBLIC') and table_schema = current_schema()
                        """)).doesNotContainAnyElementsOf(OF_A_JOB);
        assertThat(
                        Rows.ask(
                                String.class,
                                "select rolname from pg_roles where rolname = 'career_graph_member' and not (rolcanlogin or rolsuper or rolbypassrls or rolcreaterole)"))
                .hasSize(1);
    }

    @Test
    void everyTableShowsTheRowsOfTheOrganisationAlone() throws SQLException {
        Map<String, Long> all = counts(null);
        Map<String, Long> here = counts(HERE);
        Map<String, Long> elsewhere = counts(ELSEWHERE);
        for (String table : bound) {
            assertThat(here.get(table)).as("own rows of " + table).isPositive();
            assertThat(elsewhere.get(table)).as("own rows of " + table).isPositive();
            assertThat(here.get(table) + elsewhere.get(table))
                    .as("rows of " + table)
                    .isLessThanOrEqualTo(all.get(table));
        }
        assertThat(counts("boundary-nowhere").values()).containsOnly(0L);
    }

    @Test
    void withoutAnOrganisationThereIsNothing() throws SQLException {
        assertThat(counts("").values()).containsOnly(0L);
        TestsCrossBoundaries.bound(() -> {
            for (String table : bound) {
                assertThat(Rows.ask(Long.class, "select count(*) from " + table))
                        .as(table)
                        .containsExactly(0L);
            }
            assertThatThrownBy(() -> Rows.person(HERE, "Belongings nobody")).hasMessageContaining("row-level security");
        });
    }

    @Test
    void noRowElsewhereIsChangedOrRemoved() throws SQLException {
        List<String> before = contents();
        for (String table : bound) {
            if (mayBe("update", table)) {
                String column = Rows.ask(
                                String.class,
                                "select column_name from information_schema.columns where table_schema = current_schema() and table_name = ?1 and is_generated = 'NEVER' order by ordinal_position desc limit 1",
                                table)
                        .getFirst();
                assertThat(changed("boundary-nowhere", "update " + table + " set " + column + " = " + column))
                        .as("updated rows of " + table)
                        .isZero();
            }
            if (mayBe("delete", table)) {
                assertThat(changed("boundary-nowhere", "delete from " + table))
                        .as("deleted rows of " + table)
                        .isZero();
            }
        }
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void nothingIsEnteredElsewhere() throws SQLException {
        for (String table : bound) {
            if (!mayBe("insert", table)) {
                continue;
            }
            String row = Rows.ask(String.class, "select cast(to_jsonb(t) as text) from " + table + " t limit 1")
                    .getFirst();
            assertThatThrownBy(() -> changed(
                            "boundary-nowhere",
                            "insert into " + table + " select * from jsonb_populate_record(null::" + table + ", '"
                                    + row.replace("'", "''") + "'::jsonb)"))
                    .as("a row of " + table)
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void aConnectionBringsNeitherRoleNorOrganisationBackToThePool() throws SQLException {
        for (int i = 0; i < connections; i++) {
            GraphQL.ask("contributor", "{ me { skills(first: 1) { totalCount } projects(first: 1) { totalCount } } }");
        }
        GraphQL.post("contributor", "mutation { removeMySkill(skill: \"no-such-skill\") { id } }", Map.of());
        List<Connection> held = new ArrayList<>();
        try {
            for (int i = 0; i < connections - 2; i++) {
                Connection connection = database.getConnection();
                held.add(connection);
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery(
                                "select current_user = session_user, coalesce(current_setting('career_graph.organisation', true), '')")) {
                    row.next();
                    assertThat(row.getBoolean(1)).isTrue();
                    assertThat(row.getString(2)).isEmpty();
                }
            }
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    private static boolean mayBe(String what, String table) {
        return Rows.ask(Boolean.class, "select has_table_privilege('career_graph_member', ?1, ?2)", table, what)
                .getFirst();
    }

    /** How many rows each table has, for requests of an organisation or, with null, for the owner. */
    private Map<String, Long> counts(String organisation) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            bind(connection, organisation);
            for (String table : bound) {
                try (var statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                    row.next();
                    counts.put(table, row.getLong(1));
                }
            }
            connection.rollback();
        }
        return counts;
    }

    /** How many rows a statement would change for requests of an organisation. */
    private int changed(String organisation, String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            bind(connection, organisation);
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void bind(Connection connection, String organisation) throws SQLException {
        if (organisation != null) {
            try (PreparedStatement bind = connection.prepareStatement(
                    "select set_config('role', 'career_graph_member', true), set_config('career_graph.organisation', ?, true)")) {
                bind.setString(1, organisation);
                bind.execute();
            }
        }
    }

    private List<String> contents() {
        return bound.stream()
                .map(table -> Rows.ask(
                                String.class,
                                "select '" + table
                                        + " ' || md5(coalesce(string_agg(cast(t as text), '' order by cast(t as text)), '')) from "
                                        + table + " t")
                        .getFirst())
                .toList();
    }
}
