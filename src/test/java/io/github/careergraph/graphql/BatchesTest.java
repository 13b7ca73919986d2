package io.github.careergraph.graphql;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.github.careergraph.PostgresServer;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class BatchesTest {

    @Inject
    Batches batches;

    /** Batches that are ready are handed out on the event loop, which may neither read nor reckon for long. */
    @Test
    void whatFollowsTwoBatchesHasAThreadOfItsOwnWhereTheyAreReady() throws Exception {
        assertThat(batches.after(
                                completedFuture(1),
                                completedFuture(2),
                                (one, two) -> Thread.currentThread().isVirtual() && one + two == 3)
                        .toCompletableFuture()
                        .get())
                .isTrue();
    }
}
