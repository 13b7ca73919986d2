package io.github.careergraph.profile;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.github.careergraph.GraphQL;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What tests of drafts share: the starter taxonomy, and a profile that is as empty afterwards as before. */
abstract class DraftTest {

    static final String USER = "admin";

    static final String IMPORT = """
            mutation($input: ImportProfileInput!) { importProfile(input: $input) {
                id document text language extractor degraded expiresAt
                items { id kind label confidence start end quote level months lastUsed title organisation role summary url
                        activityKind startsOn endsOn institution degree field accepted alreadyKnown
                        skill { slug } occupation { slug } skills { slug } } } }
            """;

    static final String APPLY =
            "mutation($draft: ID!, $accept: [ID!]!) { applyProfileDraft(draft: $draft, accept: $accept) { id headline } }";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    @AfterEach
    void emptyProfile() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            String mine = "(select id from person where subject in ('admin', 'manager') and issuer = 'local')";
            for (String table : List.of(
                    "profile_draft",
                    "person_skill",
                    "person_interest",
                    "activity",
                    "education",
                    "job",
                    "project_membership")) {
                statement.executeUpdate("delete from " + table + " where person_id in " + mine);
            }
            statement.executeUpdate("delete from project where created_by in " + mine);
            statement.executeUpdate("update person set headline = null where id in " + mine);
        }
    }

    long count(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static JsonPath importText(String user, String text) {
        return GraphQL.ask(user, IMPORT, Map.of("input", Map.of("format", "TEXT", "text", text)));
    }

    static Map<String, Object> file(String format, byte[] content) {
        return Map.of(
                "input",
                Map.of("format", format, "content", Base64.getEncoder().encodeToString(content), "fileName", "cv"));
    }

    static String errorOf(String format, byte[] content) {
        JsonPath answer = GraphQL.post(USER, IMPORT, file(format, content)).jsonPath();
        return answer.getString("errors[0].extensions.code") + " " + answer.getString("errors[0].extensions.field");
    }

    static String errorOfText(String text) {
        return errorOf("TEXT", text.getBytes(UTF_8));
    }

    /** The items of one kind by what they are. */
    static Map<String, Map<String, Object>> items(JsonPath answer, String kind) {
        Map<String, Map<String, Object>> items = new HashMap<>();
        List<Map<String, Object>> all = answer.getList("data.importProfile.items");
        for (Map<String, Object> item : all) {
            if (item.get("kind").equals(kind)) {
                Map<?, ?> skill = (Map<?, ?>) item.get("skill");
                items.put(skill == null ? (String) item.get("label") : (String) skill.get("slug"), item);
            }
        }
        return items;
    }
}
