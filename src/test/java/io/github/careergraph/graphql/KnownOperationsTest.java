package io.github.careergraph.graphql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KnownOperationsTest {

    @TempDir
    Path folder;

    @Test
    void withoutAManifestNothingCouldBeServedAndTheServiceDoesNotStart() {
        assertThatThrownBy(() -> operations(Map.of("operations", "PERSISTED_ONLY")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("career-graph.graphql.operations-manifest");
    }

    @Test
    void anOperationThatIsNoGraphqlStopsTheStartByItsId() throws IOException {
        KnownOperations operations = operations(manifest("{\"3a2f\": \"query { unclosed\"}"));
        assertThatThrownBy(() -> operations.check(new StartupEvent()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("3a2f");
    }

    @Test
    void whereAnythingIsServedAnOperationMayStillBeNamed() throws IOException {
        KnownOperations operations = operations(manifest("{\"3a2f\": \"{ __typename }\"}"));
        assertThat(operations
                        .written(new GraphqlRequest(null, "3a2f", null, null))
                        .query())
                .isEqualTo("{ __typename }");
        assertThat(operations.permits("{ me { id } }")).isTrue();
    }

    private Map<String, String> manifest(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("manifest.json"), text);
        return Map.of("operations-manifest", file.toString());
    }

    private static KnownOperations operations(Map<String, String> settings) {
        GraphqlConfiguration configuration = GraphqlSettings.with(settings);
        return new KnownOperations(configuration, new QueryDocuments(configuration), new ObjectMapper());
    }
}
