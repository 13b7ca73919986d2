package io.github.careergraph.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.careergraph.extraction.Entity;
import io.github.careergraph.extraction.EntityType;
import io.github.careergraph.extraction.Extraction;
import io.github.careergraph.extraction.ExtractionUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** The tiny model is made by src/test/python/make_torchscript_model.py: "Ada Lovelace" is a person, "London" a place. */
class TorchScriptModelTest {

    private static final Path MODEL = Path.of("src/test/resources/torchscript-model");

    @Test
    void servesAnExportedModelWithItsTokenizer() {
        String text = "👩🏽‍💻 Ada Lovelace in 東京, Ada in London.";

        Extraction extraction = extract(MODEL, text);

        assertThat(extraction.extractor()).isEqualTo("tiny-tagger");
        assertThat(extraction.entities())
                .extracting(Entity::type, Entity::text, Entity::start)
                .containsExactly(
                        tuple(EntityType.PERSON, "Ada Lovelace", text.indexOf("Ada L")),
                        tuple(EntityType.PERSON, "Ada", text.indexOf("Ada in")),
                        tuple(EntityType.LOCATION, "London", text.indexOf("London")));
    }

    @Test
    void readsTextsFarLongerThanItsWindow() {
        String text = "a a a Ada Lovelace in London. ".repeat(200);

        Extraction extraction = extract(MODEL, text);

        assertThat(extraction.entities()).hasSize(400).allSatisfy(entity -> {
            assertThat(text.substring(entity.start(), entity.end())).isEqualTo(entity.text());
            assertThat(entity.text()).isIn("Ada Lovelace", "London");
        });
    }

    @Test
    void findsNothingInAnEmptyText() {
        assertThat(extract(MODEL, "").entities()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithADirectory(@TempDir Path empty) throws IOException {
        assertThatThrownBy(() -> extract(empty, "text"))
                .isInstanceOf(ExtractionUnavailableException.class)
                .hasMessageContaining("config.json");

        Files.writeString(empty.resolve("config.json"), "{\"id2label\": {\"0\": \"LABEL_0\"}}");
        Files.copy(MODEL.resolve("model.pt"), empty.resolve("model.pt"));
        Files.copy(MODEL.resolve("tokenizer.json"), empty.resolve("tokenizer.json"));
        assertThatThrownBy(() -> extract(empty, "text"))
                .isInstanceOf(ExtractionUnavailableException.class)
                .hasMessageContaining("LABEL_0");

        Files.writeString(empty.resolve("config.json"), "{\"id2label\": {\"0\": \"O\"}}");
        Files.writeString(empty.resolve("model.pt"), "not a model");
        assertThatThrownBy(() -> extract(empty, "text")).isInstanceOf(ExtractionUnavailableException.class);
    }

    @Test
    void saysWhichFileIsMissingAndWhichLabels(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("config.json"), "{\"id2label\": {\"0\": \"O\", \"2\": \"B-PER\"}}");
        assertThatThrownBy(() -> extract(folder, "text"))
                .hasMessageContaining("id2label of config.json has no label 1");

        Files.writeString(folder.resolve("config.json"), "{\"id2label\": {\"0\": \"O\", \"1\": \"B-PER\"}}");
        assertThatThrownBy(() -> extract(folder, "text")).hasMessageContaining("model.pt: is missing");

        Files.copy(MODEL.resolve("model.pt"), folder.resolve("model.pt"));
        assertThatThrownBy(() -> extract(folder, "text")).hasMessageContaining("tokenizer.json: is missing");

        Files.copy(MODEL.resolve("tokenizer.json"), folder.resolve("tokenizer.json"));
        assertThatThrownBy(() -> extract(folder, "text"))
                .hasMessageContaining("model.pt gives 5 numbers per token, config.json asks for 2");

        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        assertThatThrownBy(() -> extract(folder, "text")).hasMessageContaining("tokenizer.json is no tokenizer");
    }

    private static Extraction extract(Path model, String text) {
        try (DjlEntityExtractor extractor =
                new DjlEntityExtractor(TestInferenceConfiguration.in(model), Clock.systemUTC())) {
            return extractor.extract(text, "en");
        }
    }
}
