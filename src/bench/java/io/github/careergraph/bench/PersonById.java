package io.github.careergraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.careergraph.graphql.GlobalId;

/** One person, by the id. */
final class PersonById {

    private static final String QUERY = "query PersonById($id: ID!) { person(id: $id) { id displayName headline } }";

    private PersonById() {}

    /** Each of the people asks for the next one. */
    static Question question(List<Sample> samples) {
        List<Ask> asks = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Sample asked = samples.get((i + 1) % samples.size());
            String id = GlobalId.of("Person", asked.id());
            asks.add(new Ask(samples.get(i).token(), Body.of(QUERY, Map.of("id", id)), data -> {
                WrongAnswer.unlessEqual(
                        "the id of a person", id, data.at("/person/id").asText());
                WrongAnswer.unlessEqual(
                        "the name of a person",
                        asked.name(),
                        data.at("/person/displayName").asText());
            }));
        }
        return new Question("person by id", asks);
    }
}
