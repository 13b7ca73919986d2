package io.github.careergraph.fuzz;

import java.net.URI;
import java.net.URL;
import java.util.Base64;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand requests that were made up from the schema, by all kinds of accounts, several at a time. Nothing breaks,
 * and no answer tells what the service is made of. {@code -Dfuzz.seed} makes up others, {@code -Dfuzz.requests} more.
 */
@QuarkusTest
@TestProfile(Fuzzing.class)
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 10_000);

    @TestHTTPResource("/graphql")
    URL endpoint;

    @Test
    void tenThousandRequestsBreakNothingAndLearnNothing() throws Exception {
        new FuzzCampaign(
                        URI.create(endpoint.toString()),
                        account -> "Basic "
                                + Base64.getEncoder().encodeToString((account + ":" + account).getBytes(UTF_8)))
                .run(REQUESTS);
        assertThat(Rows.ask(Long.class, "select count(*) as n from skill").getFirst())
                .isGreaterThanOrEqualTo(800);
        assertThat(GraphQL.ask("fuzz-user", "{ me { displayName } }").getString("data.me.displayName"))
                .isNotBlank();
    }
}
