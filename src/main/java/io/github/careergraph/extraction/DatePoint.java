package io.github.careergraph.extraction;

import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day, month, quarter, season or year as texts write it, read to the month. */
final class DatePoint {

    private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";

    static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
                    + "Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";

    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String NUMBER = "(?:1[0-2]|0?[1-9])";
    private static final String DAY = "(?:3[01]|[12]\\d|0?[1-9])";

    /** The longer forms first, since the first that fits is taken. */
    static final String PATTERN = "(?:(?:" + DAY + "(?:st|nd|rd|th)?\\.?\\s(?:of\\s)?)?" + MONTH + "(?:\\s" + DAY
            + "(?:st|nd|rd|th)?,)?,?(?:\\s{1,3}(?:of\\s)?"
            + YEAR + "|\\s{0,3}['’]\\d\\d)(?!\\d)"
            + "|(?:Spring|Summer|Autumn|Fall|Winter)\\s(?:of\\s)?" + YEAR + "(?!\\d)"
            + "|Q[1-4][\\s/-]?" + YEAR + "(?!\\d)|" + YEAR + "[\\s/-]?Q[1-4](?!\\d)"
            + "|" + DAY + "[./]" + NUMBER + "[./]" + YEAR + "(?!\\d)"
            + "|" + NUMBER + "[./]" + YEAR + "(?!\\d)"
            + "|" + YEAR + "\\s?年(?:\\s?" + NUMBER + "\\s?月(?:\\s?" + DAY + "\\s?日)?)?"
            + "|" + YEAR + "[-./]" + NUMBER + "(?:[-./]" + DAY + ")?(?!\\d)"
            + "|" + YEAR + "(?!\\d))";

    private static final Pattern NAME = Pattern.compile("[A-Za-z]{3,}");
    private static final Pattern FULL_YEAR = Pattern.compile("(?<!\\d)" + YEAR + "(?!\\d)");
    private static final Pattern SHORT_YEAR = Pattern.compile("['’](\\d\\d)");
    private static final Pattern QUARTER = Pattern.compile("Q([1-4])", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_YEAR = Pattern.compile("^" + YEAR + "(?:[-./]|\\s?年\\s?)(\\d{1,2})");
    private static final Pattern BEFORE_YEAR = Pattern.compile("(\\d{1,2})[./]" + YEAR + "$");

    private DatePoint() {}

    /** The first month of what is written. */
    static YearMonth first(String written) {
        return read(written, true);
    }

    /** The last month of what is written. */
    static YearMonth last(String written) {
        return read(written, false);
    }

    private static YearMonth read(String written, boolean first) {
        int year = year(written);
        int whole = first ? 1 : 12;
        Matcher quarter = QUARTER.matcher(written);
        if (quarter.find()) {
            return YearMonth.of(year, 3 * Integer.parseInt(quarter.group(1)) - (first ? 2 : 0));
        }
        for (Pattern numbered : new Pattern[] {AFTER_YEAR, BEFORE_YEAR}) {
            Matcher number = numbered.matcher(written);
            if (number.find()) {
                return YearMonth.of(year, Integer.parseInt(number.group(1)));
            }
        }
        Matcher name = NAME.matcher(written);
        while (name.find()) {
            String word = name.group().toLowerCase(Locale.ROOT);
            int month = MONTHS.indexOf(word.substring(0, 3));
            if (month >= 0 && month % 4 == 0) {
                return YearMonth.of(year, month / 4 + 1);
            }
            int season = season(word);
            if (season > 0) {
                return YearMonth.of(year, first ? season : season + 2);
            }
        }
        return YearMonth.of(year, whole);
    }

    /** Its first month; winter is read as that which begins the year. */
    private static int season(String word) {
        return switch (word) {
            case "winter" -> 1;
            case "spring" -> 4;
            case "summer" -> 7;
            case "autumn", "fall" -> 10;
            default -> 0;
        };
    }

    private static int year(String written) {
        Matcher full = FULL_YEAR.matcher(written);
        if (full.find()) {
            return Integer.parseInt(full.group());
        }
        Matcher brief = SHORT_YEAR.matcher(written);
        int two = brief.find() ? Integer.parseInt(brief.group(1)) : 0;
        // Nobody's work began a hundred years ago, nor will it next century.
        return two > 50 ? 1900 + two : 2000 + two;
    }
}
