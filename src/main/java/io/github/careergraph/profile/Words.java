package io.github.careergraph.profile;

/** Makes one line of a piece of text. */
final class Words {

    private Words() {}

    /** Without line ends and runs of blanks, and not longer than given. */
    static String shorten(String text, int longest) {
        String line = text.strip().replaceAll("\\s{1,1000}", " ");
        if (line.length() <= longest) {
            return line;
        }
        int cut = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return line.substring(0, cut) + "…";
    }
}
