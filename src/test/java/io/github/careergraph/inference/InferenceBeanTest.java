package io.github.careergraph.inference;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import org.junit.jupiter.api.Test;

import io.github.careergraph.PostgresServer;
import io.github.careergraph.extraction.Entity;
import io.github.careergraph.extraction.EntityExtractor;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class InferenceBeanTest {

    @Inject
    @Identifier("model")
    EntityExtractor model;

    @Test
    void offersTheShippedModelWithItsDefaults() {
        assertThat(model.extract("Developed web services with Java and Docker.", "en")
                        .entities())
                .extracting(Entity::text)
                .contains("Java", "Docker");
    }
}
