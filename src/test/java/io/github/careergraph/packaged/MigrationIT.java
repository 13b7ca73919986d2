package io.github.careergraph.packaged;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Where jobs migrate the database and do the batch work, processes that serve wait for the one and leave the other. */
class MigrationIT {

    private static final TokenIssuer ISSUER = new TokenIssuer();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final String SKILL = "{\"query\": \"{ skill(slug: \\\"java\\\") { label } }\"}";

    private static final String NEXT_RELEASE = """
            alter table person add column pronouns text;
            alter table person add column followers integer not null default 0;
            create table badge (id bigint primary key, person_id bigint not null references person on delete cascade);
            create index badge_person on badge (person_id);
            create index person_pronouns on person (pronouns);
            alter table person add constraint pronouns_are_short check (length(pronouns) <= 40) not valid;
            alter table person validate constraint pronouns_are_short
            """;

    private static ImportDatabase database;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(PackagedService.isPackaged(), "There is no packaged service here.");
        database = ImportDatabase.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void aPodServesOnceTheJobHasMigratedTheDatabase() throws Exception {
        try (PackagedService pod = pod()) {
            await().atMost(Duration.ofMinutes(2))
                    .ignoreException(ConnectException.class)
                    .until(() -> readiness(pod).statusCode() == 503);
            assertThat(readiness(pod).body()).contains("\"name\": \"Schema of this release\"");
            assertThat(pod.output()).contains("are to be applied before this process serves");

            assertThat(run("migrate")).contains("The schema is at version ");

            await().atMost(Duration.ofMinutes(1)).until(() -> readiness(pod).statusCode() == 200);
            assertThat(ask(pod)).contains("{\"data\":{\"skill\":{\"label\":\"Java\"}}");

            // Nothing is left to do, and doing it harms nobody.
            assertThat(run("migrate")).contains("The schema is at version ");
            assertThat(run("batch")).contains("expired drafts: 0").contains("people whose value was looked at: 0");
        }
    }

    /**
     * An upgrade migrates first and then replaces the pods, so these meet the schema of the release after theirs. All that
     * such a migration may do is in it, each kind once; {@code MigrationFilesTest} keeps others out.
     */
    @Test
    void podsGoOnOnTheSchemaOfTheReleaseAfterTheirs() throws Exception {
        assertThat(run("migrate")).contains("The schema is at version ");
        try (PackagedService pod = pod()) {
            pod.awaitReady();
            assertThat(change(pod, "before")).contains("\"headline\":\"before\"");

            for (String statement : NEXT_RELEASE.split(";\n")) {
                database.run(statement);
            }
            database.run(
                    "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                            + " installed_by, execution_time, success) select max(installed_rank) + 1, '1000', 'next release',"
                            + " 'SQL', 'V1000__next_release.sql', 1, current_user, 1, true from flyway_schema_history");

            assertThat(change(pod, "after")).contains("\"headline\":\"after\"");
            assertThat(ask(pod)).contains("{\"data\":{\"skill\":{\"label\":\"Java\"}}");
            assertThat(readiness(pod).statusCode()).isEqualTo(200);
        }
        try (PackagedService another = pod()) {
            another.awaitReady();
            assertThat(change(another, "begun after"))
                    .as(
                            "of a pod that begins on the newer schema, because its node has gone or the release is taken back")
                    .contains("\"headline\":\"begun after\"");
        }
        assertThat(run("migrate")).as("of the older release").contains("The schema is at version ");
    }

    private static String change(PackagedService pod, String headline) throws IOException, InterruptedException {
        return ask(
                pod,
                "{\"query\": \"mutation { saveMyProfile(input: {headline: \\\"" + headline
                        + "\\\"}) { headline } }\"}");
    }

    private static PackagedService pod() throws IOException {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(ISSUER.environment());
        environment.putAll(settings());
        return PackagedService.launch(
                PackagedService.command(List.of("-Xmx512m"), List.of()),
                environment,
                PackagedService.freePort(),
                Path.of("target", "packaged-pod-before-migration.log"));
    }

    private static Map<String, String> settings() {
        return Map.of(
                "QUARKUS_FLYWAY_MIGRATE_AT_START", "false",
                "CAREER_GRAPH_TAXONOMY_STARTER", "false",
                "QUARKUS_SCHEDULER_ENABLED", "false");
    }

    /** The command with the settings of the pods, which share them. */
    private static String run(String command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                PackagedService.command(List.of("-Xmx512m"), List.of(command)).redirectErrorStream(true);
        builder.environment().putAll(database.environment());
        builder.environment().putAll(settings());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static HttpResponse<String> readiness(PackagedService pod) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(pod.uri("q/health/ready")).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String ask(PackagedService pod) throws IOException, InterruptedException {
        return ask(pod, SKILL);
    }

    private static String ask(PackagedService pod, String body) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(pod.uri("graphql"))
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer " + ISSUER.token("ada", "acme"))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
