package io.github.careergraph.extraction;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period written in a text.
 *
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param from its first month; January where only a year is written
 * @param to its last month, December where only a year is written; null while it goes on
 */
public record DateSpan(int start, int end, YearMonth from, YearMonth to) {

    private static final String NOW = "(?:(?:the\\s)?present|now|today|current(?:ly)?|ongoing|to date|date|至今|现在|今)";
    private static final String TO =
            "(?:\\s{0,3}(?:-{1,2}|–|—|−|‒|~|～|→|至|到)\\s{0,3}|\\s{1,3}(?:to|until|till|through|thru|up to)\\s{1,3})";

    private static final Pattern RANGE = compile("(?<![\\dA-Za-z])(?<first>" + DatePoint.PATTERN + ")" + TO
            + "(?:(?<last>" + DatePoint.PATTERN + ")|(?<now>" + NOW + "))(?![A-Za-z]|\\d)");
    private static final Pattern BETWEEN = compile("(?<![\\dA-Za-z])between\\s{1,3}(?<first>" + DatePoint.PATTERN
            + ")\\s{1,3}and\\s{1,3}(?<last>" + DatePoint.PATTERN + ")(?![A-Za-z]|\\d)");
    /** "March – June 2020". */
    private static final Pattern MONTHS_OF_YEAR = compile("(?<![\\dA-Za-z])(?<first>" + DatePoint.MONTH + ")" + TO
            + "(?<last>" + DatePoint.MONTH + ",?\\s{1,3}(?<year>(?:19|20)\\d\\d))(?!\\d)");
    /** "2015–19", "2018/19": the year of the end by its last two digits, which are no month. */
    private static final Pattern SHORT_END = compile(
            "(?<![\\dA-Za-z/.-])(?<first>(?<century>19|20)\\d\\d)\\s?(?:[-/](?=1[3-9]|[2-9]\\d)|–|—)\\s?(?<end>\\d\\d)(?![\\w/-]|\\.\\d)");

    private static final Pattern SINCE =
            compile("(?<![\\dA-Za-z])(?:since|from|自|从)\\s{0,3}(?<first>" + DatePoint.PATTERN
                    + ")(?:\\s{0,2}(?:onwards?|起|开始|至今))?|(?<![\\dA-Za-z])(?<since>" + DatePoint.PATTERN
                    + ")\\s{0,2}(?:至今|起|onwards?)");
    private static final Pattern SINGLE = compile("(?<![\\dA-Za-z/.-])(?<first>" + DatePoint.PATTERN + ")(?![\\w/-])");

    /** All periods with two ends, or with one and a word that says so. */
    public static List<DateSpan> findAll(String text) {
        List<DateSpan> spans = new ArrayList<>();
        BitSet covered = new BitSet();
        for (Pattern pattern : List.of(BETWEEN, RANGE)) {
            for (Matcher range = pattern.matcher(text); range.find(); ) {
                boolean ongoing = pattern == RANGE && range.group("now") != null;
                YearMonth from = DatePoint.first(range.group("first"));
                add(spans, covered, range, from, ongoing ? null : DatePoint.last(range.group("last")));
            }
        }
        for (Matcher range = MONTHS_OF_YEAR.matcher(text); range.find(); ) {
            YearMonth from = DatePoint.first(range.group("first") + " " + range.group("year"));
            add(spans, covered, range, from, DatePoint.last(range.group("last")));
        }
        for (Matcher range = SHORT_END.matcher(text); range.find(); ) {
            YearMonth to = DatePoint.last(range.group("century") + range.group("end"));
            add(spans, covered, range, DatePoint.first(range.group("first")), to);
        }
        for (Matcher since = SINCE.matcher(text); since.find(); ) {
            String first = since.group("first") == null ? since.group("since") : since.group("first");
            add(spans, covered, since, DatePoint.first(first), null);
        }
        spans.sort(Comparator.comparingInt(DateSpan::start));
        return spans;
    }

    /** All single dates, down to the month where it is written; each is a period of that month or year. */
    public static List<DateSpan> findSingles(String text) {
        List<DateSpan> spans = new ArrayList<>();
        for (Matcher single = SINGLE.matcher(text); single.find(); ) {
            String point = single.group("first");
            spans.add(new DateSpan(single.start(), single.end(), DatePoint.first(point), DatePoint.last(point)));
        }
        return spans;
    }

    /** Its last month as known on a day. */
    public YearMonth lastMonth(YearMonth today) {
        return to == null || to.isAfter(today) ? today : to;
    }

    private static void add(List<DateSpan> spans, BitSet covered, Matcher found, YearMonth from, YearMonth to) {
        int known = covered.nextSetBit(found.start());
        boolean free = known < 0 || known >= found.end();
        if (free && (to == null || !to.isBefore(from))) {
            spans.add(new DateSpan(found.start(), found.end(), from, to));
            covered.set(found.start(), found.end());
        }
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}
