package io.github.careergraph.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Three levels: a page of people, their best skills, and what these are called. */
final class SkillsOfPeople {

    static final int PEOPLE = 20;
    static final int SKILLS = 20;

    private static final String QUERY = """
            query SkillsOfPeople($after: String) {
              people(first: %d, after: $after) {
                nodes { displayName skills(first: %d) { nodes { level skill { slug label } } } }
              }
            }
            """.formatted(PEOPLE, SKILLS);

    private SkillsOfPeople() {}

    static Question question(List<Sample> samples, List<Place> places, Floor floor) {
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
                            "skills of people behind " + place.name() + " as person " + viewer.id() + " sees them",
                            floor.read(viewer.id(), place),
                            rows(data))));
        }
        return new Question("3 levels: 20 people, 20 skills each, their names", asks);
    }

    private static List<SkillRow> rows(JsonNode data) {
        List<SkillRow> rows = new ArrayList<>();
        for (JsonNode person : data.at("/people/nodes")) {
            // Hidden skills are null, and at() of that is missing: no rows.
            for (JsonNode edge : person.at("/skills/nodes")) {
                rows.add(new SkillRow(
                        person.get("displayName").asText(),
                        edge.get("level").asInt(),
                        edge.at("/skill/slug").asText(),
                        edge.at("/skill/label").asText()));
            }
        }
        return rows;
    }
}
