package io.github.careergraph.inference;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordTokenizerTest {

    @Test
    void keepsLanguagesWithSignsWholeAndSplitsPunctuation() {
        assertThat(words("C++, C# and Node.js (5+ years)"))
                .containsExactly("C++", ",", "C#", "and", "Node", ".", "js", "(", "5", "+", "years", ")");
    }

    @Test
    void makesLineEndsTokensAndEmptyLinesOne() {
        assertThat(words("Skills\r\n \n  Java\nSQL")).containsExactly("Skills", "\r\n \n", "Java", "\n", "SQL");
    }

    @Test
    void makesWideGapsTokensAndLinesEndThere() {
        Tokens tokens = WordTokenizer.tokenize("Java  SQL    Rust\tGo one two  ");

        assertThat(words(tokens.text())).containsExactly("Java", "  ", "SQL", "    ", "Rust", "\t", "Go", "one", "two");
        assertThat(tokens.cuts()[2]).isEqualTo(Tokens.BETWEEN_LINES);
        assertThat(tokens.cuts()[7]).isEqualTo(Tokens.BETWEEN_WORDS);
    }

    @Test
    void blanksAtALineEndBelongToIt() {
        assertThat(words("Java    \n    SQL")).containsExactly("Java", "\n", "SQL");
    }

    @Test
    void gapsLookLikeLineEndsAndVeryWideOnesLikeEmptyLines() {
        assertThat(WordFeatures.fold("  ")).isEqualTo(WordFeatures.fold("\r\n"));
        assertThat(WordFeatures.fold("    ")).isEqualTo(WordFeatures.fold("\n \n"));
        assertThat(WordFeatures.shape("\t")).isEqualTo(WordFeatures.shape("\n"));
        assertThat(WordFeatures.shape("\t\t")).isEqualTo(WordFeatures.shape("\n\n"));
    }

    @Test
    void takesIdeographsOneByOneAndArabicByWord() {
        assertThat(words("精通Java和数据库")).containsExactly("精", "通", "Java", "和", "数", "据", "库");
        assertThat(words("مهندس برمجيات")).containsExactly("مهندس", "برمجيات");
    }

    @Test
    void prefersLineEndsOverSentenceEndsForCutting() {
        assertThat(WordTokenizer.tokenize("I code. You\nSQL").cuts())
                .containsExactly(
                        Tokens.INSIDE_WORD,
                        Tokens.BETWEEN_WORDS,
                        Tokens.BETWEEN_WORDS,
                        Tokens.BETWEEN_SENTENCES,
                        Tokens.BETWEEN_WORDS,
                        Tokens.BETWEEN_LINES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u0000\u0001",
                "👩🏽‍💻 writes Java 👍",
                "𝕁𝕒𝕧𝕒 and 𠮷野家",
                "\uD83D lone surrogate \uDE00",
                "é combining",
                "\uFEFFBOM\u200Bzero width"
            })
    void neverLosesOrRepeatsAVisibleCharacter(String text) {
        Tokens tokens = WordTokenizer.tokenize(text);

        int before = 0;
        for (int token = 0; token < tokens.size(); token++) {
            assertThat(tokens.starts()[token]).isGreaterThanOrEqualTo(before);
            assertThat(tokens.ends()[token]).isGreaterThan(tokens.starts()[token]);
            String skipped = text.substring(before, tokens.starts()[token]);
            assertThat(skipped.codePoints().noneMatch(Character::isLetterOrDigit))
                    .isTrue();
            before = tokens.ends()[token];
        }
        assertThat(text.substring(before).codePoints().noneMatch(Character::isLetterOrDigit))
                .isTrue();
    }

    private static String[] words(String text) {
        Tokens tokens = WordTokenizer.tokenize(text);
        return IntStream.range(0, tokens.size()).mapToObj(tokens::token).toArray(String[]::new);
    }
}
