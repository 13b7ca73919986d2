package io.github.careergraph.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Five levels and what they are called: people, their projects, the members of these, and their best skills. */
final class ColleaguesSkills {

    private static final String QUERY = """
            query ColleaguesSkills($after: String) {
              people(first: 5, after: $after) {
                nodes {
                  displayName
                  projects(first: 3) { nodes { project { name members(first: 5) { nodes { person {
                    displayName
                    skills(first: 5) { nodes { level skill { slug label } } }
                  } } } } } }
                }
              }
            }
            """;

    /** One row for each skill in the answer, in its order; people who show no skills have one without. */
    private static final String EXPECTED = """
            select p.display_name, j.name, q.display_name, s.level, k.slug
            from (select * from person where organisation = 'bench' and (display_name, id) > (?, ?) and bench.may_see(?, id, 'NAME', 'ORGANISATION')
                  order by display_name, id limit 5) p
            cross join lateral (select m.* from project_membership m where m.person_id = p.id and bench.may_see(?, p.id, 'PROJECTS', 'ORGANISATION')
                                order by m.id desc limit 3) m
            join project j on j.id = m.project_id
            cross join lateral (select n.* from project_membership n where n.project_id = j.id and bench.may_see(?, n.person_id, 'NAME', 'ORGANISATION')
                                and bench.may_see(?, n.person_id, 'PROJECTS', 'ORGANISATION') order by n.id limit 5) n
            join person q on q.id = n.person_id
            left join lateral (select s.* from person_skill s where s.person_id = q.id and bench.may_see(?, q.id, 'SKILLS', 'ORGANISATION')
                               order by s.level desc, s.id limit 5) s on true
            left join skill k on k.id = s.skill_id
            order by p.display_name, p.id, m.id desc, n.id, s.level desc, s.id
            """;

    private ColleaguesSkills() {}

    static Question question(List<Sample> samples, List<Place> places, Database database) {
        List<Ask> asks = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Sample viewer = samples.get(i);
            Place place = places.get(i % places.size());
            Map<String, Object> variables = new HashMap<>();
            variables.put("after", place.cursor());
            asks.add(new Ask(
                    viewer.token(),
                    Body.of(QUERY, variables),
                    data -> WrongAnswer.unlessEqual(
                            "colleagues' skills behind " + place.name() + " as person " + viewer.id() + " sees them",
                            expected(database, viewer.id(), place),
                            rows(data))));
        }
        return new Question("5 levels: people, projects, members, skills, their names", asks);
    }

    private static List<String> expected(Database database, long viewer, Place place) throws SQLException {
        List<String> expected = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(EXPECTED)) {
            statement.setString(1, place.name());
            statement.setLong(2, place.id());
            for (int parameter = 3; parameter <= 7; parameter++) {
                statement.setLong(parameter, viewer);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    expected.add(String.join(
                            "/",
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4) == null ? "-" : rows.getString(4),
                            rows.getString(5) == null ? "-" : rows.getString(5)));
                }
            }
        }
        return expected;
    }

    private static List<String> rows(JsonNode data) {
        List<String> rows = new ArrayList<>();
        for (JsonNode person : data.at("/people/nodes")) {
            for (JsonNode membership : person.at("/projects/nodes")) {
                for (JsonNode member : membership.at("/project/members/nodes")) {
                    JsonNode skills = member.at("/person/skills/nodes");
                    String start = String.join(
                            "/",
                            person.get("displayName").asText(),
                            membership.at("/project/name").asText(),
                            member.at("/person/displayName").asText());
                    if (skills.isEmpty()) {
                        rows.add(start + "/-/-");
                    }
                    skills.forEach(edge -> rows.add(String.join(
                            "/",
                            start,
                            edge.get("level").asText(),
                            edge.at("/skill/slug").asText())));
                }
            }
        }
        return rows;
    }
}
