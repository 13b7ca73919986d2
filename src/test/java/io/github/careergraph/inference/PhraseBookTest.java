package io.github.careergraph.inference;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.careergraph.inference.PhraseBook.Kind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PhraseBookTest {

    private static final PhraseBook BOOK = new PhraseBook.Builder()
            .add(Kind.KNOWLEDGE, "Machine learning")
            .add(Kind.KNOWLEDGE, "learning theory")
            .add(Kind.OCCUPATION, "machine learning engineer")
            .add(Kind.SKILL, "teach machine learning")
            .add(Kind.TOOL, "SQL")
            .add(Kind.KNOWLEDGE, "SQL")
            .add(Kind.TOOL, "Windows 95")
            .add(Kind.TOOL, "C++")
            .build();

    @Test
    void findsPhrasesHoweverTheyAreWritten() {
        assertThat(found("we know MACHINE Learning")).containsExactly("KNOWLEDGE machine learning");
        // Numbers of as many figures look alike to the network, too.
        assertThat(found("Windows 98 here")).containsExactly("TOOL windows 98");
        assertThat(found("a machine that is learning")).isEmpty();
        // A plural is another name: taxonomies list those that are used.
        assertThat(found("machine learnings")).isEmpty();
    }

    @Test
    void findsPhrasesAtBothEndsAndWholeTexts() {
        assertThat(found("SQL and some SQL")).containsExactly("KNOWLEDGE sql", "TOOL sql", "KNOWLEDGE sql", "TOOL sql");
        assertThat(found("sql")).containsExactly("KNOWLEDGE sql", "TOOL sql");
        assertThat(found("teach machine")).isEmpty();
        assertThat(found("")).isEmpty();
    }

    @Test
    void takesTheLongestOfAKindAndNoneOverAnotherOfIt() {
        // "learning theory" begins inside "machine learning", which is of the same kind.
        assertThat(found("machine learning theory")).containsExactly("KNOWLEDGE machine learning");
        assertThat(found("teach machine learning engineers"))
                .containsExactly("SKILL teach machine learning", "KNOWLEDGE machine learning");
        assertThat(found("a machine learning engineer"))
                .containsExactlyInAnyOrder("KNOWLEDGE machine learning", "OCCUPATION machine learning engineer");
    }

    @Test
    void leavesOutWhatIsNoName() {
        PhraseBook book = new PhraseBook.Builder()
                .add(Kind.TOOL, "R")
                .add(Kind.TOOL, "2019")
                .add(Kind.TOOL, "one two three four five six seven eight nine")
                .add(Kind.TOOL, "x".repeat(201))
                .add(Kind.TOOL, "")
                .build();

        assertThat(book.size()).isZero();
        assertThat(new PhraseBook.Builder()
                        .add(Kind.TOOL, "one two three four five six seven eight")
                        .build()
                        .matches(List.of("one two three four five six seven eight".split(" "))))
                .containsExactly(new PhraseBook.Match(Kind.TOOL, 0, 8));
    }

    @Test
    void tellsTheNetworkWhereInAPhraseAWordStands() {
        WordFeatures features = new WordFeatures(List.of("sql"), BOOK);
        List<List<String>> rows = List.of(List.of("teach", "machine", "learning", "in", "sql"), List.of("sql"));
        long[] told = told(new TaggerBatch(rows, 6, features));

        // By place SKILL, KNOWLEDGE, TOOL and OCCUPATION: 0 outside, 1 first, 2 inner, 3 last, 4 only.
        assertThat(told)
                .containsExactly(
                        1, 0, 0, 0, 2, 1, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 4, 4, 0, 0, 0, 0, 0, // the first row
                        0, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(told(new TaggerBatch(rows, 6, features, (row, match) -> false)))
                .containsOnly(0);
        assertThat(told(new TaggerBatch(rows, 6, features, (row, match) -> row == 1)))
                .isEqualTo(told(new TaggerBatch(rows, 6, features, (row, match) -> row != 0)))
                .isNotEqualTo(told);
        assertThat(told(new TaggerBatch(rows, 6, new WordFeatures(List.of("sql")))))
                .containsOnly(0);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "20, 2", "21, 3", "300, 3"})
    void tellsInHowManyPhrasesAWordIs(int phrases, int step) {
        PhraseBook.Builder builder = new PhraseBook.Builder();
        for (int i = 0; i < phrases; i++) {
            builder.add(Kind.TOOL, "Word" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + " Suite");
        }
        long[] told = new long[PhraseBook.KINDS + 1];
        builder.build().frequencies("suite", told, 1);

        assertThat(told).containsExactly(0, 0, PhraseBook.FREQUENCIES, 2 * PhraseBook.FREQUENCIES + step, 12);
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        PhraseBook again = PhraseBook.read("book", new ByteArrayInputStream(written(BOOK)));

        assertThat(again.size()).isEqualTo(BOOK.size()).isEqualTo(7);
        assertThat(written(again)).isEqualTo(written(BOOK));
        List<String> text = List.of("teach", "Machine", "learning", "theory", "SQL", "C++", "windows", "95");
        assertThat(again.matches(text)).isEqualTo(BOOK.matches(text)).hasSizeGreaterThan(4);
        assertThat(PhraseBook.read("book", new ByteArrayInputStream(written(PhraseBook.empty())))
                        .size())
                .isZero();
    }

    @Test
    void writesTheSameBytesInWhateverOrderNamesCame() {
        PhraseBook one = new PhraseBook.Builder()
                .add(Kind.TOOL, "SQL")
                .add(Kind.SKILL, "write SQL")
                .build();
        PhraseBook other = new PhraseBook.Builder()
                .add(Kind.SKILL, "Write sql")
                .add(Kind.TOOL, "sql")
                .add(Kind.TOOL, "SQL")
                .build();

        assertThat(written(other)).isEqualTo(written(one));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S~sql|line 1: the last line does not end: S~sql",
                "S~a b!sql!|line 2: no kinds and tab before the phrase: sql",
                "~sql!|line 1: no kinds and tab before the phrase",
                "X~sql!|line 1: a kind that is none of S, K, T and O",
                "SS~sql!|line 1: a kind that is none of S, K, T and O, or there twice",
                "S~!|line 1: words are lower case",
                "S~SQL!|line 1: words are lower case",
                "S~windows 95!|line 1: words are lower case",
                "S~two  blanks!|line 1: words are lower case",
                "S~b!S~a!|line 2: the lines are not in order: S~a",
                "S~a b!K~a b!|line 2: the lines are not in order",
                "S~a b c d e f g h i!|line 1: more than eight words",
            })
    void refusesWhatIsNoFileOfPhrases(String content, String told) throws IOException {
        byte[] file = zipped(content.replace('~', '\t').replace('!', '\n').getBytes(UTF_8));

        assertThatThrownBy(() -> PhraseBook.read("my.gz", new ByteArrayInputStream(file)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("my.gz, " + told.replace('~', '\t'));
    }

    @Test
    void refusesWhatIsNoTextOrNotPackedOrCut() throws IOException {
        assertRefused("S\tsql\n".getBytes(UTF_8), "my.gz is not a whole gzip file");
        assertRefused(new byte[0], "my.gz is not a whole gzip file");
        byte[] whole = written(BOOK);
        assertRefused(Arrays.copyOf(whole, whole.length - 12), "my.gz is not a whole gzip file");
        byte[] damaged = whole.clone();
        damaged[whole.length - 6] ^= 1;
        assertRefused(damaged, "my.gz is not a whole gzip file");
        assertRefused(zipped(new byte[] {'S', '\t', (byte) 0xFF, '\n'}), "my.gz, line 1: not UTF-8");
    }

    @Test
    void doesNotUnpackMoreThanAGazetteerHas() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream output = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 100; megabyte++) {
                output.write(zeros);
            }
        }
        assertThat(packed.size()).isLessThan(200_000);

        assertRefused(packed.toByteArray(), "my.gz has more than 50331648 bytes");
        assertRefused(new byte[(16 << 20) + 1], "my.gz has more than 16777216 bytes");
        assertRefused(
                zipped(("S\t" + "x".repeat(5_000) + "\n").getBytes(UTF_8)), "line 1: longer than a phrase: S\txxx");
    }

    /** 30,000 hashes with every second one asked for that is not there. */
    @Test
    void hashesKeepTheirMarks() {
        HashedMarks marks = new HashedMarks();
        long[] hashes = new Random(1).longs(30_000).toArray();
        for (int i = 0; i < hashes.length; i += 2) {
            marks.add(hashes[i], (byte) (1 + i % 7));
            marks.add(hashes[i], (byte) 0x80);
        }
        for (int i = 0; i < hashes.length; i++) {
            assertThat(marks.get(hashes[i])).isEqualTo(i % 2 == 0 ? (byte) (0x80 | 1 + i % 7) : 0);
        }
    }

    private static void assertRefused(byte[] file, String told) {
        assertThatThrownBy(() -> PhraseBook.read("my.gz", new ByteArrayInputStream(file)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(told);
    }

    private static List<String> found(String text) {
        List<String> tokens = text.isEmpty() ? List.of() : List.of(text.split(" "));
        return BOOK.matches(tokens).stream()
                .map(match -> match.kind() + " "
                        + String.join(" ", tokens.subList(match.from(), match.to()))
                                .toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What stands before each kind's own numbers is taken off. */
    private static long[] told(TaggerBatch batch) {
        long[] told = batch.phrases();
        for (int place = 0; place < told.length; place++) {
            told[place] -= (long) place % PhraseBook.KINDS * PhraseBook.POSITIONS;
        }
        return told;
    }

    private static byte[] written(PhraseBook book) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            book.write(output);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return output.toByteArray();
    }

    private static byte[] zipped(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream output = new GZIPOutputStream(packed)) {
            output.write(content);
        }
        return packed.toByteArray();
    }
}
