package io.github.careergraph;

import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;

/** Asks the running service in tests, as a demo user or as nobody. */
public final class GraphQL {

    /** The default reads numbers in single precision. */
    private static final JsonPathConfig DOUBLES = new JsonPathConfig(JsonPathConfig.NumberReturnType.DOUBLE);

    private GraphQL() {}

    public static Response post(String user, String query, Map<String, ?> variables) {
        var request =
                RestAssured.given().contentType(ContentType.JSON).body(Map.of("query", query, "variables", variables));
        if (user != null) {
            request = request.auth().preemptive().basic(user, user);
        }
        return request.post("/graphql");
    }

    /** The data of an answer that must have no errors. */
    public static JsonPath ask(String user, String query, Map<String, ?> variables) {
        JsonPath answer =
                post(user, query, variables).then().statusCode(200).extract().jsonPath(DOUBLES);
        if (answer.get("errors") != null) {
            throw new AssertionError("unexpected errors: " + answer.getString("errors"));
        }
        return answer;
    }

    public static JsonPath ask(String user, String query) {
        return ask(user, query, Map.of());
    }

    /** The code of the only error of an answer. */
    public static String errorCode(String user, String query, Map<String, ?> variables) {
        JsonPath answer = post(user, query, variables).then().extract().jsonPath(DOUBLES);
        if (answer.getList("errors") == null || answer.getList("errors").size() != 1) {
            throw new AssertionError("expected one error: " + answer.prettify());
        }
        return answer.getString("errors[0].extensions.code");
    }
}
