package io.github.careergraph.extraction;

/** Tells in which of the languages that we read a text is written. */
public final class TextLanguage {

    private TextLanguage() {}

    /** "zh" where a seventh or more of the letters are Han, else "en" where most are Latin, else null. */
    public static String of(String text) {
        long han = text.codePoints().filter(Character::isIdeographic).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (letters == 0) {
            return null;
        }
        if (7 * han >= letters) {
            return "zh";
        }
        long latin = text.codePoints()
                .filter(point ->
                        Character.isLetter(point) && Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN)
                .count();
        return 2 * latin >= letters ? "en" : null;
    }
}
