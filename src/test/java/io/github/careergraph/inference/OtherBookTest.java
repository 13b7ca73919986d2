package io.github.careergraph.inference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.careergraph.inference.PhraseBook.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The shipped network with another gazetteer than the one that it learnt with. */
class OtherBookTest {

    private static final String TEXT = "Python developer. You have experience with Kubernetes and machine learning.";

    @TempDir
    private Path model;

    @BeforeAll
    static void engine() {
        NativeEngine.start(1);
    }

    @BeforeEach
    void copy() throws IOException {
        for (String file : List.of("config.json", "vocabulary.txt", "parameters.bin", "phrases.txt.gz")) {
            Files.copy(Path.of("src/main/resources/model", file), model.resolve(file));
        }
    }

    @Test
    void answersWithASmallerBookAndWithNone() throws IOException {
        PhraseBook small = new PhraseBook.Builder().add(Kind.TOOL, "Kubernetes").build();
        float[][] full = scores(ModelLoader.load(Optional.of(model)));

        write(small);
        float[][] fewer = scores(ModelLoader.load(Optional.of(model)));
        write(PhraseBook.empty());
        float[][] none = scores(ModelLoader.load(Optional.of(model)));

        assertThat(Arrays.deepEquals(fewer, full)).isFalse();
        assertThat(Arrays.deepEquals(none, fewer)).isFalse();
        for (float[] token : none) {
            for (float score : token) {
                assertThat(score).isFinite();
            }
        }
        assertThat(scores(ModelLoader.load(Optional.empty(), small))).isDeepEqualTo(fewer);
        assertThat(scores(ModelLoader.load(Optional.empty(), PhraseBook.empty())))
                .isDeepEqualTo(none);
    }

    @Test
    void findsSomethingWithoutABook() throws IOException {
        write(PhraseBook.empty());
        try (TaggingModel loaded = ModelLoader.load(Optional.of(model));
                Tagger tagger = loaded.newTagger()) {
            TaggedText tagged = tagger.tag(List.of(TEXT)).getFirst();
            int column = 0;
            int found = 0;
            for (int scheme = 0; scheme < loaded.schemes().size(); scheme++) {
                found += loaded.decoders()
                        .get(scheme)
                        .decode(tagged.scores(), column)
                        .size();
                column += loaded.schemes().get(scheme).tags().size();
            }
            assertThat(found).isPositive();
        }
    }

    @Test
    void tellsWhichFileIsNoBook() throws IOException {
        Files.writeString(model.resolve("phrases.txt.gz"), "S\tsql\n");
        assertThatThrownBy(() -> ModelLoader.load(Optional.of(model)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("phrases.txt.gz is not a whole gzip file");
    }

    @Test
    void aModelOfAnotherKindReadsNoBook() {
        Path foreign = Path.of("src/test/resources/torchscript-model");
        assertThatThrownBy(() -> ModelLoader.load(Optional.of(foreign), PhraseBook.empty()))
                .isInstanceOf(IOException.class)
                .hasMessage("tiny-tagger reads no gazetteer");
    }

    private void write(PhraseBook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        try (OutputStream output = Files.newOutputStream(model.resolve("phrases.txt.gz"))) {
            bytes.writeTo(output);
        }
    }

    private static float[][] scores(TaggingModel model) {
        try (model;
                Tagger tagger = model.newTagger()) {
            return tagger.tag(List.of(TEXT)).getFirst().scores();
        }
    }
}
