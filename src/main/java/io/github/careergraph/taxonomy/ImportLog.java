package io.github.careergraph.taxonomy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The row of table taxonomy_import that tells how far an import has come. */
final class ImportLog {

    private final Connection connection;
    private final ObjectMapper json;
    private final Clock clock;
    final long id;
    /** The last step that is committed; null where there is none. */
    final String step;
    /** What the steps reported that are committed. */
    final ImportReport report;

    private ImportLog(
            Connection connection, ObjectMapper json, Clock clock, long id, String step, Map<String, Object> earlier) {
        this.connection = connection;
        this.json = json;
        this.clock = clock;
        this.id = id;
        this.step = step;
        this.report = new ImportReport(earlier);
    }

    /** Goes on with the newest import of the scheme where it was of the same files and came to no end. */
    static ImportLog open(Connection connection, ObjectMapper json, Clock clock, ImportScheme scheme, String digest)
            throws SQLException {
        try (PreparedStatement resume = connection.prepareStatement("""
                update taxonomy_import set state = 'RUNNING', updated_at = ?, finished_at = null
                where id = (select max(id) from taxonomy_import where scheme = ?) and digest = ? and state <> 'COMPLETED'
                returning id, step, report
                """)) {
            resume.setTimestamp(1, Timestamp.from(clock.instant()));
            resume.setString(2, scheme.name());
            resume.setString(3, digest);
            try (var row = resume.executeQuery()) {
                if (row.next()) {
                    return new ImportLog(
                            connection,
                            json,
                            clock,
                            row.getLong(1),
                            row.getString(2),
                            json.readValue(row.getString(3), new TypeReference<>() {}));
                }
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        try (PreparedStatement begin = connection.prepareStatement("""
                insert into taxonomy_import (scheme, digest, state, started_at, updated_at) values (?, ?, 'RUNNING', ?, ?)
                returning id
                """)) {
            begin.setString(1, scheme.name());
            begin.setString(2, digest);
            begin.setTimestamp(3, Timestamp.from(clock.instant()));
            begin.setTimestamp(4, Timestamp.from(clock.instant()));
            try (var row = begin.executeQuery()) {
                row.next();
                return new ImportLog(connection, json, clock, row.getLong(1), null, Map.of());
            }
        }
    }

    void after(String committed) throws SQLException {
        note("RUNNING", committed, null);
    }

    void completed() throws SQLException {
        note("COMPLETED", null, Timestamp.from(clock.instant()));
    }

    void failed() throws SQLException {
        note("FAILED", null, Timestamp.from(clock.instant()));
    }

    private void note(String state, String committed, Timestamp end) throws SQLException {
        try (PreparedStatement note = connection.prepareStatement("""
                update taxonomy_import set state = ?, step = coalesce(?, step), report = cast(? as jsonb), updated_at = ?,
                    finished_at = ?, progress = case when ? = 'RUNNING' then progress end
                where id = ?
                """)) {
            note.setString(1, state);
            note.setString(2, committed);
            note.setString(3, json.writeValueAsString(report.document()));
            note.setTimestamp(4, Timestamp.from(clock.instant()));
            note.setTimestamp(5, end);
            note.setString(6, state);
            note.setLong(7, id);
            note.executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
