package io.github.careergraph.value;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

import io.github.careergraph.GraphQL;
import io.github.careergraph.PostgresServer;
import io.github.careergraph.Rows;
import io.github.careergraph.Statements;
import io.github.careergraph.TestClock;
import io.github.careergraph.subscription.HastySubscriptions;
import io.github.careergraph.subscription.SocketClient;

import static org.assertj.core.api.Assertions.assertThat;

/** People hear of changes of their own value, whoever has made them, and of nothing else. */
@QuarkusTest
@TestProfile(HastySubscriptions.class)
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class ValueSubscriptionTest {

    private static final String VALUE = "subscription { valueChanged { known value computedAt } }";
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    @TestHTTPResource("/graphql")
    URI endpoint;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @BeforeEach
    @AfterEach
    void nothingOnRecord() {
        Rows.run("delete from activity where title like 'Subscribed %'");
    }

    @Test
    void tellsTheValueAtOnceAndWhenItHasChanged() {
        try (SocketClient client = subscriber("newcomer")) {
            double before = value(client);
            record("newcomer", "Subscribed talk");
            assertThat(value(client)).isGreaterThan(before);
            Rows.run("delete from activity where title = 'Subscribed talk'");
            assertThat(value(client)).isEqualTo(before);
        }
    }

    @Test
    void saysNothingWhereTheValueIsWhatItWas() {
        try (SocketClient client = subscriber("newcomer")) {
            value(client);
            record("newcomer", "Subscribed talk");
            double told = value(client);
            Rows.run("update activity set url = 'https://example.org/talk' where title = 'Subscribed talk'");
            assertThat(client.poll(A_WHILE)).isNull();
            Rows.run("update activity set audience_reached = 500 where title = 'Subscribed talk'");
            assertThat(value(client)).isGreaterThan(told);
        }
    }

    @Test
    void tellsNobodyOfAnothersValue() {
        try (SocketClient newcomer = subscriber("newcomer");
                SocketClient contributor = subscriber("contributor")) {
            value(newcomer);
            value(contributor);
            record("contributor", "Subscribed talk");
            value(contributor);
            assertThat(newcomer.poll(A_WHILE)).isNull();
        }
    }

    /** What any other process of the service commits, or an operator. */
    @Test
    void hearsOfWhatWasCommittedThroughAnotherConnection() throws SQLException {
        long me = Rows.me("newcomer");
        try (SocketClient client = subscriber("newcomer");
                Connection other = DriverManager.getConnection(url, "postgres", "postgres")) {
            double before = value(client);
            other.setAutoCommit(false);
            other.createStatement().execute(activity(me));
            assertThat(client.poll(A_WHILE)).as("before it is committed").isNull();
            other.rollback();
            assertThat(client.poll(A_WHILE)).as("after it was taken back").isNull();
            other.createStatement().execute(activity(me));
            other.commit();
            assertThat(value(client)).isGreaterThan(before);
        }
    }

    @Test
    void tellsTheLatestValueOnceInAWhileHoweverOftenItChanges() {
        long me = Rows.me("newcomer");
        try (SocketClient client = subscriber("newcomer")) {
            value(client);
            for (int i = 0; i < 100; i++) {
                Rows.run(activity(me));
            }
            double last =
                    GraphQL.ask("newcomer", "{ me { marketValue { value } } }").getDouble("data.me.marketValue.value");
            List<Double> told = new ArrayList<>();
            do {
                told.add(value(client));
            } while (told.getLast() != last);
            assertThat(told).hasSizeLessThan(50).isSorted();
            assertThat(client.poll(A_WHILE)).isNull();
        }
    }

    /** Who is asking, the person, the evidence. */
    @Test
    void anEventCostsThreeStatements() {
        try (SocketClient client = subscriber("newcomer")) {
            value(client);
            record("newcomer", "Subscribed talk");
            value(client);
            assertThat(Statements.during(() -> {
                        notify("value:" + Rows.me("newcomer"));
                        assertThat(client.poll(A_WHILE)).isNull();
                    }))
                    // Rows.me and the notice are two requests of this test.
                    .filteredOn(sql -> !sql.contains("pg_notify"))
                    .hasSize(2 + 3);
        }
    }

    @Test
    void noticesHoldAKindAndAKeyAndNothingElse() throws SQLException {
        try (Connection listener = DriverManager.getConnection(url, "postgres", "postgres")) {
            listener.createStatement().execute("listen career_graph");
            record("newcomer", "Subscribed talk");
            long person = Rows.person("demo", "Subscribed person");
            long skill = Rows.skill("subscribed-skill");
            Rows.run("insert into person_skill (person_id, skill_id, level) values (?1, ?2, 3)", person, skill);
            Rows.run(
                    "insert into connection (requester_id, addressee_id, kind, accepted_at) values (?1, ?2, 'COLLEAGUE', now())",
                    Rows.me("newcomer"),
                    person);
            Rows.run("delete from person where id = ?1", person);
            PGNotification[] notices = listener.unwrap(PGConnection.class).getNotifications(5_000);
            assertThat(notices).hasSizeGreaterThanOrEqualTo(4).allSatisfy(notice -> assertThat(notice.getParameter())
                    .matches("(value|plan):[0-9]+"));
        }
    }

    @Test
    void aChangeOfManyPeopleIsOneNoticeToEverybody() throws SQLException {
        try (SocketClient client = subscriber("newcomer");
                Connection listener = DriverManager.getConnection(url, "postgres", "postgres")) {
            double before = value(client);
            listener.createStatement().execute("listen career_graph");
            Rows.run(
                    "insert into person (organisation, display_name) select 'elsewhere', 'Subscribed ' || n from generate_series(1, 101) n");
            Rows.run("insert into activity (person_id, kind, title, occurred_on, audience_reached)"
                    + " select id, 'TALK', 'Subscribed talk', date '2026-10-01', 100 from person"
                    + " where organisation = 'elsewhere' or subject = 'newcomer'");
            assertThat(listener.unwrap(PGConnection.class).getNotifications(5_000))
                    .extracting(PGNotification::getParameter)
                    .containsExactly("value");
            assertThat(value(client)).isGreaterThan(before);
        } finally {
            Rows.run("delete from person where organisation = 'elsewhere'");
        }
    }

    /** What belongs to a person who has gone is not computed again, and nobody is entered by what nobody asked for. */
    @Test
    void endsWhenThePersonIsErasedAndEntersNobody() {
        try (SocketClient client = subscriber("admin")) {
            client.data();
            assertThat(GraphQL.ask(
                                    "admin",
                                    "mutation($name: String!) { eraseMe(confirm: $name) }",
                                    Map.of(
                                            "name",
                                            GraphQL.ask("admin", "{ me { displayName } }")
                                                    .getString("data.me.displayName")))
                            .getBoolean("data.eraseMe"))
                    .isTrue();
            notify("value");
            assertThat(client.error().path("code").asText()).isEqualTo("NOT_FOUND");
            assertThat(Rows.ask(Long.class, "select id from person where subject = 'admin'"))
                    .isEmpty();
        }
    }

    private SocketClient subscriber(String user) {
        return SocketClient.signedIn(endpoint, SocketClient.basic(user)).subscribe("1", VALUE);
    }

    /** The value that is told next; 0 where nothing is on record. */
    private static double value(SocketClient client) {
        JsonNode value = client.data().path("valueChanged");
        assertThat(value.path("computedAt").asText()).isEqualTo(TestClock.NOW.toString());
        return value.path("known").asBoolean() ? value.path("value").asDouble() : 0;
    }

    private static void record(String user, String title) {
        GraphQL.ask(
                user,
                "mutation($input: RecordActivityInput!) { recordActivity(input: $input) { id } }",
                Map.of("input", Map.of("kind", "TALK", "title", title, "date", "2026-10-01", "audienceReached", 100)));
    }

    private static String activity(long person) {
        return "insert into activity (person_id, kind, title, occurred_on, audience_reached) values (" + person
                + ", 'TALK', 'Subscribed talk', date '2026-10-01', 100)";
    }

    private static void notify(String notice) {
        Rows.ask(Object.class, "select 1 from pg_notify('career_graph', ?1)", notice);
    }
}
