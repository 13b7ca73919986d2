package io.github.careergraph.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;
import io.github.careergraph.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks through the README's tour in its order, and holds every answer printed there to the one that is given: the same
 * fields, and where something is told here something there. Numbers and ids differ from day to day. It comes after
 * {@link DemoPeopleTest}, by name, since the newcomer is none when it is over.
 */
@QuarkusTest
@TestProfile(WithDemoPeople.class)
class TourTest {

    private static final Pattern STOP = Pattern.compile("```graphql\\n(.*?)```\\s*```json\\n(.*?)```", Pattern.DOTALL);
    private static final Path CV = Path.of("src", "test", "resources", "cv", "open-source-developer.txt");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everyQueryAnswersAsItIsPrinted() throws IOException {
        Matcher stops = STOP.matcher(Files.readString(Path.of("README.md")));
        String user = "contributor";
        JsonNode draft = null;
        int count = 0;
        while (stops.find()) {
            String query = stops.group(1);
            Map<String, ?> variables = Map.of();
            if (query.contains("$text")) {
                // "Sign in as newcomer": from here on.
                user = "newcomer";
                variables = Map.of("text", Files.readString(CV));
            } else if (query.contains("$draft")) {
                List<String> items = new ArrayList<>();
                draft.get("items").forEach(item -> items.add(item.get("id").asText()));
                variables = Map.of("draft", draft.get("id").asText(), "accept", items);
            }
            JsonNode answer = json.readTree(GraphQL.post(user, query, variables).asString());
            assertThat(answer.get("errors")).as(query).isNull();
            JsonNode data = answer.get("data");
            assertSame(query, json.readTree(stops.group(2)), data);
            draft = data.has("importProfile") ? data.get("importProfile") : draft;
            // The clock is stopped for tests and the database's is not: what was accepted today is of the day before.
            Rows.run("update person_skill set created_at = ?1 where created_at > ?1", TestClock.NOW);
            count++;
        }
        assertThat(count).isGreaterThanOrEqualTo(6);
    }

    private static void assertSame(String at, JsonNode printed, JsonNode given) {
        if (printed.isObject()) {
            assertThat(given.isObject()).as(at).isTrue();
            assertThat(printed.fieldNames()).toIterable().as(at).containsExactlyInAnyOrderElementsOf(names(given));
            printed.properties()
                    .forEach(field ->
                            assertSame(at + "." + field.getKey(), field.getValue(), given.get(field.getKey())));
        } else if (printed.isArray()) {
            assertThat(given.isArray()).as(at).isTrue();
            assertThat(given.isEmpty()).as(at).isEqualTo(printed.isEmpty());
            for (JsonNode element : printed) {
                // "…" and "… 5 more" stand for what is left out.
                if (!element.isTextual() || !element.asText().startsWith("…")) {
                    assertSame(at + "[]", element, given.get(0));
                }
            }
        } else {
            assertThat(given.getNodeType()).as(at).isEqualTo(printed.getNodeType());
        }
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
