package io.github.careergraph.taxonomy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The row of table taxonomy_import that tells how far an import has come. */
final class ImportLog {

    private final Connection connection;
    private final ObjectMapper json;
    private final Clock clock;
    final long id;
    /** The last step that is committed; null where there is none. */
    final String step;

    private ImportLog(Connection connection, ObjectMapper json, Clock clock, long id, String step) {
        this.connection = connection;
        this.json = json;
        this.clock = clock;
        this.id = id;
        this.step = step;
    }

    /** Goes on with the newest import of the scheme where it was of the same files and came to no end. */
    static ImportLog open(Connection connection, ObjectMapper json, Clock clock, ImportScheme scheme, String digest)
            throws SQLException {
        try (PreparedStatement resume = connection.prepareStatement("""
                update taxonomy_import set state = 'RUNNING', updated_at = ?, finished_at = null
                where id = (select max(id) from taxonomy_import where scheme = ?) and digest = ? and state <> 'COMPLETED'
                returning id, step
                """)) {
            resume.setTimestamp(1, Timestamp.from(clock.instant()));
            resume.setString(2, scheme.name());
            resume.setString(3, digest);
            try (var row = resume.executeQuery()) {
                if (row.next()) {
                    return new ImportLog(connection, json, clock, row.getLong(1), row.getString(2));
                }
            }
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
                return new ImportLog(connection, json, clock, row.getLong(1), null);
            }
        }
    }

    void after(String committed, ImportReport report) throws SQLException {
        note("RUNNING", committed, report, null);
    }

    void completed(ImportReport report) throws SQLException {
        note("COMPLETED", null, report, Timestamp.from(clock.instant()));
    }

    void failed(ImportReport report) throws SQLException {
        note("FAILED", null, report, Timestamp.from(clock.instant()));
    }

    private void note(String state, String committed, ImportReport report, Timestamp end) throws SQLException {
        try (PreparedStatement note = connection.prepareStatement("""
                update taxonomy_import set state = ?, step = coalesce(?, step), report = (report - 'error') || cast(? as jsonb),
                    updated_at = ?, finished_at = ?
                where id = ?
                """)) {
            note.setString(1, state);
            note.setString(2, committed);
            note.setString(3, json.writeValueAsString(report.document()));
            note.setTimestamp(4, Timestamp.from(clock.instant()));
            note.setTimestamp(5, end);
            note.setLong(6, id);
            note.executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
