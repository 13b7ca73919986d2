package io.github.careergraph.taxonomy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/** SQL of the resources; statements end in a line with a semicolon, and a line {@code --# } says what one counts. */
final class ImportScript {

    private static final Pattern COUNTED = Pattern.compile("(?m)^--# ([a-z ]+) (added|changed|skipped)(?:: (.*))?$");
    private static final Pattern ACYCLIC = Pattern.compile("(?m)^acyclic (\\w+) (\\w+)$");

    private ImportScript() {}

    /** Told which of how many statements comes next. */
    interface Entering {
        void statement(int number, int of);
    }

    static List<String> statements(String name) {
        return List.of(read(name).split("\n;\n"));
    }

    static void run(Connection connection, List<String> statements, ImportReport report, Entering entering)
            throws SQLException {
        for (int i = 0; i < statements.size(); i++) {
            entering.statement(i + 1, statements.size());
            String statement = statements.get(i);
            long count = execute(connection, statement);
            Matcher counted = COUNTED.matcher(statement);
            if (counted.find()) {
                report.count(counted.group(1), counted.group(2), counted.group(3), count);
            }
        }
    }

    /** The number a query answers with, or of the rows a statement changed. */
    private static long execute(Connection connection, String sql) throws SQLException {
        Matcher acyclic = ACYCLIC.matcher(sql);
        if (acyclic.find()) {
            return AcyclicEdges.keep(connection, acyclic.group(1), acyclic.group(2));
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            if (!statement.execute(sql)) {
                return statement.getUpdateCount();
            }
            try (var result = statement.getResultSet()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private static String read(String name) {
        try (InputStream in = ImportScript.class.getResourceAsStream("/taxonomy/" + name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
