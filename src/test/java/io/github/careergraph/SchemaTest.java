package io.github.careergraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema is a contract: a change of it shows in review, as a change of the committed file. */
@QuarkusTest
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class SchemaTest {

    private static final Path CONTRACT = Path.of("schema.graphql");

    private static final Set<String> BUILT_IN = Set.of("Boolean", "Float", "ID", "Int", "String");

    private static final String TYPES = "{ __schema { types { name kind description "
            + "fields(includeDeprecated: true) { name description args { name description type { ...wrapped } } "
            + "type { ...wrapped } } "
            + "inputFields { name description } enumValues(includeDeprecated: true) { name description } } } } "
            + "fragment wrapped on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";

    @Test
    void theServedSchemaIsTheCommittedOne() throws IOException {
        String served = RestAssured.given()
                .auth()
                .preemptive()
                .basic("newcomer", "newcomer")
                .get("/graphql/schema.graphql")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(CONTRACT, served);
        }
        assertThat(served)
                .as("the served schema; after a change that is meant, run ./mvnw test -Dtest=SchemaTest"
                        + " -Dschema.update=true and commit schema.graphql")
                .isEqualTo(Files.exists(CONTRACT) ? Files.readString(CONTRACT) : "");
    }

    @Test
    void everythingHasADescription() {
        List<String> without = new ArrayList<>();
        for (Map<String, Object> type : types()) {
            String name = (String) type.get("name");
            require(type, name, without);
            parts(type, "fields").forEach(field -> {
                require(field, name + "." + field.get("name"), without);
                parts(field, "args")
                        .forEach(argument -> require(
                                argument, name + "." + field.get("name") + "(" + argument.get("name") + ")", without));
            });
            parts(type, "inputFields").forEach(field -> require(field, name + "." + field.get("name"), without));
            parts(type, "enumValues").forEach(value -> require(value, name + "." + value.get("name"), without));
        }
        assertThat(without).isEmpty();
    }

    @Test
    void connectionsAreWhatRelayExpects() {
        for (Map<String, Object> type : types()) {
            String name = (String) type.get("name");
            if (name.endsWith("Connection")
                    && !name.equals("Connection")
                    && type.get("kind").equals("OBJECT")) {
                String element = name.substring(0, name.length() - "Connection".length());
                assertThat(fieldTypes(type))
                        .as(name)
                        .containsEntry("edges", "[" + element + "Edge!]!")
                        .containsEntry("pageInfo", "PageInfo!")
                        .containsEntry("totalCount", "Int")
                        .containsKey("nodes");
            } else if (name.endsWith("Edge") && type.get("kind").equals("OBJECT")) {
                assertThat(fieldTypes(type))
                        .as(name)
                        .containsEntry("cursor", "String!")
                        .containsKey("node");
            }
        }
    }

    @Test
    void pagesAreSizedAndNumbersFitEveryClient() {
        for (Map<String, Object> type : types()) {
            for (Map<String, Object> field : parts(type, "fields")) {
                assertThat(typeOf(field))
                        .as(type.get("name") + "." + field.get("name"))
                        .doesNotContain("Big");
                parts(field, "args").stream()
                        .filter(argument -> argument.get("name").equals("first"))
                        .filter(first -> typeOf(field).contains("Connection"))
                        .forEach(first -> assertThat(typeOf(first))
                                .as(type.get("name") + "." + field.get("name") + "(first)")
                                .isEqualTo("Int!"));
            }
        }
    }

    private static Map<String, String> fieldTypes(Map<String, Object> type) {
        return parts(type, "fields").stream()
                .collect(java.util.stream.Collectors.toMap(field -> (String) field.get("name"), SchemaTest::typeOf));
    }

    @SuppressWarnings("unchecked")
    private static String typeOf(Map<String, Object> typed) {
        Map<String, Object> type = (Map<String, Object>) typed.get("type");
        return print(type);
    }

    @SuppressWarnings("unchecked")
    private static String print(Map<String, Object> type) {
        return switch ((String) type.get("kind")) {
            case "NON_NULL" -> print((Map<String, Object>) type.get("ofType")) + "!";
            case "LIST" -> "[" + print((Map<String, Object>) type.get("ofType")) + "]";
            default -> (String) type.get("name");
        };
    }

    private static List<Map<String, Object>> types() {
        List<Map<String, Object>> types = GraphQL.ask("newcomer", TYPES).getList("data.__schema.types");
        return types.stream()
                .filter(type -> !((String) type.get("name")).startsWith("__"))
                .filter(type -> !BUILT_IN.contains(type.get("name")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parts(Map<String, Object> whole, String name) {
        List<Map<String, Object>> parts = (List<Map<String, Object>>) whole.get(name);
        return parts == null ? List.of() : parts;
    }

    private static void require(Map<String, Object> part, String where, List<String> without) {
        if (!(part.get("description") instanceof String description) || description.isBlank()) {
            without.add(where);
        }
    }
}
