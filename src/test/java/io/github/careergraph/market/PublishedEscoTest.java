package io.github.careergraph.market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The published ESCO, which does not come with this project: what is said to beat EASE does so on it. */
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

    @Test
    void signalsOfTextsBeatEaseOnGroupsThatNeitherHasSeen() {
        RecommendationTrial.Outcome outcome = new RecommendationTrial(esco, progress -> {}).run(true, 1);

        assertThat(outcome.recallOver(RecommendationTrial.BY_TITLES, RecommendationTrial.EASE)
                        .low())
                .isPositive();
        assertThat(outcome.ndcgOver(RecommendationTrial.BY_TITLES, RecommendationTrial.EASE)
                        .low())
                .isPositive();
    }
}
