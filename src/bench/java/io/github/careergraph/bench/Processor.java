package io.github.careergraph.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;

/** Processor time that processes of this machine have taken so far. */
final class Processor {

    private Processor() {}

    static Duration of(long process) {
        return ProcessHandle.of(process).stream()
                .flatMap(handle -> handle.info().totalCpuDuration().stream())
                .findFirst()
                .orElse(Duration.ZERO);
    }

    /** That of the whole server, whose processes are asked for by one of its own; zero where it is another machine's. */
    static Duration ofServer(Database database) throws SQLException {
        try (Connection connection = database.connect();
                ResultSet backend = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            backend.next();
            return ProcessHandle.of(backend.getLong(1)).flatMap(ProcessHandle::parent).stream()
                    .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                    .flatMap(handle -> handle.info().totalCpuDuration().stream())
                    .reduce(Duration.ZERO, Duration::plus);
        }
    }
}
