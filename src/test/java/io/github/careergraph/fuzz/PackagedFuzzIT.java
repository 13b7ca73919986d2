package io.github.careergraph.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.github.careergraph.packaged.PackagedService;
import io.github.careergraph.packaged.TokenIssuer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * All that the schema has, asked of the service as it is shipped: a native executable knows only those classes by their
 * names that somebody thought of, and answers INTERNAL where one is missing.
 */
class PackagedFuzzIT {

    private static final int REQUESTS = 5_000;
    private static final TokenIssuer ISSUER = new TokenIssuer();
    private static EmbeddedPostgres database;
    private static PackagedService service;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(PackagedService.isPackaged(), "There is no packaged service here.");
        database = EmbeddedPostgres.start();
        Map<String, String> environment = new HashMap<>(ISSUER.environment());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.getJdbcUrl("postgres", "postgres"));
        environment.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        environment.put("CAREER_GRAPH_DEMO", "true");
        environment.put("CAREER_GRAPH_GRAPHQL_CALLER_REQUESTS_PER_SECOND", "0");
        environment.put("CAREER_GRAPH_GRAPHQL_CALLER_COST_PER_MINUTE", "0");
        // Errors say then what in the document is wrong, which tells mistakes in it from ours.
        environment.put("CAREER_GRAPH_GRAPHQL_INTROSPECTION", "true");
        service = PackagedService.start(List.of("-Xmx512m"), environment, Path.of("target", "packaged-fuzz.log"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (service != null) {
            service.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void nothingOfTheSchemaIsMissing() throws Exception {
        Map<String, String> tokens = new HashMap<>();
        Fuzzing.ACCOUNTS.forEach((account, roles) ->
                tokens.put(account, "Bearer " + ISSUER.token(account, "demo", Set.of(roles.split(",")))));
        new FuzzCampaign(service.uri("graphql"), tokens::get).run(REQUESTS);
    }
}
