package io.github.careergraph.taxonomy;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class TaxonomyImportApiTest {

    private static final String IMPORT =
            "mutation ($files: [String!]!) { importTaxonomy(input: {scheme: ESCO, files: $files}) { id } }";

    @Test
    void onlyCuratorsImport() {
        assertThat(GraphQL.errorCode("contributor", IMPORT, Map.of("files", List.of("x.zip"))))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void withoutAFolderNothingCanBeImported() {
        assertThat(GraphQL.errorCode("curator", IMPORT, Map.of("files", List.of("../../etc/passwd"))))
                .isEqualTo("INVALID_INPUT");
    }
}
