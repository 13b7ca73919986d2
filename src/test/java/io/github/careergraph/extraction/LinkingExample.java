package io.github.careergraph.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One mention of the hand-written sets, with the answer that a reader gives.
 *
 * @param hard whether more than a look into the list of names is needed
 * @param slug of the skill that is meant, or {@link #NIL}
 */
record LinkingExample(boolean hard, String slug, String text, int start, int end) {

    static final String NIL = "NIL";

    private static final Path FOLDER = Path.of("src/test/resources/linking");

    /** The examples of a file: lines of difficulty, slug and a text with the mention in double brackets. */
    static List<LinkingExample> read(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(LinkingExample::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String mention() {
        return text.substring(start, end);
    }

    private static LinkingExample of(String line) {
        String[] parts = line.split("\\|", 3);
        String marked = parts[2].replace("\\n", "\n");
        int start = marked.indexOf("[[");
        int end = marked.indexOf("]]") - 2;
        if (start < 0 || end <= start || !List.of("easy", "hard").contains(parts[0])) {
            throw new IllegalArgumentException("Not an example of linking: " + line);
        }
        String text = marked.replace("[[", "").replace("]]", "");
        return new LinkingExample(parts[0].equals("hard"), parts[1], text, start, end);
    }
}
