package io.github.careergraph.profile;

/** A piece of text in one line. */
final class OneLine {

    private OneLine() {}

    /** Without line ends and runs of blanks, and not longer than given. */
    static String of(String text, int longest) {
        String line = text.strip().replaceAll("\\s{1,1000}", " ");
        if (line.length() <= longest) {
            return line;
        }
        int cut = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return line.substring(0, cut) + "…";
    }
}
