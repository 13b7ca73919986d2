package io.github.careergraph.graphql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OperationManifestTest {

    @TempDir
    Path folder;

    @Test
    void readsWhatRelaysCompilerWrites() throws IOException {
        assertThat(read("{\"3a2f\": \"query a { __typename }\", \"77b0\": \"query b { __typename }\"}")
                        .texts())
                .isEqualTo(Map.of("3a2f", "query a { __typename }", "77b0", "query b { __typename }"));
    }

    @Test
    void readsWhatApollosGeneratorWrites() throws IOException {
        assertThat(read("{\"format\": \"apollo-persisted-query-manifest\", \"version\": 1, \"operations\": ["
                                + "{\"id\": \"3a2f\", \"name\": \"a\", \"type\": \"query\", \"body\": \"query a { __typename }\"}]}")
                        .texts())
                .isEqualTo(Map.of("3a2f", "query a { __typename }"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "7",
                "not JSON",
                "{\"3a2f\": 7}",
                "{\"3a2f\": \" \"}",
                "{\"format\": \"apollo-persisted-query-manifest\", \"operations\": [{\"id\": \"3a2f\"}]}",
            })
    void whatIsNoneStopsTheStartByTheNameOfTheSetting(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("career-graph.graphql.operations-manifest: ");
    }

    @Test
    void aFileThatIsNotThereStopsTheStartToo() {
        assertThatThrownBy(() -> OperationManifest.read(folder.resolve("none.json"), new ObjectMapper()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("none.json");
    }

    private OperationManifest read(String text) throws IOException {
        return OperationManifest.read(Files.writeString(folder.resolve("manifest.json"), text), new ObjectMapper());
    }
}
