package io.github.careergraph.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The native executable is the api alone: the model and the parsers of documents are the inference pod's. */
class NativeExecutableIT {

    private static final List<String> LIBRARIES = List.of("ai.djl", "org.apache.pdfbox", "org.apache.poi");

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
