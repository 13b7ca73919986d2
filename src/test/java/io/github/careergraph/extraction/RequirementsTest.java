package io.github.careergraph.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** What job ads demand and wish for, by sentences written by hand. */
class RequirementsTest {

    private static final Path SENTENCES = Path.of("src/test/resources/patterns/requirements.txt");

    @Test
    void tellsWhatIsDemandedFromWhatIsWishedFor() throws IOException {
        List<String> sentences = Files.readAllLines(SENTENCES).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(sentences).filteredOn(line -> !line.startsWith("NONE")).hasSizeGreaterThanOrEqualTo(40);
        List<String> wrong = sentences.stream()
                .filter(line -> !said(line.split("\\|", 2)[1]).equals(line.split("\\|", 2)[0]))
                .toList();
        System.out.printf("Requirements: %d of %d right%n", sentences.size() - wrong.size(), sentences.size());
        wrong.forEach(line -> System.out.println("  wrong: " + said(line.split("\\|", 2)[1]) + " for " + line));
        assertThat(wrong).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void saysNothingOfNamesAndPlaces() {
        String text = "Required: Jane, London";
        Requirements requirements = new Requirements(text);
        assertThat(requirements.of(new Entity(EntityType.LOCATION, 16, 22, "London", 1)))
                .isNull();
        assertThat(requirements.of(new Entity(EntityType.TOOL, 16, 22, "London", 1)))
                .isEqualTo(Requirement.REQUIRED);
    }

    @Test
    void aLineOfAHundredThousandCharactersTakesNoTime() {
        for (String piece : List.of("Java, ", "required ", "a plus Java ", "not ", "must ", ". ", "- ")) {
            String text = piece.repeat(200_000 / piece.length());
            assertTimeout(
                    Duration.ofSeconds(5),
                    () -> {
                        Requirements requirements = new Requirements(text);
                        for (int start = 0; start + 4 < text.length(); start += 10) {
                            requirements.of(new Entity(EntityType.TOOL, start, start + 4, "Java", 1));
                        }
                    },
                    piece);
        }
    }

    private static String said(String marked) {
        String lines = marked.replace("\\n", "\n");
        int start = lines.indexOf("[[");
        int end = lines.indexOf("]]") - 2;
        String text = lines.replace("[[", "").replace("]]", "");
        Entity entity = new Entity(EntityType.SKILL, start, end, text.substring(start, end), 1);
        Requirement requirement = new Requirements(text).of(entity);
        return requirement == null ? "NONE" : requirement.name();
    }
}
