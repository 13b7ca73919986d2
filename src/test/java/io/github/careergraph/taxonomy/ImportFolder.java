package io.github.careergraph.taxonomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service whose curators can import files from a folder. */
public final class ImportFolder implements QuarkusTestProfile {

    static final Path PATH = Path.of("target", "import-folder").toAbsolutePath();

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Files.createDirectories(PATH);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Map.of("career-graph.taxonomy.import-directory", PATH.toString());
    }
}
