package io.github.careergraph.extraction;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
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

    private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";

    private static final String POINT =
            "(?:(?:(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?,?\\s{1,3})?|(0?[1-9]|1[0-2])[/.])"
                    + "((?:19|20)\\d\\d)(?:[-./](0?[1-9]|1[0-2])(?![\\d])|\\s?年(?:\\s?(1[0-2]|0?[1-9])\\s?月)?)?(?!\\d)";
    private static final String NOW = "(present|now|today|current|ongoing|to date|至今|现在|今)";
    private static final String TO = "\\s{0,3}(?:-|–|—|−|‒|~|～|to|until|till|through|至|到)\\s{0,3}";

    private static final Pattern RANGE = Pattern.compile(
            "(?<![\\dA-Za-z])" + POINT + TO + "(?:" + POINT + "|" + NOW + ")(?![A-Za-z])", Pattern.CASE_INSENSITIVE);
    private static final Pattern SINCE = Pattern.compile(
            "(?<![\\dA-Za-z])(?:since|from|自|从)\\s{0,3}" + POINT + "(?:\\s{0,2}(?:起|开始|至今))?|(?<![\\dA-Za-z])" + POINT
                    + "\\s{0,2}(?:至今|起|onwards?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SINGLE =
            Pattern.compile("(?<![\\dA-Za-z/.-])" + POINT + "(?![\\w/-])", Pattern.CASE_INSENSITIVE);

    /** All periods with two ends, or with one and a word that says so. */
    public static List<DateSpan> findAll(String text) {
        List<DateSpan> spans = new ArrayList<>();
        BitSet covered = new BitSet();
        Matcher range = RANGE.matcher(text);
        while (range.find()) {
            YearMonth from = point(range, 1, 1);
            YearMonth to = range.group(11) != null ? null : point(range, 6, 12);
            if (to == null || !to.isBefore(from)) {
                spans.add(new DateSpan(range.start(), range.end(), from, to));
                covered.set(range.start(), range.end());
            }
        }
        Matcher since = SINCE.matcher(text);
        while (since.find()) {
            int known = covered.nextSetBit(since.start());
            if (known < 0 || known >= since.end()) {
                YearMonth from = since.group(3) == null ? point(since, 6, 1) : point(since, 1, 1);
                spans.add(new DateSpan(since.start(), since.end(), from, null));
            }
        }
        spans.sort(java.util.Comparator.comparingInt(DateSpan::start));
        return spans;
    }

    /** All single dates, down to the month where it is written; each is a period of that month or year. */
    public static List<DateSpan> findSingles(String text) {
        List<DateSpan> spans = new ArrayList<>();
        Matcher single = SINGLE.matcher(text);
        while (single.find()) {
            spans.add(new DateSpan(single.start(), single.end(), point(single, 1, 1), point(single, 1, 12)));
        }
        return spans;
    }

    /** Its last month as known on a day. */
    public YearMonth lastMonth(YearMonth today) {
        return to == null || to.isAfter(today) ? today : to;
    }

    private static YearMonth point(Matcher matcher, int group, int monthOfYear) {
        int month = monthOfYear;
        if (matcher.group(group) != null) {
            String name = matcher.group(group).toLowerCase(Locale.ROOT);
            month = MONTHS.indexOf(name) / 4 + 1;
        }
        for (int number : new int[] {group + 1, group + 3, group + 4}) {
            if (matcher.group(number) != null) {
                month = Integer.parseInt(matcher.group(number));
            }
        }
        return YearMonth.of(Integer.parseInt(matcher.group(group + 2)), month);
    }
}
