package io.github.careergraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** The skills that somebody may mean by what they type. */
final class SkillSearch {

    private static final String QUERY = """
            query SkillSearch($text: String!) {
              skills(filter: {text: $text}, first: 10) { nodes { slug label } }
            }
            """;

    private SkillSearch() {}

    static Question question(List<Sample> samples, List<SearchText> texts) {
        List<Ask> asks = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            SearchText wanted = texts.get(i);
            asks.add(new Ask(
                    samples.get(i % samples.size()).token(),
                    Body.of(QUERY, Map.of("text", wanted.text())),
                    data -> check(wanted, data)));
        }
        return new Question("skill search", asks);
    }

    private static void check(SearchText wanted, JsonNode data) {
        List<String> found = data.at("/skills/nodes").findValuesAsText("slug");
        if (found.isEmpty() || wanted.slug() != null && !found.contains(wanted.slug())) {
            throw new WrongAnswer(wanted + " was not found: " + found);
        }
    }
}
