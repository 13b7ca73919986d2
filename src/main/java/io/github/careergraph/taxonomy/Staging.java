package io.github.careergraph.taxonomy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

/** Copies the rows of a file into the temporary table {@code staged}, which lives until the transaction ends. */
final class Staging {

    private Staging() {}

    static long copy(
            Connection connection, TableReader reader, TableSource table, ImportStep step, ImportProgress progress)
            throws SQLException {
        List<String> columns = List.copyOf(step.columns().keySet());
        String names = columns.stream().map(step.columns()::get).collect(joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table staged ("
                    + columns.stream()
                            .map(column -> step.columns().get(column) + " text")
                            .collect(joining(", "))
                    + ") on commit drop");
            long rows = copy(connection, reader, table, columns, names, progress);
            statement.execute("analyze staged");
            return rows;
        }
    }

    private static long copy(
            Connection connection,
            TableReader reader,
            TableSource table,
            List<String> columns,
            String names,
            ImportProgress progress)
            throws SQLException {
        var copy = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "copy staged (" + names + ") from stdin (format csv)");
        // Not closed where reading fails: closing would end the copy as if all rows had come.
        OutputStream out = new BufferedOutputStream(copy, 1 << 16);
        try {
            long rows = reader.read(table, columns, cells -> {
                out.write(line(cells).getBytes(UTF_8));
                progress.row();
            });
            out.flush();
            copy.endCopy();
            return rows;
        } catch (ImportFailedException failure) {
            copy.cancelCopy();
            throw failure;
        } catch (IOException lost) {
            throw new SQLException(lost);
        }
    }

    /** Every value in quotes; nothing between two commas is null. */
    private static String line(String[] cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                line.append(',');
            }
            if (cells[i] != null) {
                line.append('"').append(cells[i].replace("\"", "\"\"")).append('"');
            }
        }
        return line.append('\n').toString();
    }
}
