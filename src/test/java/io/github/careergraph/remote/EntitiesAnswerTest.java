package io.github.careergraph.remote;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.careergraph.extraction.Entity;
import io.github.careergraph.extraction.EntityType;
import io.github.careergraph.extraction.Extraction;
import io.github.careergraph.extraction.ExtractionUnavailableException;
import io.github.careergraph.remote.EntitiesAnswer.Found;
import io.github.careergraph.remote.EntitiesAnswer.Read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EntitiesAnswerTest {

    private static final String TEXT = "Wrote Go services";

    @Test
    void whatWasFoundComesBackAsItWas() {
        Extraction extraction =
                new Extraction(List.of(new Entity(EntityType.TOOL, 6, 8, "Go", 0.75)), false, "a model 1.0");
        assertThat(EntitiesAnswer.of(List.of(extraction)).extraction(TEXT)).isEqualTo(extraction);
    }

    @Test
    void kindsThatOnlyANewerPodKnowsAreLeftOut() {
        EntitiesAnswer answer = answer(new Found("HOBBY", 0, 5, 0.9), new Found("TOOL", 6, 8, 0.9));
        assertThat(answer.extraction(TEXT).entities()).extracting(Entity::text).containsExactly("Go");
    }

    @Test
    void whatDoesNotFitTheTextIsNoAnswer() {
        for (EntitiesAnswer nonsense : List.of(
                answer(new Found("TOOL", 6, 80, 0.9)),
                answer(new Found("TOOL", 8, 6, 0.9)),
                answer(new Found("TOOL", 6, 8, 1.5)),
                new EntitiesAnswer(List.of()),
                new EntitiesAnswer(null),
                new EntitiesAnswer(List.of(new Read("a model", null))))) {
            assertThatThrownBy(() -> nonsense.extraction(TEXT))
                    .as("%s", nonsense)
                    .isInstanceOf(ExtractionUnavailableException.class);
        }
    }

    private static EntitiesAnswer answer(Found... found) {
        return new EntitiesAnswer(List.of(new Read("a model", List.of(found))));
    }
}
