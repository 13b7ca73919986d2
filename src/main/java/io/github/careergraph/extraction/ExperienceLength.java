package io.github.careergraph.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time at work as texts write them: "5+ years", "two and a half years", "3 yrs 6 mos", "三年半工作经验". */
public final class ExperienceLength {

    /** Nobody works longer than 80 years. */
    private static final int MOST_MONTHS = 960;

    private static final String WORDS =
            "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
                    + "fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty";
    private static final List<String> NUMBERS = List.of(WORDS.split("\\|"));
    private static final Map<String, Integer> TENS = Map.of("thirty", 30, "forty", 40);
    private static final String CHINESE = "零一二三四五六七八九十";

    private static final String NUMBER = "(?:\\d{1,3}(?:\\.\\d)?|" + WORDS + ")";
    /** Up to the longer of two, with a sign that it may be more: "3-5", "3 to 5", "5+". */
    private static final String COUNT =
            NUMBER + "(?:\\s?(?:-|–|—|\\bto\\b|\\bor\\b)\\s?" + NUMBER + ")?(?:\\s?\\+|\\splus\\b|\\sor\\smore\\b)?";

    private static final String YEARS = "(?:years?|yrs?\\.?)";
    private static final String MONTHS = "(?:months?|mos?\\b\\.?)";

    private static final String ENGLISH =
            "(?:" + COUNT + "(?:\\sand\\sa\\shalf)?[\\s-]?" + YEARS + "(?:\\s?\\+|\\sand\\sa\\shalf)?"
                    + "(?:,?\\s(?:and\\s)?" + COUNT + "[\\s-]?" + MONTHS + ")?|" + COUNT + "[\\s-]?" + MONTHS
                    + "|a\\syear\\sand\\sa\\shalf|half\\sa\\syear|(?:(?:a|one)|" + NUMBER
                    + ")\\sdecades?(?=\\s(?:of|in|as|at|with)\\b)|a\\syear(?=['’s]{0,2}\\s(?:of\\s)?(?:[\\w-]{1,20}\\s)?experience))";

    private static final String OF_EXPERIENCE =
            "(?:['’]|(?<=\\w)['’]s)?(?:\\s(?:of\\s)?(?:[\\p{L}][\\p{L}\\d/+#.-]{0,20}\\s){0,4}?experience)?(?![\\w])";

    private static final Pattern LENGTH = Pattern.compile(
            "(?<![\\w.,$€£#/-])" + ENGLISH + OF_EXPERIENCE
                    + "|(?<![\\d年.])(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:\\s?[-–~～至到]\\s?(?:\\d{1,2}|[一二两三四五六七八九十]{1,3}))?\\s?(?:多)?(?:年半?|个月)(?:以上|多|及以上)?的?[\\p{IsHan}A-Za-z+#. ]{0,12}?经验",
            Pattern.CASE_INSENSITIVE);

    /** What a length of time is of when it is not of work. */
    private static final Pattern NOT_BEFORE = Pattern.compile(
            "\\b(?:every|within|next|after|aged?|per|first|each|upcoming|coming|notice(?: period)? of|contract (?:of|for)|limited to|valid for|period of|probation of|warranty of|in(?: just| only)?|until|for up to)\\s$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_BEHIND = Pattern.compile(
            "^[\\s-](?:ago|old|olds|of age|from now|warranty|contract|degree|programme|program|course|plan|lease|notice|later|earlier|in a row|prior|before|until|young|guarantee|roadmap|strategy|term|probation|subscription|cycle|study|studies)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PART = Pattern.compile(
            "(half)\\sa\\syear|(" + NUMBER + "|a|[一二两三四五六七八九十]{1,3})(?:\\s?(?:-|–|—|~|～|to|or|至|到)\\s?(?:" + NUMBER
                    + "|[一二两三四五六七八九十]{1,3}))?\\s?(?:\\+|plus|or\\smore|多)?\\s?(and\\sa\\shalf)?[\\s-]?(years?\\b|yrs?\\b|months?\\b|mos?\\b|decades?\\b|年|个月)(?:\\s(and\\sa\\shalf)|(半))?",
            Pattern.CASE_INSENSITIVE);

    private ExperienceLength() {}

    static List<Span> findAll(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = LENGTH.matcher(text);
        while (matcher.find()) {
            boolean experience = matcher.group().matches("(?is).*(?:experience|经验)");
            String before = text.substring(Math.max(0, matcher.start() - 25), matcher.start());
            String behind = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + 15));
            boolean compound = matcher.group().matches("(?is).*\\w-(?:year|month|yr|mo)s?") && behind.startsWith(" ");
            if (experience
                    || !compound
                            && !NOT_BEFORE.matcher(before).find()
                            && !NOT_BEHIND.matcher(behind).find()) {
                spans.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return spans;
    }

    /** The months in a phrase, of two bounds the lower, at most 960; null where it tells none. */
    public static Integer months(String phrase) {
        double months = 0;
        Matcher part = PART.matcher(phrase);
        while (part.find()) {
            if (part.group(1) != null) {
                months += 6;
                continue;
            }
            double number = number(part.group(2).toLowerCase(Locale.ROOT));
            double half = part.group(3) != null || part.group(5) != null || part.group(6) != null ? 0.5 : 0;
            months += (number + half) * unit(part.group(4).toLowerCase(Locale.ROOT));
        }
        return months == 0 ? null : Integer.valueOf((int) Math.min(MOST_MONTHS, Math.round(months)));
    }

    private static int unit(String name) {
        if (name.startsWith("m") || name.equals("个月")) {
            return 1;
        }
        return name.startsWith("d") ? 120 : 12;
    }

    private static double number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Double.parseDouble(written);
        }
        if (written.equals("a")) {
            return 1;
        }
        if (TENS.containsKey(written)) {
            return TENS.get(written);
        }
        int word = NUMBERS.indexOf(written);
        return word >= 0 ? word + 1 : chinese(written);
    }

    /** Up to 99: "十五" is fifteen, "二十" twenty. */
    private static int chinese(String written) {
        String plain = written.replace('两', '二');
        int ten = plain.indexOf('十');
        if (ten < 0) {
            return CHINESE.indexOf(plain.charAt(plain.length() - 1));
        }
        int tens = ten == 0 ? 1 : CHINESE.indexOf(plain.charAt(0));
        int ones = ten == plain.length() - 1 ? 0 : CHINESE.indexOf(plain.charAt(plain.length() - 1));
        return 10 * tens + ones;
    }
}
