package io.github.careergraph.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class GazetteerCommandTest {

    private static final Path STARTER = Path.of("src/main/resources/taxonomy");

    @TempDir
    private Path folder;

    @Test
    void takesTheNamesOfEveryKindOfTable() throws IOException {
        Path tables = Files.createDirectories(folder.resolve("all/skills")).getParent();
        String esco =
                "conceptUri,skillType,preferredLabel,altLabels\nu1,skill/competence,manage staff,\"lead staff\nrun teams\"\n"
                        + "u2,knowledge,chemistry,\n";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(tables.resolve("esco.zip")))) {
            zip.putNextEntry(new ZipEntry("en/skills_en.csv"));
            zip.write(("\ufeff" + esco).getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("en/occupations_en.csv"));
            zip.write("preferredLabel,altLabels\nship pilot,\n".getBytes(UTF_8));
        }
        Files.writeString(tables.resolve("technology_skills.tsv"), "Code\tExample\n1\t\"Adobe\" Acrobat\n");
        Files.writeString(tables.resolve("alternate_titles.tsv"), "Title\tAlternate Title\nBaker\tPastry Cook\n");
        Files.writeString(
                tables.resolve("skills/own.csv"),
                "slug,label_en,type,aliases_en\na,Esperanto,LANGUAGE,\nb,Patience,ATTITUDE,Calm;Chemistry\n");
        Files.writeString(tables.resolve("readme.csv"), "this is,no table\n");

        Answer answer = run("--taxonomy=" + tables, "--out=" + folder.resolve("book.gz"));

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).startsWith("11 phrases in ");
        assertThat(lines(folder.resolve("book.gz")))
                .containsExactly(
                        "T\t\" adobe \" acrobat",
                        "O\tbaker",
                        "S\tcalm",
                        "SK\tchemistry",
                        "T\tesperanto",
                        "S\tlead staff",
                        "S\tmanage staff",
                        "O\tpastry cook",
                        "S\tpatience",
                        "S\trun teams",
                        "O\tship pilot");
    }

    @Test
    void makesTheSameFileOfTheSameTaxonomy() throws IOException {
        Path one = folder.resolve("one.gz");
        Path other = folder.resolve("other.gz");
        Files.writeString(other, "what was there before");

        assertThat(run("--taxonomy=" + STARTER, "--out=" + one).code()).isZero();
        assertThat(run("--taxonomy=" + STARTER, "--out=" + other).code()).isZero();

        assertThat(other).hasSameBinaryContentAs(one);
        assertThat(lines(one)).hasSizeGreaterThan(4_000).contains("O\tsoftware engineer", "K\tmachine learning");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void leavesTheOldFileWhereTheTaxonomyIsAtFault() throws IOException {
        Path out = Files.writeString(folder.resolve("book.gz"), "what was there before");
        Path tables = Files.createDirectories(folder.resolve("tables"));

        assertRefused(tables, out, "tables holds no table with a name in it");
        assertRefused(folder.resolve("nowhere"), out, "nowhere: is missing");
        assertRefused(out, out, "book.gz: is no folder");
        Files.writeString(tables.resolve("technology_skills.tsv"), "Code\tName\n1\tSQL\n");
        assertRefused(tables, out, "technology_skills.tsv:1: has no column Example");
        Files.write(tables.resolve("technology_skills.tsv"), "Example\nZ\u00fcrich\n".getBytes(ISO_8859_1));
        assertRefused(tables, out, "is no table in UTF-8");
        Files.delete(tables.resolve("technology_skills.tsv"));
        Files.writeString(tables.resolve("esco.zip"), "no zip");
        assertRefused(tables, out, "zip");

        assertThat(out).hasContent("what was there before");
        assertThat(run("--taxonomy=" + STARTER, "--out=" + folder.resolve("no/such/book.gz"))
                        .err())
                .contains("no/such/book.gz");
    }

    @Test
    void measuresAModelWithAnotherGazetteer() throws IOException {
        Path data = Files.createDirectories(folder.resolve("ner/wnut17"));
        for (String part : List.of("train", "dev")) {
            Files.writeString(data.resolve(part + ".conll"), "Ada\tB-person\nworks\tO\n\n");
        }
        Path book = folder.resolve("book.gz");
        run("--taxonomy=" + STARTER, "--out=" + book);

        Answer starter = evaluate("--data=" + data.getParent(), "--gazetteer=" + book);
        Answer none = evaluate("--data=" + data.getParent(), "--gazetteer=none");
        Answer missing = evaluate("--data=" + data.getParent(), "--gazetteer=" + folder.resolve("no.gz"));
        Answer foreign = evaluate("--data=" + data.getParent(), "--gazetteer=" + data.resolve("dev.conll"));

        assertThat(starter.out())
                .containsPattern("with 4,\\d{3} phrases of .*book.gz")
                .contains("| person |");
        assertThat(none.out()).contains("with 0 phrases of none", "| person |");
        assertThat(missing.code()).isNotZero();
        assertThat(missing.err()).contains("no.gz: is missing");
        assertThat(foreign.code()).isNotZero();
        assertThat(foreign.err()).contains("dev.conll is not a whole gzip file");
    }

    private void assertRefused(Path taxonomy, Path out, String told) {
        Answer answer = run("--taxonomy=" + taxonomy, "--out=" + out);
        assertThat(answer.code()).isNotZero();
        assertThat(answer.err()).contains(told).doesNotContain("Exception");
    }

    private static List<String> lines(Path file) throws IOException {
        try (InputStream input = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(input.readAllBytes(), UTF_8).lines().toList();
        }
    }

    private record Answer(int code, String out, String err) {}

    private static Answer run(String... arguments) {
        return run(new GazetteerCommand(), arguments);
    }

    private static Answer evaluate(String... arguments) {
        return run(new EvaluateCommand(), arguments);
    }

    private static Answer run(Object command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Answer(code, out.toString(), err.toString());
    }
}
