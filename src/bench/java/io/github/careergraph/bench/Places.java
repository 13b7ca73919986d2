package io.github.careergraph.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.careergraph.graphql.GlobalId;

/** Leafs through the organisation's people, so that pages from all over the list can be asked for. */
final class Places {

    private static final String QUERY = """
            query Leaf($after: String) {
              people(first: 100, after: $after) { nodes { id displayName } pageInfo { hasNextPage endCursor } }
            }
            """;

    private Places() {}

    /** So many places, as evenly over the whole list as pages of a hundred allow; less where the list is shorter. */
    static List<Place> find(Endpoint endpoint, Sample viewer, int number) throws Exception {
        List<Place> places = new ArrayList<>(List.of(Place.BEGINNING));
        boolean more = true;
        while (more && places.size() < number) {
            Map<String, Object> variables = new HashMap<>();
            variables.put("after", places.getLast().cursor());
            JsonNode[] data = new JsonNode[1];
            endpoint.verified(new Ask(viewer.token(), Body.of(QUERY, variables), answer -> data[0] = answer));
            JsonNode page = data[0].get("people");
            more = page.at("/pageInfo/hasNextPage").asBoolean();
            if (more) {
                JsonNode last = page.get("nodes").get(page.get("nodes").size() - 1);
                places.add(new Place(
                        page.at("/pageInfo/endCursor").asText(),
                        last.get("displayName").asText(),
                        GlobalId.parse("id", last.get("id").asText()).key()));
            }
        }
        return places;
    }
}
