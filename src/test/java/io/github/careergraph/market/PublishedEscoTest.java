package io.github.careergraph.market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The published ESCO, which does not come with this project, as the market's commands read it. */
class PublishedEscoTest {

    private static final Path FILES = Path.of("..", "shared", "data", "taxonomy", "esco-1.1.1");

    private static Esco esco;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.isDirectory(FILES), "The published ESCO is not here.");
        esco = Esco.read(FILES);
    }

    @Test
    void isReadWhole() {
        assertThat(esco.occupations()).hasSize(3007);
        assertThat(esco.skills()).hasSize(13_896);
    }
}
