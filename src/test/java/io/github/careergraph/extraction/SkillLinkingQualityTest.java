package io.github.careergraph.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.careergraph.Statements;
import io.github.careergraph.extraction.LinkingScore.Answered;
import io.github.careergraph.skill.Skill;
import io.github.careergraph.skill.SkillLookup;

import static org.assertj.core.api.Assertions.assertThat;

/** How often mentions in texts are linked to the skill of the starter taxonomy that they mean, or to none. */
@QuarkusTest
class SkillLinkingQualityTest {

    @Inject
    SkillLinker linker;

    @Inject
    Lexicons lexicons;

    @Inject
    SimilarNames similar;

    @Inject
    SkillProfiles profiles;

    @Inject
    SkillLookup skills;

    @Test
    void theSetsAreLargeAndHalfOfThemIsHard() {
        List<LinkingExample> held = LinkingExample.read("held.txt");
        List<LinkingExample> tuning = LinkingExample.read("tuning.txt");
        assertThat(held.size() + tuning.size()).isGreaterThanOrEqualTo(400);
        assertThat(held).filteredOn(LinkingExample::hard).hasSizeGreaterThanOrEqualTo(held.size() / 2);
        assertThat(held)
                .extracting(LinkingExample::text)
                .doesNotContainAnyElementsOf(
                        tuning.stream().map(LinkingExample::text).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "tuning.txt, false, 0.97, 0.97",
        "tuning.txt, true, 0.95, 0.95",
        "held.txt, false, 0.98, 0.98",
        "held.txt, true, 0.94, 0.92"
    })
    void findsWhatIsMeant(String file, boolean hard, double accuracy, double recall) {
        List<Answered> answers = LinkingExample.read(file).stream()
                .filter(example -> example.hard() == hard)
                .map(this::answer)
                .toList();
        LinkingScore score = LinkingScore.of(answers);
        System.out.printf("Linking, %s, %s: %s%n", file, hard ? "hard" : "easy", score);
        answers.stream()
                .filter(answer -> !answer.isRight())
                .forEach(answer -> System.out.printf(
                        "  %s for %s in: %s%n",
                        answer.slug(), answer.example().slug(), answer.example().text()));
        assertThat(score.accuracy()).isGreaterThanOrEqualTo(accuracy);
        assertThat(score.recall()).isGreaterThanOrEqualTo(recall);
    }

    @Test
    void asksTheDatabaseAsOftenForManyMentionsAsForOne() {
        String one = "Knows pytroch, RL and Kubernetes cluster administration.";
        List<Entity> entities =
                List.of(entity(one, "pytroch"), entity(one, "RL"), entity(one, "Kubernetes cluster administration"));
        linker.link(one, entities);
        int statements = Statements.during(() -> linker.link(one, entities)).size();
        StringBuilder text = new StringBuilder();
        List<Entity> many = new ArrayList<>();
        for (LinkingExample example : LinkingExample.read("tuning.txt")) {
            many.add(new Entity(
                    EntityType.TOOL,
                    text.length() + example.start(),
                    text.length() + example.end(),
                    example.mention(),
                    0.9));
            text.append(example.text()).append("\n");
        }
        assertThat(Statements.during(() -> linker.link(text.toString(), many)))
                .hasSizeLessThanOrEqualTo(statements)
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void whatIsLessSureThanConfiguredIsNone() {
        String text = "Knows pytroch and Python.";
        List<Entity> entities = List.of(entity(text, "pytroch"), entity(text, "Python"));
        assertThat(linker.link(text, entities)).extracting(Mention::node).doesNotContainNull();
        ExtractionConfiguration strict = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ExtractionConfiguration.class)
                .withDefaultValue("career-graph.extraction.minimum-link-confidence", "0.85")
                .build()
                .getConfigMapping(ExtractionConfiguration.class);
        SkillLinker careful = new SkillLinker(lexicons, similar, profiles, strict);
        List<Mention> linked = QuarkusTransaction.requiringNew().call(() -> careful.link(text, entities));
        assertThat(linked.getFirst().node()).isNull();
        assertThat(linked.getLast().node()).isNotNull();
    }

    private Answered answer(LinkingExample example) {
        Entity entity = new Entity(EntityType.TOOL, example.start(), example.end(), example.mention(), 0.9);
        Long key = linker.link(example.text(), List.of(entity)).getFirst().node();
        Skill skill = key == null ? null : skills.byKeys(Set.of(key)).get(key);
        return new Answered(example, skill == null ? LinkingExample.NIL : skill.slug);
    }

    private static Entity entity(String text, String mention) {
        int start = text.indexOf(mention);
        return new Entity(EntityType.TOOL, start, start + mention.length(), mention, 0.9);
    }
}
