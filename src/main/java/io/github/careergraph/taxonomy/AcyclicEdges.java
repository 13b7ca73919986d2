package io.github.careergraph.taxonomy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes out of the temporary table {@code edge} what would close a cycle with the edges that there are; the weakest go. */
final class AcyclicEdges {

    private final Map<Long, List<Long>> targets = new HashMap<>();

    private AcyclicEdges() {}

    /** Returns how many were taken out. */
    static long keep(Connection connection, String table, String target) throws SQLException {
        AcyclicEdges graph = new AcyclicEdges();
        List<long[]> closing = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet present = statement.executeQuery("select skill_id, " + target + " from " + table)) {
                while (present.next()) {
                    graph.add(present.getLong(1), present.getLong(2));
                }
            }
            // A fixed order, so that the same files always lose the same edges.
            try (ResultSet wanted = statement.executeQuery("""
                    select e.skill_id, e.other_id from edge e join skill s on s.id = e.skill_id join skill o on o.id = e.other_id
                    order by e.strength desc, s.slug, o.slug
                    """)) {
                while (wanted.next()) {
                    long from = wanted.getLong(1);
                    long to = wanted.getLong(2);
                    if (graph.leads(to, from)) {
                        closing.add(new long[] {from, to});
                    } else {
                        graph.add(from, to);
                    }
                }
            }
        }
        remove(connection, closing);
        return closing.size();
    }

    private static void remove(Connection connection, List<long[]> edges) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from edge where skill_id = ? and other_id = ?")) {
            for (long[] edge : edges) {
                delete.setLong(1, edge[0]);
                delete.setLong(2, edge[1]);
                delete.executeUpdate();
            }
        }
    }

    private void add(long from, long to) {
        targets.computeIfAbsent(from, absent -> new ArrayList<>(2)).add(to);
    }

    private boolean leads(long from, long to) {
        Set<Long> seen = new HashSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            long next = open.pop();
            if (next == to) {
                return true;
            }
            if (seen.add(next)) {
                targets.getOrDefault(next, List.of()).forEach(open::push);
            }
        }
        return false;
    }
}
