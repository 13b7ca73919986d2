package io.github.careergraph.graphql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.github.careergraph.PostgresServer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The audit suite of graphql-http, the reference of the GraphQL over HTTP specification, finds nothing. */
@QuarkusTest
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
class GraphqlOverHttpAuditTest {

    private static final Path SOURCES = Path.of("src", "test", "node");
    private static final Path INSTALLED = Path.of("target", "node-audit");

    @TestHTTPResource("/graphql")
    URL endpoint;

    @Test
    void everyMustAndEveryShouldIsMet() throws IOException {
        assumeTrue(run(INSTALLED.getParent(), "node", "--version") != null, "skipped: there is no node here");
        assumeTrue(isInstalled(), "skipped: npm ci could not install graphql-http");

        // newcomer:newcomer
        String answer = run(
                INSTALLED,
                "node",
                "audit.mjs",
                endpoint.toString(),
                "Basic " + java.util.Base64.getEncoder().encodeToString("newcomer:newcomer".getBytes(UTF_8)));
        assertThat(answer).as("the audit ran").isNotNull();
        List<JsonNode> audits =
                answer.lines().map(GraphqlOverHttpAuditTest::json).toList();

        assertThat(audits).as("audits of 1.23.1").hasSizeGreaterThan(60);
        assertThat(audits.stream()
                        .filter(audit -> !audit.get("status").asText().equals("ok"))
                        .map(JsonNode::toString))
                .isEmpty();
    }

    private static boolean isInstalled() throws IOException {
        Files.createDirectories(INSTALLED);
        for (String file : List.of("package.json", "package-lock.json", "audit.mjs")) {
            Files.copy(
                    SOURCES.resolve(file), INSTALLED.resolve(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.exists(INSTALLED.resolve("node_modules/graphql-http/package.json"))
                || run(INSTALLED, "npm", "ci", "--no-audit", "--no-fund") != null;
    }

    /** What a command wrote, or null when it is not there, failed or took longer than two minutes. */
    private static String run(Path directory, String... command) {
        try {
            Path output = Files.createTempFile(INSTALLED.getParent(), "node", ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                if (!process.waitFor(2, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    return null;
                }
                return process.exitValue() == 0 ? Files.readString(output) : null;
            } finally {
                Files.delete(output);
            }
        } catch (IOException absent) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
