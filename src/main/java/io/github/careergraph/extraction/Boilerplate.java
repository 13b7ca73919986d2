package io.github.careergraph.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences that stand in every second document and say nothing about anybody's work. */
final class Boilerplate {

    private static final Pattern MARK = Pattern.compile(
            "equal[- ]opportunit|regardless of (?:race|age|gender|sex|colou?r|religion)|without regard to|"
                    + "affirmative action|protected veteran|reasonable accommodation|consent to the processing|processing of (?:my )?personal data|机会均等|平等就业");

    private Boilerplate() {}

    static List<Span> sentences(String text) {
        List<Span> sentences = new ArrayList<>();
        Matcher mark = MARK.matcher(
                text.toLowerCase(Locale.ROOT).length() == text.length() ? text.toLowerCase(Locale.ROOT) : text);
        int from = 0;
        while (mark.find(from)) {
            int start = mark.start();
            while (start > from && !ends(text, start - 1)) {
                start--;
            }
            int end = mark.end();
            while (end < text.length() && !ends(text, end)) {
                end++;
            }
            sentences.add(new Span(start, end));
            from = end;
        }
        return sentences;
    }

    private static boolean ends(String text, int at) {
        char sign = text.charAt(at);
        boolean blankLine = sign == '\n' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        return sign == '.' || sign == '。' || sign == '!' || sign == '?' || blankLine;
    }
}
