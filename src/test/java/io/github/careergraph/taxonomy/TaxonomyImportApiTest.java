package io.github.careergraph.taxonomy;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.careergraph.GraphQL;
import io.github.careergraph.Rows;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class TaxonomyImportApiTest {

    private static final String IMPORT =
            "mutation ($files: [String!]!) { importTaxonomy(input: {scheme: ESCO, files: $files}) { id } }";
    private static final String LIST =
            "query ($first: Int!, $after: String) { taxonomyImports(first: $first, after: $after) {"
                    + " totalCount nodes { id scheme state step progress report startedAt updatedAt finishedAt } pageInfo { endCursor } } }";

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

    @Test
    void onlyCuratorsSeeImports() {
        assertThat(GraphQL.errorCode("contributor", LIST, Map.of("first", 1))).isEqualTo("FORBIDDEN");
    }

    @Test
    void listsImportsTheNewestFirst() {
        Rows.run("""
                insert into taxonomy_import (scheme, digest, state, step, progress, started_at, updated_at)
                values ('ONET', 'test', 'RUNNING', 'job zones', 'technology skills: 7 rows in 0.1 s, reading', now(), now())
                """);
        try {
            var newest = GraphQL.ask("curator", LIST, Map.of("first", 1));
            assertThat(newest.getString("data.taxonomyImports.nodes[0].scheme")).isEqualTo("ONET");
            assertThat(newest.getString("data.taxonomyImports.nodes[0].step")).isEqualTo("job zones");
            assertThat(newest.getString("data.taxonomyImports.nodes[0].progress"))
                    .isEqualTo("technology skills: 7 rows in 0.1 s, reading");
            assertThat(newest.getInt("data.taxonomyImports.totalCount")).isGreaterThan(1);
            var before = GraphQL.ask(
                    "curator",
                    LIST,
                    Map.of("first", 100, "after", newest.getString("data.taxonomyImports.pageInfo.endCursor")));
            assertThat(before.getList("data.taxonomyImports.nodes.scheme"))
                    .contains("STARTER")
                    .doesNotContain("ONET");
            assertThat(before.getList("data.taxonomyImports.nodes.state")).contains("COMPLETED");
        } finally {
            Rows.run("delete from taxonomy_import where digest = 'test'");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void refusesPagesOfAnotherSize(int first) {
        assertThat(GraphQL.errorCode("curator", LIST, Map.of("first", first))).isEqualTo("INVALID_INPUT");
    }

    @Test
    void refusesCursorsOfOtherLists() {
        String cursor = GraphQL.ask("curator", "{ skills(first: 1) { pageInfo { endCursor } } }")
                .getString("data.skills.pageInfo.endCursor");
        for (String after : List.of(cursor, "nonsense", "")) {
            assertThat(GraphQL.errorCode("curator", LIST, Map.of("first", 1, "after", after)))
                    .isEqualTo("INVALID_INPUT");
        }
    }
}
