package io.github.careergraph.subscription;

import java.net.URI;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import io.github.careergraph.Rows;
import io.github.careergraph.graphql.RestartablePostgres;
import io.github.careergraph.graphql.Restarting;

import static org.assertj.core.api.Assertions.assertThat;

/** A database that goes away takes no subscription along, and no event is lost for good. */
@QuarkusTest
@TestProfile(Restarting.class)
class DatabaseRestartTest {

    private static final String ACTIVITY =
            "insert into activity (person_id, kind, title, occurred_on, audience_reached) values (?1, 'TALK', 'Restart talk', date '2026-10-01', 100)";

    RestartablePostgres postgres;

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Test
    void subscriptionsOutliveARestartOfTheDatabaseAndHearOfWhatComesAfter() {
        long me = Rows.me("newcomer");
        try (SocketClient client = SocketClient.signedIn(endpoint, SocketClient.basic("newcomer"))
                .subscribe("1", "subscription { valueChanged { known value } }")) {
            assertThat(known(client)).isFalse();

            postgres.end();
            assertThat(client.poll(Duration.ofSeconds(3))).as("nothing to tell").isNull();
            postgres.begin();

            // Perhaps before it is listened again: what nobody heard of is read anew.
            Rows.run(ACTIVITY, me);
            assertThat(known(client)).isTrue();
            Rows.run("delete from activity where title = 'Restart talk'");
            assertThat(known(client)).isFalse();
        }
    }

    private static boolean known(SocketClient client) {
        JsonNode data = client.data();
        return data.path("valueChanged").path("known").asBoolean();
    }
}
