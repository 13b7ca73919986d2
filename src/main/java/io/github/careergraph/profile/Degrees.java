package io.github.careergraph.profile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells degrees, schools and subjects apart. */
final class Degrees {

    private static final Pattern DEGREE = Pattern.compile(
            "\\b(?:bachelor|master|doctor|diploma|diplom|ph\\.?d|b\\.?sc|m\\.?sc|b\\.?a|m\\.?a|b\\.?eng|m\\.?eng|mba|bsn|msn|b\\.?tech|m\\.?tech"
                    + "|associate degree|abitur|a-levels)\\b|本科|学士|硕士|博士|研究生|专科|大专",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SCHOOL = Pattern.compile(
            "universi(?:ty|t[äa]t|teit|dade?|dad|t[éeà]|tet|tas)|uniwersytet|politec?h?nik?[cao]+|école|escuela|escola|instituto|college|school|institute|hochschule|academy|polytechnic|faculty|大学|学院|学校|中学",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SUBJECT = Pattern.compile(
            "\\b(?:in|of)\\s((?!science\\b|arts\\b|engineering\\b|philosophy\\b|business administration\\b)\\p{L}[\\p{L} &-]{2,80})",
            Pattern.CASE_INSENSITIVE);

    private Degrees() {}

    static boolean isDegree(String text) {
        return DEGREE.matcher(text).find();
    }

    static boolean isSchool(String text) {
        return SCHOOL.matcher(text).find();
    }

    /** The subject that a degree names: "M.Sc. in Computer Science"; null when it names none. */
    static String subjectOf(String degree) {
        Matcher subject = SUBJECT.matcher(degree);
        String last = null;
        while (subject.find()) {
            last = subject.group(1).strip();
        }
        return last;
    }
}
