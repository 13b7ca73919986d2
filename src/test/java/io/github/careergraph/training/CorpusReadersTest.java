package io.github.careergraph.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CorpusReadersTest {

    @TempDir
    private Path folder;

    private final ConllReader reader =
            new ConllReader(List.of(new ConllReader.Layer("s", 1, UnaryOperator.identity())), "SKIP"::equals);

    @Test
    void readsBio() throws IOException {
        List<LabelledDocument> documents = conll("New\tB-L\nYork\tI-L\nParis\tB-L\n\t\nyes\tO\n");

        assertThat(documents).extracting(LabelledDocument::text).containsExactly("New York Paris", "yes");
        assertThat(documents.getFirst().spans().get("s"))
                .containsExactly(new LabelledSpan("L", 0, 8), new LabelledSpan("L", 9, 14));
    }

    @Test
    void readsTheOlderFormWhereInsideBegins() throws IOException {
        assertThat(conll("Ada I-P\nParis I-L\nin O\nRome I-L")
                        .getFirst()
                        .spans()
                        .get("s"))
                .containsExactly(
                        new LabelledSpan("P", 0, 3), new LabelledSpan("L", 4, 9), new LabelledSpan("L", 13, 17));
    }

    @Test
    void leavesOutWhatItIsToldTo() throws IOException {
        assertThat(conll("SKIP O\n: O\n\nkeep O\n"))
                .extracting(LabelledDocument::text)
                .containsExactly("keep");
    }

    @Test
    void refusesBadTagsRaggedLinesAndEmptyFilesWithTheirPlace() {
        assertThatThrownBy(() -> conll("a O\nb X-Y\n"))
                .isInstanceOf(MalformedCorpusException.class)
                .hasMessageContaining("part.conll:2: is no BIO tag: X-Y");
        assertThatThrownBy(() -> conll("a O\n\nb\n")).hasMessageContaining("part.conll:3: has no column 2");
        assertThatThrownBy(() -> conll("\n\n")).hasMessageContaining("holds no sentence");
    }

    @Test
    void readsInlineLabelsAndTrimsThem() throws IOException {
        List<LabelledDocument> documents =
                xml("<cv>I am <label type=\"Name\"> Ada &amp; Bob\n</label><label type=\"Other\">x</label></cv>");

        assertThat(documents.getFirst().text()).isEqualTo("I am  Ada & Bob\nx");
        assertThat(documents.getFirst().spans().get("cv")).containsExactly(new LabelledSpan("Name", 6, 15));
    }

    @Test
    void refusesBrokenXmlAndOutsideEntities() {
        assertThatThrownBy(() -> xml("<cv>\n<label type=\"Name\">Ada</cv>"))
                .isInstanceOf(MalformedCorpusException.class)
                .hasMessageContaining("one.xml:2");
        assertThatThrownBy(() -> xml("<!DOCTYPE cv [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><cv>&x;</cv>"))
                .isInstanceOf(MalformedCorpusException.class);
    }

    @Test
    void putsTextsThatAreMostlyTheSameTogether() {
        String one = "a b c d e f g h i j k l m n o p";
        assertThat(NearDuplicates.groups(List.of(one, "q r s t u v w", one + " q r")))
                .containsExactly(List.of(1), List.of(0, 2));
    }

    private List<LabelledDocument> conll(String content) throws IOException {
        return reader.read(Files.writeString(folder.resolve("part.conll"), content));
    }

    private List<LabelledDocument> xml(String content) throws IOException {
        Path zip = folder.resolve("cvs.zip");
        try (ZipOutputStream stream = new ZipOutputStream(Files.newOutputStream(zip))) {
            stream.putNextEntry(new ZipEntry("one.xml"));
            stream.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return new InlineXmlReader("cv", label -> label.equals("Name") ? label : null).read(zip);
    }
}
