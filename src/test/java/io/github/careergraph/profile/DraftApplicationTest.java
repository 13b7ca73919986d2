package io.github.careergraph.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.TestClock;
import io.github.careergraph.graphql.GlobalId;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class DraftApplicationTest extends DraftTest {

    private static final String MINE =
            " where person_id = (select id from person where subject = 'admin' and issuer = 'local')";

    @Inject
    DraftExpiry expiry;

    @Test
    void nothingIsSavedByReading() throws Exception {
        importText(USER, CvFiles.text("open-source-developer"));
        for (String table :
                List.of("person_skill", "activity", "education", "job", "project_membership", "person_interest")) {
            assertThat(count("select count(*) from " + table + MINE)).as(table).isZero();
        }
    }

    @Test
    void exactlyWhatIsAcceptedIsSavedWithItsProvenance() throws Exception {
        JsonPath draft = importText(USER, CvFiles.text("open-source-developer"));
        String go = (String) items(draft, "SKILL").get("go").get("id");
        JsonPath answer = apply(USER, draft, List.of(go));
        assertThat(answer.getString("data.applyProfileDraft.headline")).isNull();
        assertThat(count("select count(*) from person_skill" + MINE)).isEqualTo(1);
        assertThat(count(
                        "select count(*) from skill_provenance p join person_skill s on s.id = p.person_skill_id" + MINE
                                + " and p.kind = 'EXTRACTED' and p.document = 'CV' and p.quote = 'Go' and p.span_end - p.span_start = 2"
                                + " and p.extractor like 'dictionary%' and p.confidence between 0.5 and 1"))
                .isEqualTo(1);
        apply(USER, draft, List.of(go, go));
        assertThat(count("select count(*) from skill_provenance p join person_skill s on s.id = p.person_skill_id"
                        + MINE))
                .isEqualTo(1);
        JsonPath again = GraphQL.ask(
                USER,
                "query($id: ID!) { profileDraft(id: $id) { items { id accepted alreadyKnown } } }",
                Map.of("id", draft.getString("data.importProfile.id")));
        List<Map<String, Object>> items = again.getList("data.profileDraft.items");
        assertThat(items).filteredOn("accepted", true).extracting("id").containsExactly(go);
        assertThat(items).filteredOn("alreadyKnown", true).extracting("id").containsExactly(go);
    }

    @Test
    void everyKindOfItemIsSavedOnce() throws Exception {
        String text = CvFiles.text("open-source-developer");
        JsonPath draft = importText(USER, text);
        assertThat(apply(USER, draft, ids(draft)).getString("data.applyProfileDraft.headline"))
                .isEqualTo("Senior Backend Engineer and open-source maintainer");
        long skills = count("select count(*) from person_skill" + MINE);
        assertThat(skills).isGreaterThan(20);
        assertThat(count("select count(*) from job" + MINE
                        + " and occupation_id is not null and provenance = 'EXTRACTED'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from project_membership" + MINE)).isEqualTo(2);
        assertThat(count("select count(*) from activity" + MINE + " and provenance = 'EXTRACTED'"))
                .isEqualTo(4);
        assertThat(count("select count(*) from education" + MINE)).isEqualTo(1);
        assertThat(count("select count(*) from person_interest" + MINE)).isEqualTo(1);
        assertThat(count("select count(*) from extraction_source" + MINE)).isEqualTo(9);
        List<Map<String, Object>> jobs = GraphQL.ask(
                        USER, "{ me { jobs { id title employer startsOn endsOn occupation { slug } } } }")
                .getList("data.me.jobs");
        assertThat(jobs).extracting("employer").containsExactly("Nordhafen Systems AB", "Oracle Sweden");
        String remove = "mutation($id: ID!) { removeMyJob(id: $id) }";
        assertThat(GraphQL.errorCode(
                        "manager", remove, Map.of("id", jobs.getFirst().get("id"))))
                .isEqualTo("NOT_FOUND");
        JsonPath second = importText(USER, text);
        assertThat(second.getList("data.importProfile.items.alreadyKnown"))
                .isNotEmpty()
                .containsOnly(true);
        apply(USER, second, ids(second));
        assertThat(count("select count(*) from person_skill" + MINE)).isEqualTo(skills);
        assertThat(count("select count(*) from activity" + MINE)).isEqualTo(4);
        assertThat(count("select count(*) from job" + MINE)).isEqualTo(2);
        assertThat(
                        count(
                                "select count(*) from project where created_by = (select id from person where subject = 'admin' and issuer = 'local')"))
                .isEqualTo(2);
    }

    @Test
    void oneItemThatCannotBeSavedSavesNone() throws Exception {
        JsonPath draft = importText(USER, CvFiles.text("open-source-developer"));
        String foreign = (String)
                items(importText(USER, "Skills: Docker"), "SKILL").get("docker").get("id");
        List<String> accept = new ArrayList<>(ids(draft));
        accept.add(foreign);
        var variables = Map.of("draft", draft.getString("data.importProfile.id"), "accept", accept);
        assertThat(GraphQL.errorCode(USER, APPLY, variables)).isEqualTo("NOT_FOUND");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update profile_draft_item set proposal = jsonb_set(proposal, '{level}', '9') where id = (select max(id) from profile_draft_item where kind = 'SKILL' and draft_id in (select id from profile_draft"
                            + MINE + " and text like 'Mara%'))");
        }
        assertThat(GraphQL.errorCode(
                        USER, APPLY, Map.of("draft", draft.getString("data.importProfile.id"), "accept", ids(draft))))
                .isEqualTo("INVALID_INPUT");
        assertThat(count("select count(*) from person_skill" + MINE)).isZero();
        assertThat(count("select count(*) from job" + MINE)).isZero();
    }

    @Test
    void draftsAreTheirOwnersAlone() {
        JsonPath draft = importText(USER, "Skills: Docker");
        String id = draft.getString("data.importProfile.id");
        String read = "query($id: ID!) { profileDraft(id: $id) { id } node(id: $id) { id } }";
        assertThat(GraphQL.ask(USER, read, Map.of("id", id)).getString("data.profileDraft.id"))
                .isEqualTo(id);
        JsonPath other = GraphQL.ask("manager", read, Map.of("id", id));
        assertThat(other.getString("data.profileDraft")).isNull();
        assertThat(other.getString("data.node")).isNull();
        assertThat(GraphQL.errorCode("manager", APPLY, Map.of("draft", id, "accept", ids(draft))))
                .isEqualTo("NOT_FOUND");
        String discard = "mutation($id: ID!) { discardProfileDraft(draft: $id) }";
        assertThat(GraphQL.errorCode("manager", discard, Map.of("id", id))).isEqualTo("NOT_FOUND");
        assertThat(GraphQL.ask(USER, discard, Map.of("id", id)).getBoolean("data.discardProfileDraft"))
                .isTrue();
        assertThat(GraphQL.errorCode(USER, discard, Map.of("id", id))).isEqualTo("NOT_FOUND");
        for (String bad : List.of("", "x", GlobalId.of("Skill", 1))) {
            assertThat(GraphQL.errorCode(USER, APPLY, Map.of("draft", bad, "accept", List.of())))
                    .isEqualTo("INVALID_INPUT");
            assertThat(GraphQL.errorCode(USER, APPLY, Map.of("draft", id, "accept", List.of(bad))))
                    .isIn("INVALID_INPUT", "NOT_FOUND");
        }
    }

    @Test
    void draftsExpire() throws Exception {
        JsonPath draft = importText(USER, "Skills: Docker");
        String id = draft.getString("data.importProfile.id");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update profile_draft set expires_at = '" + TestClock.NOW.minusSeconds(1) + "'" + MINE);
        }
        assertThat(GraphQL.ask(USER, "query($id: ID!) { profileDraft(id: $id) { id } }", Map.of("id", id))
                        .getString("data.profileDraft"))
                .isNull();
        assertThat(GraphQL.errorCode(USER, APPLY, Map.of("draft", id, "accept", ids(draft))))
                .isEqualTo("NOT_FOUND");
        expiry.deleteExpired();
        assertThat(count("select count(*) from profile_draft" + MINE)).isZero();
    }

    @Test
    void expiredDraftsAreDeletedInBatchesAndOthersAreKept() throws Exception {
        for (int i = 0; i < 6; i++) {
            importText(USER, "Skills: Docker");
        }
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update profile_draft set expires_at = '" + TestClock.NOW.minusSeconds(1)
                    + "' where id in (select id from profile_draft" + MINE + " order by id limit 5)");
        }
        assertThat(expiry.inBatchesOf(2)).isEqualTo(5);
        assertThat(count("select count(*) from profile_draft" + MINE)).isEqualTo(1);
    }

    @Test
    void onlyTheLatestDraftsAreKept() throws Exception {
        for (int i = 0; i < 12; i++) {
            importText(USER, "Skills: Docker");
        }
        assertThat(count("select count(*) from profile_draft" + MINE)).isEqualTo(10);
    }

    private static JsonPath apply(String user, JsonPath draft, List<String> accept) {
        return GraphQL.ask(user, APPLY, Map.of("draft", draft.getString("data.importProfile.id"), "accept", accept));
    }

    private static List<String> ids(JsonPath draft) {
        return draft.getList("data.importProfile.items.id");
    }
}
