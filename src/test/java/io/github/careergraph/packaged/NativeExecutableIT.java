package io.github.careergraph.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The native executable is the api alone: the model and the parsers of documents are the inference pod's. */
class NativeExecutableIT {

    private static final List<String> LIBRARIES = List.of("ai.djl", "org.apache.pdfbox", "org.apache.poi");

    private static final String OF_THE_SCHEMA = "org.eclipse.microprofile.graphql";

    private static Path executable;

    @BeforeAll
    static void built() {
        assumeTrue(!PackagedService.isOnJvm() && PackagedService.isPackaged(), "There is no native executable here.");
        executable = Path.of(System.getProperty("packaged.executable"));
    }

    @Test
    void isMadeWithoutTheLibrariesOfInference() throws IOException {
        try (Stream<Path> files = Files.walk(executable.getParent())) {
            List<String> jars = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
            assertThat(jars).anyMatch(name -> name.startsWith("io.smallrye.smallrye-graphql"));
            assertThat(jars).noneMatch(name -> LIBRARIES.stream().anyMatch(name::startsWith));
        }
    }

    /** Quarkus registers what root fields lead to, and not what only fields of many parents at once need. */
    @Test
    void knowsAllThatTheSchemaIsMadeOf() throws IOException {
        Set<String> registered = new HashSet<>();
        for (JsonNode entry : new ObjectMapper().readTree(reflection())) {
            registered.add(entry.path("name").asText());
        }
        Set<String> needed = new ClassFileImporter()
                .importPath(executable.resolveSibling("classes")).stream()
                        .filter(NativeExecutableIT::bearsAnAnnotationOfTheSchema)
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertThat(needed).hasSizeGreaterThan(100);
        assertThat(registered).containsAll(needed);
    }

    private static boolean bearsAnAnnotationOfTheSchema(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency ->
                        dependency.getTargetClass().getPackageName().equals(OF_THE_SCHEMA));
    }

    private static byte[] reflection() throws IOException {
        try (Stream<Path> files = Files.walk(executable.getParent())) {
            Path jar = files.filter(file -> file.getFileName().toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow();
            try (JarFile content = new JarFile(jar.toFile())) {
                return content.getInputStream(content.getEntry("META-INF/native-image/reflect-config.json"))
                        .readAllBytes();
            }
        }
    }

    @Test
    void holdsNoneOfTheirClasses() throws IOException {
        String content = Files.readString(executable, ISO_8859_1);
        assertThat(content.contains("io.github.careergraph.graphql.Failures")).isTrue();
        for (String name : List.of(
                "ai.djl.engine.Engine",
                "ai.djl.ndarray.NDManager",
                "ai.djl.pytorch.engine.PtEngine",
                "org.apache.pdfbox.pdmodel.PDDocument",
                "org.apache.poi.xwpf.usermodel.XWPFDocument",
                "io.github.careergraph.inference.",
                "io.github.careergraph.training.")) {
            assertThat(content.contains(name)).as(name).isFalse();
        }
    }
}
