package io.github.careergraph.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import io.github.careergraph.extraction.Embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What the vectors of the shipped model are worth, measured on the names that the starter's skills go by. They tell by
 * spelling and little more: a network that was trained to find entities has no reason to bring synonyms together.
 */
class EmbeddingTest {

    private static final DjlEntityExtractor MODEL =
            new DjlEntityExtractor(TestInferenceConfiguration.shipped(), Clock.systemUTC());

    private static final Path SKILLS = Path.of("src/main/resources/taxonomy/skills");

    /** Two names of one skill. */
    private record Synonyms(String name, String alias) {

        boolean shareAStem() {
            return !Collections.disjoint(stems(name), stems(alias));
        }

        private static Set<String> stems(String text) {
            return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                    .filter(word -> word.length() >= 4)
                    .map(word -> word.substring(0, 4))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    @AfterAll
    static void close() {
        MODEL.close();
    }

    @Test
    void haveLengthOneAndOneDimension() {
        List<Embedding> embeddings = MODEL.embed(List.of("Java", "Led a team.\n".repeat(500), "数据库 👍"));
        assertThat(embeddings).hasSize(3).allSatisfy(embedding -> {
            assertThat(embedding.model()).isEqualTo(MODEL.extract("Java", "en").extractor());
            assertThat(embedding.vector())
                    .hasSameSizeAs(embeddings.getFirst().vector())
                    .hasSizeGreaterThan(1);
            assertThat(cosine(embedding.vector(), embedding.vector())).isCloseTo(1, within(1e-5));
        });
    }

    @Test
    void aTextWithoutAWordHasNoDirection() {
        for (Embedding embedding : MODEL.embed(List.of("", " \t "))) {
            assertThat(cosine(embedding.vector(), embedding.vector())).isZero();
        }
    }

    @Test
    void areTheSameWhateverElseIsReadWithThem() {
        List<String> texts = List.of("Kubernetes", "Led a team of six engineers.", "Java and Docker. ".repeat(200));
        List<Embedding> together = MODEL.embed(texts);
        for (int i = 0; i < texts.size(); i++) {
            float[] alone = MODEL.embed(List.of(texts.get(i))).getFirst().vector();
            assertThat(cosine(alone, together.get(i).vector())).isCloseTo(1, within(1e-5));
        }
    }

    /** 88 % of 1,801 pairs. */
    @Test
    void tellSynonymsOfOneStemFromStrangers() throws IOException {
        assertThat(closerThanAStranger(Synonyms::shareAStem)).isGreaterThan(0.8);
    }

    /** 61 % of 1,364 pairs, of which a guess has half. */
    @Test
    void hardlyTellSynonymsThatShareNoWord() throws IOException {
        assertThat(closerThanAStranger(Predicate.not(Synonyms::shareAStem))).isBetween(0.5, 0.8);
    }

    /** How often a skill's other name is closer to it than a name of another skill that was drawn by chance. */
    private static double closerThanAStranger(Predicate<Synonyms> wanted) throws IOException {
        List<Synonyms> all = synonyms();
        List<Synonyms> measured = all.stream().filter(wanted).toList();
        assertThat(measured).hasSizeGreaterThan(1_000);
        Random random = new Random(5);
        List<String> texts = new ArrayList<>();
        for (Synonyms synonyms : measured) {
            Synonyms stranger;
            do {
                stranger = all.get(random.nextInt(all.size()));
            } while (stranger.name().equals(synonyms.name()));
            texts.addAll(List.of(synonyms.name(), synonyms.alias(), stranger.alias()));
        }
        List<Embedding> vectors = MODEL.embed(texts);
        long closer = 0;
        for (int i = 0; i < vectors.size(); i += 3) {
            float[] name = vectors.get(i).vector();
            if (cosine(name, vectors.get(i + 1).vector())
                    > cosine(name, vectors.get(i + 2).vector())) {
                closer++;
            }
        }
        return (double) closer / measured.size();
    }

    private static List<Synonyms> synonyms() throws IOException {
        List<Synonyms> synonyms = new ArrayList<>();
        try (Stream<Path> files = Files.list(SKILLS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                Files.readAllLines(file).stream()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .forEach(cells -> {
                            for (String alias : cells[9].split(";")) {
                                if (!alias.isBlank()) {
                                    synonyms.add(new Synonyms(cells[1], alias));
                                }
                            }
                        });
            }
        }
        return synonyms;
    }

    private static double cosine(float[] first, float[] second) {
        double product = 0;
        for (int i = 0; i < first.length; i++) {
            product += (double) first[i] * second[i];
        }
        return product;
    }
}
