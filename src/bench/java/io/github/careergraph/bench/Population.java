package io.github.careergraph.bench;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.careergraph.packaged.TokenIssuer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Generates the people and everything about them into a database that has the taxonomy and nobody yet. */
final class Population {

    private final Database database;

    Population(Database database) {
        this.database = database;
    }

    void generate(int people) throws IOException, SQLException {
        generate("population.sql", people);
    }

    /** Many more people, with little but connections and endorsements. */
    void generateTies(int people) throws IOException, SQLException {
        generate("ties.sql", people);
    }

    private void generate(String name, int people) throws IOException, SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (count(statement, "skill") == 0) {
                throw new IllegalStateException("The service has entered no skills, so there is nothing to generate.");
            }
            if (count(statement, "person") > 0) {
                throw new IllegalStateException("There are people already; the benchmark wants an empty database.");
            }
            String script = read(name)
                    .replace("{people}", Integer.toString(people))
                    .replace(":issuer", "'" + TokenIssuer.ISSUER + "'");
            for (String sql : script.split("\n;\n")) {
                statement.execute(sql);
            }
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    /** What the graph is like, for readers of the results. */
    Map<String, String> figures() throws IOException, SQLException {
        Map<String, String> figures = new LinkedHashMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(read("figures.sql"))) {
            while (rows.next()) {
                figures.put(rows.getString(1), rows.getString(2));
            }
        }
        return figures;
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String read(String name) throws IOException {
        try (InputStream in = Population.class.getResourceAsStream("/bench/" + name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
