package io.github.careergraph.inference;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.careergraph.extraction.Entity;
import io.github.careergraph.extraction.EntityType;
import io.github.careergraph.extraction.Extraction;

import static org.assertj.core.api.Assertions.assertThat;

class ShippedModelTest {

    private static final DjlEntityExtractor EXTRACTOR =
            new DjlEntityExtractor(TestInferenceConfiguration.shipped(), Clock.systemUTC());

    private static final String CV = """
            Maria Lopez
            maria.lopez@example.com

            Experience
            Software Engineer
            Infosys Limited, Bangalore
            January 2016 to Present
            Developed web applications with Java, Spring and MySQL. Deployed them with Docker and Jenkins.

            Education
            Bachelor of Science in Computer Science
            University of Washington
            2011
            """;

    @AfterAll
    static void close() {
        EXTRACTOR.close();
    }

    @Test
    void findsWhatACvSays() {
        Extraction extraction = EXTRACTOR.extract(CV, "en");

        assertThat(extraction.degraded()).isFalse();
        assertThat(extraction.extractor()).isEqualTo("career-graph-small");
        assertThat(texts(extraction, EntityType.TOOL)).contains("Java", "Spring", "Docker", "Jenkins");
        // As KNOWLEDGE: the surest head decides.
        assertThat(extraction.entities()).extracting(Entity::text).contains("MySQL");
        assertThat(texts(extraction, EntityType.SCHOOL)).contains("University of Washington");
        assertThat(texts(extraction, EntityType.OCCUPATION)).contains("Software Engineer");
        assertThat(texts(extraction, EntityType.DEGREE)).contains("Bachelor of Science in Computer Science");
        assertThat(texts(extraction, EntityType.ORGANISATION)).contains("Infosys Limited");
        assertThat(texts(extraction, EntityType.DATE_RANGE)).contains("January 2016 to Present");
        assertThat(texts(extraction, EntityType.EMAIL)).contains("maria.lopez@example.com");
    }

    @Test
    void findsSkillsInAJobAdvertisement() {
        Extraction extraction = EXTRACTOR.extract(
                "You have experience with Python and machine learning, and you work independently in a team.", "en");

        assertThat(extraction.entities())
                .extracting(Entity::type)
                .contains(EntityType.SKILL)
                .containsAnyOf(EntityType.KNOWLEDGE, EntityType.TOOL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t ",
                "\u0000\u0000",
                "👩🏽‍💻 Software Engineer at Infosys Limited 👍 with Java",
                "精通 Java 和 Docker，熟悉数据库",
                "مهندس برمجيات يعمل مع Java و Docker",
                "\uD83D broken \uDE00 surrogates with Java"
            })
    void givesOffsetsIntoTheOriginalText(String text) {
        assertOffsets(text, EXTRACTOR.extract(text, null));
    }

    @Test
    void readsALineOfAHundredThousandCharacters() {
        String phrase = "Developed software with Java and Docker 👍 ";
        String text = phrase.repeat(100_000 / phrase.length() + 1);

        Extraction extraction = EXTRACTOR.extract(text, "en");

        assertOffsets(text, extraction);
        long found = extraction.entities().stream()
                .filter(entity -> entity.text().equals("Java"))
                .count();
        assertThat(found).isGreaterThan(text.length() / phrase.length() * 9 / 10);
    }

    @Test
    void readsAWordOfAHundredThousandCharacters() {
        String text = "x".repeat(100_000);

        assertOffsets(text, EXTRACTOR.extract(text, null));
    }

    @Test
    void answersTheSameToManyThreadsAtOnce() throws Exception {
        Extraction alone = EXTRACTOR.extract(CV, "en");
        List<Callable<Extraction>> calls = new ArrayList<>();
        for (int call = 0; call < 40; call++) {
            calls.add(() -> EXTRACTOR.extract(CV, "en"));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Extraction> answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        }
    }

    private static void assertOffsets(String text, Extraction extraction) {
        for (Entity entity : extraction.entities()) {
            assertThat(text.substring(entity.start(), entity.end())).isEqualTo(entity.text());
            assertThat(entity.confidence()).isBetween(0.5, 1.0);
            assertThat(entity.text()).isEqualTo(entity.text().strip());
        }
    }

    private static List<String> texts(Extraction extraction, EntityType type) {
        return extraction.entities().stream()
                .filter(entity -> entity.type() == type)
                .map(Entity::text)
                .toList();
    }
}
