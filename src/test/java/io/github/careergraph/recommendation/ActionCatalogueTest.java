package io.github.careergraph.recommendation;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.github.careergraph.value.SkillNature;

import static org.assertj.core.api.Assertions.assertThat;

/** What is recommended must be said as one would say it to somebody. */
class ActionCatalogueTest {

    @Test
    void anAbilityIsNothingToBuildWithOrToPatch() {
        assertThat(titles(SkillNature.ABILITY, "hiring"))
                .contains(
                        "Ask three colleagues who know your work to endorse you for hiring",
                        "Get to know five people who are good at hiring, and stay in touch",
                        "Write a blog post about what experience has taught you of hiring")
                .noneMatch(
                        title -> title.contains("source") || title.contains("patch") || title.contains("with hiring"));
    }

    @Test
    void aToolIsSomethingToBuildWith() {
        assertThat(titles(SkillNature.TOOL, "Docker"))
                .contains(
                        "Build something small of your own with Docker and publish its source",
                        "Contribute a patch to an open-source project around Docker",
                        "Write a blog post about a problem you solved with Docker");
    }

    @Test
    void oneSpeaksALanguageAndNotOfIt() {
        assertThat(titles(SkillNature.SPOKEN, "English language"))
                .noneMatch(title -> title.contains("talk") || title.contains("podcast") || title.contains("meetup"));
    }

    @Test
    void noTitleKeepsItsPlaceholder() {
        for (SkillNature nature : SkillNature.values()) {
            assertThat(titles(nature, "x")).isNotEmpty().noneMatch(title -> title.contains("{"));
        }
    }

    private static List<String> titles(SkillNature nature, String skill) {
        return Stream.of(ActionCatalogue.ACTIONS)
                .flatMap(List::stream)
                .filter(ActionTemplate::isAboutSkill)
                .filter(action -> action.suits(nature))
                .map(action -> action.title(nature, skill))
                .toList();
    }
}
