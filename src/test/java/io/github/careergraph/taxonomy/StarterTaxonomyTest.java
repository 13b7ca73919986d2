package io.github.careergraph.taxonomy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of the taxonomy that ships. */
class StarterTaxonomyTest {

    private final StarterFiles files = StarterFiles.read();
    private final Set<String> skills = slugs(files.skills());

    @Test
    void isLargeEnough() {
        assertThat(files.skills()).hasSizeGreaterThanOrEqualTo(800);
        assertThat(files.occupations()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(files.resources()).hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void slugsAreUnique() {
        assertThat(skills).hasSameSizeAs(files.skills());
        assertThat(slugs(files.occupations())).hasSameSizeAs(files.occupations());
        assertThat(slugs(files.resources())).hasSameSizeAs(files.resources());
    }

    @Test
    void everySkillIsNamedInEnglishAndChinese() {
        assertThat(files.skills())
                .allSatisfy(skill ->
                        assertThat(skill).doesNotContainEntry("label_en", null).doesNotContainEntry("label_zh", null));
    }

    @Test
    void edgesLeadToSkillsThatThereAre() {
        List<String> targets = new ArrayList<>();
        for (var skill : files.skills()) {
            Stream.of("broader", "requires", "related").forEach(column -> targets.addAll(targets(skill.get(column))));
        }
        for (var occupation : files.occupations()) {
            targets.addAll(targets(occupation.get("essential")));
            targets.addAll(targets(occupation.get("optional")));
            assertThat(occupation.get("essential")).as(occupation.get("slug")).isNotNull();
        }
        for (var resource : files.resources()) {
            targets.addAll(targets(resource.get("teaches")));
            targets.addAll(targets(resource.get("requires")));
        }
        assertThat(skills).containsAll(targets);
    }

    @Test
    void nothingIsBroaderThanOrRequiredForItself() {
        assertAcyclic("broader");
        assertAcyclic("requires");
    }

    @Test
    void noSkillStandsAlone() {
        Set<String> joined = new HashSet<>();
        for (var skill : files.skills()) {
            for (String column : List.of("broader", "requires", "related")) {
                if (skill.get(column) != null) {
                    joined.add(skill.get("slug"));
                    joined.addAll(targets(skill.get(column)));
                }
            }
        }
        assertThat(joined).containsAll(skills);
    }

    @Test
    void noNameMeansTwoSkills() {
        for (String language : List.of("en", "zh")) {
            Map<String, String> owner = new HashMap<>();
            for (var skill : files.skills()) {
                List<String> names = new ArrayList<>(values(skill.get("aliases_" + language)));
                names.add(skill.get("label_" + language));
                for (String name : names) {
                    String other = owner.put(name.toLowerCase(Locale.ROOT), skill.get("slug"));
                    assertThat(other).as(name).isIn(null, skill.get("slug"));
                }
            }
        }
    }

    @Test
    void whatTheTalkNamesIsThere() {
        List<String> titles = files.resources().stream()
                .map(resource -> resource.get("title"))
                .toList();
        for (String named : List.of(
                "CS224N",
                "Natural Language Processing with Transformers",
                "CLUE",
                "Attention Is All You Need",
                "BERT",
                "Language Models are Unsupervised Multitask Learners",
                "Parameter-Efficient Transfer Learning",
                "AdaLoRA",
                "Prefix-Tuning")) {
            assertThat(titles).as(named).anySatisfy(title -> assertThat(title).containsIgnoringCase(named));
        }
        assertThat(files.resources())
                .anySatisfy(resource -> assertThat(resource.get("url")).startsWith("https://huggingface.co/docs"));
    }

    private void assertAcyclic(String column) {
        Map<String, List<String>> edges = files.skills().stream()
                .collect(toMap(skill -> skill.get("slug"), skill -> targets(skill.get(column)), (a, b) -> a));
        for (String start : skills) {
            Set<String> reached = new HashSet<>();
            List<String> open = new ArrayList<>(edges.get(start));
            while (!open.isEmpty()) {
                String next = open.removeLast();
                if (reached.add(next)) {
                    open.addAll(edges.getOrDefault(next, List.of()));
                }
            }
            assertThat(reached).as(column + " of " + start).doesNotContain(start);
        }
    }

    private static Set<String> slugs(List<Map<String, String>> rows) {
        return rows.stream().map(row -> row.get("slug")).collect(toSet());
    }

    private static List<String> targets(String cell) {
        return values(cell).stream().map(edge -> edge.split(":")[0]).toList();
    }

    private static List<String> values(String cell) {
        return cell == null ? List.of() : Arrays.asList(cell.split(";"));
    }
}
