package io.github.careergraph.recommendation;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;
import io.github.careergraph.Statements;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.interest.Interests;
import io.github.careergraph.remote.StubPod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What people do with what they are shown changes what they are shown. The pod's model knows the cloud and all else. */
@QuarkusTest
@TestProfile(BehaviourApiTest.WithPod.class)
class BehaviourApiTest {

    private static final String NEXT = """
            { me { recommendations(first: 100, kinds: [SKILL]) {
                id reason terms { gain hours interest fit companionship behaviour score } } } }
            """;

    private static final String TOWER = """
            {"weights":{"SAVE":1,"VIEW":0.2,"DISMISS":-1,"DECLARED":0.5},"halfLifeDays":60,"prior":0.5,
             "centre":[0,0],"dislike":-0.5,"like":0.5}
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    public static class WithPod implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "career-graph.inference.url", "http://127.0.0.1:" + StubPod.freePort(),
                    "career-graph.interest.enabled", "true",
                    "career-graph.interest.timeout", "10s",
                    "career-graph.interest.pause", "0s",
                    // A pod that fails in one test is asked again in the next.
                    "career-graph.inference.client.window", "100",
                    // What is tested is no matter of time, and the first request of all makes the catalogue.
                    "career-graph.graphql.timeout", "2m");
        }
    }

    @Inject
    Session session;

    @Inject
    Interests interests;

    private StubPod pod;

    @BeforeEach
    void start() throws IOException {
        pod = new StubPod(URI.create(ConfigProvider.getConfig().getValue("career-graph.inference.url", String.class))
                .getPort());
        pod.behave((exchange, number) -> StubPod.send(exchange, 200, place(exchange)));
        interests.forget();
        GraphQL.ask("newcomer", "mutation { saveMyProfile(input: {interests: [], targetOccupation: \"\"}) { id } }");
    }

    private static void aimAtTheCloud() {
        GraphQL.ask("newcomer", "mutation { saveMyProfile(input: {targetOccupation: \"cloud-engineer\"}) { id } }");
    }

    @AfterEach
    void stop() {
        pod.close();
        QuarkusTransaction.requiringNew().run(() -> session.createNativeMutationQuery("delete from interaction")
                .executeUpdate());
    }

    @Test
    void whoeverHasDoneNothingIsDrawnNowhere() {
        assertThat(behaviours(next())).isNotEmpty().allSatisfy(term -> assertThat(term)
                .isEqualTo(1));
        assertThat(pod.asked()).isZero();
    }

    @Test
    void whoSavesWhatIsOfTheCloudIsShownMoreOfIt() {
        aimAtTheCloud();
        JsonPath before = next();
        record("skill:kubernetes", "SAVE");
        record("skill:terraform", "SAVE");
        JsonPath after = next();
        String docker = cloudAmong(before, after);
        assertThat(term(after, docker, "behaviour")).isCloseTo(1.5, within(1e-4));
        assertThat(term(after, docker, "score")).isCloseTo(1.5 * term(before, docker, "score"), within(1e-4));
        assertThat(place(after, docker)).isLessThanOrEqualTo(place(before, docker));
        assertThat(after.getString("data.me.recommendations.find { it.id == '" + docker + "' }.reason"))
                .contains("It is like ", "which you saved");
        after.<Map<String, Number>>getList("data.me.recommendations.terms")
                .forEach(terms -> assertThat(terms.get("score").doubleValue())
                        .isCloseTo(
                                terms.get("gain").doubleValue()
                                        / terms.get("hours").doubleValue()
                                        * terms.get("interest").doubleValue()
                                        * terms.get("fit").doubleValue()
                                        * terms.get("companionship").doubleValue()
                                        * terms.get("behaviour").doubleValue(),
                                within(1e-4)));
    }

    @Test
    void dismissingLowersWhatIsLikeIt() {
        aimAtTheCloud();
        JsonPath before = next();
        record("skill:kubernetes", "DISMISS");
        JsonPath after = next();
        String docker = cloudAmong(before, after);
        assertThat(term(after, docker, "behaviour")).isLessThan(1);
        assertThat(term(after, docker, "score")).isLessThan(term(before, docker, "score"));
    }

    @Test
    void newcomersAreDrawnByWhatTheyName() {
        aimAtTheCloud();
        GraphQL.ask("newcomer", "mutation { saveMyProfile(input: {interests: [\"kubernetes\"]}) { id } }");
        JsonPath answer = next();
        String cloud = cloudAmong(answer, answer);
        assertThat(term(answer, cloud, "behaviour")).isGreaterThan(1);
    }

    /** Of somebody else than the other tests: a decision stays on record. */
    @Test
    void withoutConsentNothingIsUsed() {
        record("contributor", "skill:kubernetes", "SAVE");
        assertThat(behaviours(next("contributor")))
                .anySatisfy(term -> assertThat(term).isNotEqualTo(1));
        GraphQL.ask("contributor", "mutation { withdrawConsent(kind: BEHAVIOUR) { id } }");
        pod.behave((exchange, number) -> StubPod.send(exchange, 200, place(exchange)));
        assertThat(behaviours(next("contributor")))
                .allSatisfy(term -> assertThat(term).isEqualTo(1));
        assertThat(pod.asked()).isZero();
    }

    @Test
    void whatOneDidIsForOneselfAlone() {
        record("manager", "skill:kubernetes", "SAVE");
        JsonPath mine = next("manager");
        assertThat(behaviours(mine)).anySatisfy(term -> assertThat(term).isNotEqualTo(1));
        String id = GraphQL.ask("manager", "{ me { id } }").getString("data.me.id");
        long person = GlobalId.parse("id", id).key();
        for (String part : List.of("VALUE", "GOALS", "SKILLS")) {
            Rows.audience(person, part, "EVERYONE");
        }
        List<Number> seen = GraphQL.ask(
                        "admin",
                        "query($id: ID!) { person(id: $id) { recommendations(first: 50) { terms { behaviour } } } }",
                        Map.of("id", id))
                .getList("data.person.recommendations.terms.behaviour");
        Rows.run("delete from person_audience where person_id = ?1", person);
        assertThat(seen).isNotEmpty().allSatisfy(term -> assertThat(term.doubleValue())
                .isEqualTo(1));
    }

    @Test
    void whileThePodIsAwayRecommendationsDoWithout() {
        record("skill:kubernetes", "SAVE");
        pod.behave((exchange, number) -> StubPod.send(exchange, 500, ""));
        interests.forget();
        JsonPath answer = next();
        assertThat(answer.getList("errors")).isNull();
        assertThat(behaviours(answer)).isNotEmpty().allSatisfy(term -> assertThat(term)
                .isEqualTo(1));
        pod.close();
        assertThat(behaviours(next())).allSatisfy(term -> assertThat(term).isEqualTo(1));
    }

    @Test
    void nonsenseOfThePodIsNoError() {
        record("skill:kubernetes", "SAVE");
        interests.forget();
        for (String nonsense : List.of("no JSON", "{}", "{\"model\":\"m\",\"tower\":" + TOWER + ",\"vectors\":[]}")) {
            pod.behave((exchange, number) -> StubPod.send(exchange, 200, nonsense));
            assertThat(behaviours(next())).as(nonsense).allSatisfy(term -> assertThat(term)
                    .isEqualTo(1));
        }
    }

    @Test
    void behaviourTakesNoStatementOfItsOwn() {
        next();
        int without = Statements.counted(BehaviourApiTest::next).statements();
        record("skill:kubernetes", "SAVE");
        record("skill:docker", "VIEW");
        assertThat(Statements.counted(BehaviourApiTest::next).statements()).isEqualTo(without);
    }

    private static String place(HttpExchange exchange) throws IOException {
        JsonNode items = JSON.readTree(exchange.getRequestBody()).get("items");
        List<String> vectors = StreamSupport.stream(items.spliterator(), false)
                .map(item -> isOfTheCloud(item.get("text").textValue()) ? "[1,0]" : "[0,1]")
                .toList();
        return "{\"model\":\"stub\",\"tower\":" + TOWER + ",\"vectors\":" + vectors + "}";
    }

    private static boolean isOfTheCloud(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("cloud")
                || lower.contains("kubernetes")
                || lower.contains("terraform")
                || lower.contains("docker");
    }

    private static JsonPath next() {
        return next("newcomer");
    }

    private static JsonPath next(String user) {
        return GraphQL.ask(user, NEXT);
    }

    private static void record(String target, String kind) {
        record("newcomer", target, kind);
    }

    private static void record(String user, String target, String kind) {
        assertThat(GraphQL.ask(
                                user,
                                "mutation($target: ID!, $kind: InteractionKind!) { recordInteraction(target: $target, kind: $kind) }",
                                Map.of("target", target, "kind", kind))
                        .getBoolean("data.recordInteraction"))
                .isTrue();
    }

    private static List<Double> behaviours(JsonPath answer) {
        return answer.<Number>getList("data.me.recommendations.terms.behaviour").stream()
                .map(Number::doubleValue)
                .toList();
    }

    /** Something of the cloud that is recommended in both and was not dealt with itself. */
    private static String cloudAmong(JsonPath one, JsonPath other) {
        List<String> others = other.getList("data.me.recommendations.id");
        return one.<String>getList("data.me.recommendations.id").stream()
                .filter(others::contains)
                .filter(List.of("skill:docker", "skill:cloud-computing", "skill:cloud-security")::contains)
                .findFirst()
                .orElseThrow();
    }

    private static double term(JsonPath answer, String id, String term) {
        return ((Number) answer.get("data.me.recommendations.find { it.id == '" + id + "' }.terms." + term))
                .doubleValue();
    }

    private static int place(JsonPath answer, String id) {
        return answer.<String>getList("data.me.recommendations.id").indexOf(id);
    }
}
