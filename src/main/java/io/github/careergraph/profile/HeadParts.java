package io.github.careergraph.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.careergraph.extraction.Lines.Line;

/** What stands between the dashes, commas and bars of an entry's first lines, without its date. */
record HeadParts(List<Part> parts) {

    /** A piece of the document. */
    record Part(int start, int end, String text) {

        boolean holds(int offset) {
            return offset >= start && offset < end;
        }
    }

    /** What names a job or a study stands at the beginning of its line. */
    private static final int LONGEST = 300;

    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s{1,5}[-–—|·•@/]\\s{1,5}|\\s?[|｜]\\s?|[,，、;；\\t]|\\s{3,40}|\\s(?:at|bei)\\s|(?<=[\\p{IsHan}）])\\s{1,3}(?=\\p{IsHan})");

    static HeadParts of(Entry entry) {
        List<Part> parts = new ArrayList<>();
        for (Line line : entry.head()) {
            int from = 0;
            int length = Math.min(line.text().length(), LONGEST);
            Matcher separator = SEPARATOR.matcher(line.text()).region(0, length);
            while (separator.find()) {
                add(entry, line, from, separator.start(), parts);
                from = separator.end();
            }
            add(entry, line, from, length, parts);
        }
        return new HeadParts(parts);
    }

    Part first(Predicate<Part> condition) {
        return parts.stream().filter(condition).findFirst().orElse(null);
    }

    private static void add(Entry entry, Line line, int from, int to, List<Part> parts) {
        int start = line.start() + from;
        int end = line.start() + to;
        if (entry.dates() != null
                && start < entry.dates().end()
                && entry.dates().start() < end) {
            // The date may share its piece with words: "Engineer (2019 – 2023)".
            keep(line, start, entry.dates().start(), parts);
            keep(line, entry.dates().end(), end, parts);
        } else {
            keep(line, start, end, parts);
        }
    }

    private static void keep(Line line, int from, int to, List<Part> parts) {
        int start = from;
        int end = to;
        while (start < end && !isWord(line.text().charAt(start - line.start()))) {
            start++;
        }
        while (end > start && !endsWord(line.text().charAt(end - 1 - line.start()))) {
            end--;
        }
        if (end > start) {
            parts.add(new Part(start, end, line.text().substring(start - line.start(), end - line.start())));
        }
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '"' || c == '“' || c == '《';
    }

    private static boolean endsWord(char c) {
        return isWord(c) || c == '+' || c == '#' || c == '.' || c == '”' || c == '》';
    }
}
