package io.github.careergraph.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import io.github.careergraph.extraction.EntityType;
import io.github.careergraph.inference.ModelLoader;
import io.github.careergraph.inference.Tagger;
import io.github.careergraph.inference.TaggingModel;

import static org.assertj.core.api.Assertions.assertThat;

/** The tiny encoder is made by src/test/python/make_torchscript_encoder.py: two layers of attention, random weights. */
class FineTuneCommandTest {

    private static final Path ENCODER = Path.of("src/test/resources/torchscript-encoder");
    private static final List<String> PEOPLE = List.of("Ada", "Grace", "Lin");
    private static final List<String> FAMILIES = List.of("Lovelace", "Hopper", "Turing");
    private static final List<String> PLACES = List.of("London", "Berlin", "Paris", "Oslo");
    private static final List<String> TOOLS = List.of("Java", "Rust", "Python", "Docker", "Kubernetes");
    private static final List<String> OCCUPATIONS = List.of("nurse", "engineer", "analyst", "teacher");

    @TempDir
    private Path folder;

    @Test
    void learnsAHeadThatIsServedFromItsFolder() throws IOException {
        data(200, 40);

        Answer answer = fineTune("--epochs=40", "--threads=1");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("epoch 1: dev F1", "| PERSON |", "| micro |", "Wrote ");
        try (TaggingModel model = ModelLoader.load(Optional.of(folder.resolve("out")));
                Tagger tagger = model.newTagger()) {
            assertThat(model.name()).isEqualTo("tiny-encoder-tuned");
            assertThat(model.schemes().getFirst().types()).containsEntry("TOOL", EntityType.TOOL);
            SpanFinder finder = new SpanFinder(tagger, model);
            OwnCorpus own = OwnCorpus.read(folder.resolve("data"));
            assertThat(Evaluation.onDevParts(finder, List.of(own.corpus()))
                            .get("own")
                            .micro()
                            .f1())
                    .isGreaterThan(0.95);

            // Far longer than the encoder's 64 places, and with a character of two UTF-16 units before every name.
            String text = "👩 Grace Hopper works as a nurse in Oslo. ".repeat(50);
            List<LabelledSpan> found = finder.find(List.of(text)).getFirst().get("default");
            Map<String, String> expected = Map.of("PERSON", "Grace Hopper", "OCCUPATION", "nurse", "LOCATION", "Oslo");
            assertThat(found).hasSizeBetween(140, 160);
            assertThat(found.stream()
                            .filter(span ->
                                    text.substring(span.start(), span.end()).equals(expected.get(span.label())))
                            .count())
                    .isGreaterThan(135);
        }
    }

    @Test
    void anotherLayerIsWrittenAndServedToo() throws IOException {
        data(40, 10);

        assertThat(fineTune("--epochs=2", "--hidden=16", "--threads=1").code()).isZero();

        try (TaggingModel model = ModelLoader.load(Optional.of(folder.resolve("out")));
                Tagger tagger = model.newTagger()) {
            assertThat(tagger.tag(List.of("", "Ada works")))
                    .extracting(text -> text.scores().length)
                    .containsExactly(0, 2);
        }
    }

    @Test
    void saysWhatIsWrongWithAnEncoder() throws IOException {
        data(5, 5);
        Path broken = Files.createDirectories(folder.resolve("broken"));
        assertThat(fineTune(broken).err()).contains("config.json: is missing");
        Files.writeString(broken.resolve("config.json"), "{\"hidden_size\": 5");
        assertThat(fineTune(broken).err()).contains("config.json is no JSON");
        Files.writeString(broken.resolve("config.json"), "{}");
        assertThat(fineTune(broken).err()).contains("config.json has no hidden_size");
        Files.writeString(broken.resolve("config.json"), "{\"hidden_size\": 768}");
        assertThat(fineTune(broken).err()).contains("model.pt: is missing");
        Files.copy(ENCODER.resolve("model.pt"), broken.resolve("model.pt"));
        assertThat(fineTune(broken).err()).contains("tokenizer.json: is missing");
        Files.copy(ENCODER.resolve("tokenizer.json"), broken.resolve("tokenizer.json"));
        assertThat(fineTune(broken).err()).contains("model.pt gives 32 numbers per token, config.json asks for 768");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void refusesDataThatNamesNoEntityOrAnUnknownLabel() throws IOException {
        write("train.conll", "Ada B-THING\n");
        write("dev.conll", "Ada B-THING\n");
        assertThat(fineTune(ENCODER).err()).contains("has no label that names an entity type: [THING]");

        write("train.conll", "Ada B-PERSON\n");
        write("dev.conll", "we O\n\nuse O\nJava B-TOOL\n");
        assertThat(fineTune(ENCODER).err()).contains("dev.conll:3: has a label that train.conll has not: TOOL");
    }

    @Test
    void refusesToWriteOverTheEncoderAndSettingsOutOfRange() throws IOException {
        data(5, 5);
        assertThat(run("--model=" + ENCODER, "--data=" + folder.resolve("data"), "--out=" + ENCODER)
                        .err())
                .contains("--out is the encoder's");
        assertThat(fineTune("--dropout=1").err()).contains("--dropout");
        assertThat(fineTune("--epochs=0").err()).contains("--epochs");
    }

    private void data(int train, int dev) throws IOException {
        Random random = new Random(3);
        write("train.conll", sentences(train, random));
        write("dev.conll", sentences(dev, random));
    }

    private static String sentences(int count, Random random) {
        StringBuilder conll = new StringBuilder();
        for (int sentence = 0; sentence < count; sentence++) {
            // A word that the tokenizer does not know, as the character before the names below.
            conll.append("Today O\n")
                    .append(any(PEOPLE, random))
                    .append(" B-PERSON\n")
                    .append(any(FAMILIES, random))
                    .append(" I-PERSON\nworks O\nas O\na O\n")
                    .append(any(OCCUPATIONS, random))
                    .append(" B-OCCUPATION\nin O\n")
                    .append(any(PLACES, random))
                    .append(" B-LOCATION\nwith O\n")
                    .append(any(TOOLS, random))
                    .append(" B-TOOL\n. O\n\n");
        }
        return conll.toString();
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("data")).resolve(file), text);
    }

    private Answer fineTune(String... more) {
        String[] arguments = {"--model=" + ENCODER, "--data=" + folder.resolve("data"), "--out=" + folder.resolve("out")
        };
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return run(all);
    }

    private Answer fineTune(Path model) {
        return run("--model=" + model, "--data=" + folder.resolve("data"), "--out=" + folder.resolve("out"));
    }

    private record Answer(int code, String out, String err) {}

    private static Answer run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(new FineTuneCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Answer(code, out.toString(), err.toString());
    }
}
