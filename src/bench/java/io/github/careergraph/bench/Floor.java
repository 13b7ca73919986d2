package io.github.careergraph.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The three levels of the query "people → skills → skill" as bare statements, one a level, under the same rules of who
 * sees what, read into records: what any service on this database costs at least. One for each client. Sizes of pages are
 * literals: with a parameter for a limit the server comes to prefer a plan that reads everybody.
 */
final class Floor implements AutoCloseable {

    private static final String PEOPLE = """
            select p.id, p.display_name,
                   p.id = ? or case coalesce((select a.audience from person_audience a where a.person_id = p.id and a.field = 'SKILLS'), 'ORGANISATION')
                       when 'ME' then false
                       when 'CONNECTIONS' then coalesce((select true from connection c where c.accepted_at is not null
                           and least(c.requester_id, c.addressee_id) = least(p.id, ?)
                           and greatest(c.requester_id, c.addressee_id) = greatest(p.id, ?) limit 1), false)
                       else true end
            from person p
            where p.organisation = 'bench' and (p.display_name, p.id) > (?, ?)
              and (p.id = ? or not exists (select 1 from person_audience a where a.person_id = p.id and a.field = 'NAME' and a.audience = 'ME'))
            order by p.display_name, p.id limit %d
            """.formatted(SkillsOfPeople.PEOPLE);

    private static final String SKILLS = """
            select ps.person_id, ps.skill_id, ps.level
            from unnest(?) with ordinality as k (person, i)
            cross join lateral (select s.person_id, s.skill_id, s.level, s.id from person_skill s where s.person_id = k.person
                                order by s.level desc, s.id limit %d) ps
            order by k.i, ps.level desc, ps.id
            """.formatted(SkillsOfPeople.SKILLS);

    private static final String NAMES = """
            select s.id, s.slug, l.label
            from skill s join skill_label l on l.skill_id = s.id and l.kind = 'PREFERRED' and l.language = 'en'
            where s.id = any(?)
            """;

    private final Connection connection;
    private final PreparedStatement people;
    private final PreparedStatement skills;
    private final PreparedStatement names;

    Floor(Database database) throws SQLException {
        connection = database.connect();
        people = connection.prepareStatement(PEOPLE);
        skills = connection.prepareStatement(SKILLS);
        names = connection.prepareStatement(NAMES);
    }

    /** The skills of a page of people, as one of them sees them. */
    List<SkillRow> read(long viewer, Place place) throws SQLException {
        Map<Long, String> shown = people(viewer, place);
        List<Edge> edges = skills(shown.keySet().toArray(Long[]::new));
        Map<Long, String[]> named =
                names(edges.stream().map(Edge::skill).distinct().toArray(Long[]::new));
        List<SkillRow> rows = new ArrayList<>(edges.size());
        for (Edge edge : edges) {
            String[] name = named.get(edge.skill());
            rows.add(new SkillRow(shown.get(edge.person()), edge.level(), name[0], name[1]));
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private Map<Long, String> people(long viewer, Place place) throws SQLException {
        people.setLong(1, viewer);
        people.setLong(2, viewer);
        people.setLong(3, viewer);
        people.setString(4, place.name());
        people.setLong(5, place.id());
        people.setLong(6, viewer);
        Map<Long, String> shown = new LinkedHashMap<>();
        try (ResultSet rows = people.executeQuery()) {
            while (rows.next()) {
                if (rows.getBoolean(3)) {
                    shown.put(rows.getLong(1), rows.getString(2));
                }
            }
        }
        return shown;
    }

    private List<Edge> skills(Long[] people) throws SQLException {
        skills.setArray(1, connection.createArrayOf("bigint", people));
        List<Edge> edges = new ArrayList<>();
        try (ResultSet rows = skills.executeQuery()) {
            while (rows.next()) {
                edges.add(new Edge(rows.getLong(1), rows.getLong(2), rows.getInt(3)));
            }
        }
        return edges;
    }

    private Map<Long, String[]> names(Long[] skills) throws SQLException {
        names.setArray(1, connection.createArrayOf("bigint", skills));
        Map<Long, String[]> named = new HashMap<>();
        try (ResultSet rows = names.executeQuery()) {
            while (rows.next()) {
                named.put(rows.getLong(1), new String[] {rows.getString(2), rows.getString(3)});
            }
        }
        return named;
    }

    private record Edge(long person, long skill, int level) {}
}
