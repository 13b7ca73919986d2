package io.github.careergraph.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How well addresses, periods and lengths of time are found in sentences written by hand, from first to last letter. */
class PatternQualityTest {

    private static final Path SENTENCES = Path.of("src/test/resources/patterns/spans.txt");
    private static final Pattern MARK = Pattern.compile("\\{(E|D|\\d{1,3}):([^}]*)\\}");

    /** A span of a text; months where it is a length of time. */
    private record Found(int sentence, EntityType type, int start, int end, Integer months) {}

    @ParameterizedTest
    @EnumSource(
            value = EntityType.class,
            names = {"EMAIL", "DATE_RANGE", "EXPERIENCE"})
    void findsThemFromFirstToLastLetter(EntityType type) throws IOException {
        List<String> marked = sentences();
        Set<Found> expected = new HashSet<>();
        Set<Found> found = new HashSet<>();
        for (int i = 0; i < marked.size(); i++) {
            String text = MARK.matcher(marked.get(i)).replaceAll("$2");
            expected.addAll(marks(i, marked.get(i)));
            for (Entity entity : Patterns.entities(text)) {
                Integer months = entity.type() == EntityType.EXPERIENCE ? ExperienceLength.months(entity.text()) : null;
                found.add(new Found(i, entity.type(), entity.start(), entity.end(), months));
            }
        }
        expected.removeIf(entity -> entity.type() != type);
        found.removeIf(entity -> entity.type() != type);
        Set<Found> right = new HashSet<>(found);
        right.retainAll(expected);
        double f1 = 2.0 * right.size() / (expected.size() + found.size());
        System.out.printf(
                "%s: precision %.3f, recall %.3f, F1 %.3f of %d%n",
                type,
                (double) right.size() / found.size(),
                (double) right.size() / expected.size(),
                f1,
                expected.size());
        expected.stream()
                .filter(entity -> !found.contains(entity))
                .forEach(entity -> System.out.println("  missed in: " + marked.get(entity.sentence())));
        found.stream()
                .filter(entity -> !expected.contains(entity))
                .forEach(entity -> System.out.println("  wrong " + entity + " in: " + marked.get(entity.sentence())));
        assertThat(f1).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void thereAreAHundredSentences() throws IOException {
        assertThat(sentences()).hasSizeGreaterThanOrEqualTo(100).doesNotHaveDuplicates();
    }

    private static List<String> sentences() throws IOException {
        return Files.readAllLines(SENTENCES).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static List<Found> marks(int sentence, String marked) {
        List<Found> marks = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        int removed = 0;
        while (mark.find()) {
            int start = mark.start() - removed;
            EntityType type =
                    switch (mark.group(1)) {
                        case "E" -> EntityType.EMAIL;
                        case "D" -> EntityType.DATE_RANGE;
                        default -> EntityType.EXPERIENCE;
                    };
            Integer months = type == EntityType.EXPERIENCE ? Integer.valueOf(mark.group(1)) : null;
            marks.add(new Found(sentence, type, start, start + mark.group(2).length(), months));
            removed += mark.end() - mark.start() - mark.group(2).length();
        }
        return marks;
    }
}
