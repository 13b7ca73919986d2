package io.github.careergraph.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** What the caller is worth, why, and what to do next. */
final class ValueAndAdvice {

    private static final String QUERY = """
            query ValueAndAdvice {
              me {
                displayName
                marketValue { known value scores { dimension score } contributions { dimension amount } explanation }
                recommendations(first: 5) { id title reason terms { gain hours } }
              }
            }
            """;

    private ValueAndAdvice() {}

    static Question question(List<Sample> samples) {
        List<Ask> asks = new ArrayList<>();
        for (Sample sample : samples) {
            asks.add(new Ask(sample.token(), Body.of(QUERY, Map.of()), data -> check(sample, data.get("me"))));
        }
        return new Question("value and 5 recommendations", asks);
    }

    private static void check(Sample sample, JsonNode me) {
        WrongAnswer.unlessEqual(
                "the caller's name", sample.name(), me.get("displayName").asText());
        double value = me.at("/marketValue/value").asDouble();
        double sum = 0;
        for (JsonNode share : me.at("/marketValue/contributions")) {
            sum += share.get("amount").asDouble();
        }
        if (!me.at("/marketValue/known").asBoolean() || value <= 0 || Math.abs(sum - value) > 1e-6 * value) {
            throw new WrongAnswer("value " + value + " of person " + sample.id() + ", contributions " + sum);
        }
        List<String> recommended = me.get("recommendations").findValuesAsText("id");
        if (recommended.size() != 5 || new HashSet<>(recommended).size() != 5) {
            throw new WrongAnswer("recommendations for person " + sample.id() + ": " + recommended);
        }
    }
}
