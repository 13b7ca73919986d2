package io.github.careergraph.graphql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service that executes the operations of two front ends and nothing else. */
public final class PersistedOnly implements QuarkusTestProfile {

    static final String ME = "query Me { me { id } }";
    static final String SKILL = "query Skill($slug: String!) { skill(slug: $slug) { slug } }";
    static final String HEADLINE =
            "mutation Headline($text: String) { saveMyProfile(input: {headline: $text}) { headline } }";

    private static final String MANIFEST = """
            {
              "format": "apollo-persisted-query-manifest",
              "version": 1,
              "operations": [
                {"id": "me-1", "name": "Me", "type": "query", "body": "%s"},
                {"id": "skill-1", "name": "Skill", "type": "query", "body": "%s"},
                {"id": "headline-1", "name": "Headline", "type": "mutation", "body": "%s"}
              ]
            }
            """;

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path manifest = Path.of("target", "operations-manifest.json").toAbsolutePath();
            Files.createDirectories(manifest.getParent());
            Files.writeString(manifest, MANIFEST.formatted(ME, SKILL, HEADLINE));
            return Map.of(
                    "career-graph.graphql.operations",
                    "PERSISTED_ONLY",
                    "career-graph.graphql.operations-manifest",
                    manifest.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
