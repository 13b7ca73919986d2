package io.github.careergraph.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            new ConllReader(List.of(new ConllReader.Layer("s", 1, LabelMapping.ANY)), "SKIP"::equals);

    @Test
    void readsBio() throws IOException {
        List<LabelledDocument> documents = conll("New\tB-L\nYork\tI-L\nParis\tB-L\n\t\nyes\tO\n");

        assertThat(documents).extracting(LabelledDocument::text).containsExactly("New York Paris", "yes");
        assertThat(documents.getFirst().spans().get("s"))
                .containsExactly(new LabelledSpan("L", 0, 8), new LabelledSpan("L", 9, 14));
    }

    @Test
    void readsTokensWithBlanksBetweenTabulatorsAndPassesOverEmptyOnes() throws IOException {
        assertThat(conll("Rio Grande\tB-L\n\tO\nruns\tO\n")).singleElement().satisfies(document -> {
            assertThat(document.text()).isEqualTo("Rio Grande runs");
            assertThat(document.spans().get("s")).containsExactly(new LabelledSpan("L", 0, 10));
        });
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
                .hasMessageContaining("part.conll:2: is no tag of BIO, BMES, BIOES or BILOU: X-Y");
        assertThatThrownBy(() -> conll("a O\n\nb\n")).hasMessageContaining("part.conll:3: has no column 2");
        assertThatThrownBy(() -> conll("\n\n")).hasMessageContaining("holds no sentence");
    }

    @Test
    void refusesRaggedLinesEmptyFilesAndOtherEncodings() throws IOException {
        assertThatThrownBy(() -> conll("a O\nb x O\n"))
                .hasMessageEndingWith("part.conll:2: has 3 columns where those before have 2");
        assertThatThrownBy(() -> conll("")).hasMessageEndingWith("part.conll: holds no sentence");
        Files.write(folder.resolve("part.conll"), "a O\n\ncaf\u00e9 O\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> reader.read(folder.resolve("part.conll")))
                .hasMessageEndingWith("part.conll:3: is not UTF-8");
    }

    @Test
    void refusesLabelsThatTheSchemeDoesNotKnow() {
        ConllReader strict = new ConllReader(
                List.of(new ConllReader.Layer(
                        "names", 1, LabelMapping.same(List.of("PER")).leavingOut("MISC"))),
                token -> false);
        assertThatThrownBy(() ->
                        strict.read(Files.writeString(folder.resolve("part.conll"), "a B-PER\nb B-MISC\nc B-PRE\n")))
                .hasMessageEndingWith("part.conll:3: has a label that is unknown for names: PRE");
    }

    @Test
    void readsFormsThatMarkEnds() throws IOException {
        List<LabelledSpan> expected =
                List.of(new LabelledSpan("L", 0, 5), new LabelledSpan("L", 6, 7), new LabelledSpan("P", 8, 11));

        assertThat(conll("a B-L\nb M-L\nc E-L\nd S-L\ne B-P\nf E-P\n")
                        .getFirst()
                        .spans()
                        .get("s"))
                .isEqualTo(expected);
        assertThat(conll("a B-L\nb I-L\nc E-L\nd S-L\ne B-P\nf E-P\n")
                        .getFirst()
                        .spans()
                        .get("s"))
                .isEqualTo(expected);
        assertThat(conll("a B-L\nb I-L\nc L-L\nd U-L\ne B-P\nf L-P\n")
                        .getFirst()
                        .spans()
                        .get("s"))
                .isEqualTo(expected);
    }

    @Test
    void refusesSpansThatEndWithoutTheTagThatTheFormAsksFor() {
        assertThatThrownBy(() -> conll("a S-L\n\nb B-L\nc O\n"))
                .hasMessageEndingWith("part.conll:4: O ends a span of L without a tag of its end before,"
                        + " in a file that marks ends as line 1 does");
        assertThatThrownBy(() -> conll("a S-L\nb M-L\n"))
                .hasMessageContaining("part.conll:2: M-L goes on with a span of L that has not begun");
        assertThatThrownBy(() -> conll("a S-L\nb O\nc E-L\n"))
                .hasMessageContaining("part.conll:3: E-L goes on with a span of L that has not begun");
        assertThatThrownBy(() -> conll("a B-L\nb E-P\n"))
                .hasMessageContaining("part.conll:2: E-P ends a span of L without");
        assertThatThrownBy(() -> conll("a S-L\nb B-L\n"))
                .hasMessageContaining("part.conll:2: the end of the sentence ends a span of L");
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
    void refusesTypesThatTheSchemeDoesNotKnowAndFilesThatAreNoZip() throws IOException {
        assertThatThrownBy(() -> xml("<cv>\n<label type=\"Nmae\">Ada</label></cv>"))
                .hasMessage("one.xml:2: has a label that is unknown for cv: Nmae");
        assertThatThrownBy(() -> xml("<cv>\n\n<label>Ada</label></cv>"))
                .hasMessage("one.xml:3: has a label without a type");
        Path text = Files.writeString(folder.resolve("cvs.zip"), "no zip");
        assertThatThrownBy(() -> new InlineXmlReader("cv", LabelMapping.ANY).read(text))
                .hasMessage("cvs.zip: is no zip file");
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
        return new InlineXmlReader("cv", LabelMapping.same(List.of("Name")).leavingOut("Other")).read(zip);
    }
}
