package io.github.careergraph.extraction;

import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a name that is clear to the taxonomy is that of an employer, an island or an animal. */
final class OtherSense {

    /** How much of the line before a name can make it an employer's. */
    private static final int REACH = 60;
    /** How many words away another sense still speaks. */
    private static final int NEARBY = 5;

    private static final String AT_WORK =
            "engineer|developer|programmer|consultant|manager|lead|analyst|architect|administrator|designer|scientist|"
                    + "researcher|director|head|specialist|officer|executive|assistant|associate|trainee|apprentice|"
                    + "intern|internship|interned|student|position|role|job|career|offices?|years?|months?|time|"
                    + "work|works|worked|working|employed|hired|started|staff|team|colleagues";

    private static final Pattern EMPLOYER = Pattern.compile(
            "(?:\\b(?:" + AT_WORK + ")\\sat|\\b(?:employed|hired|acquired)\\sby|\\b(?:employed|internship)\\swith|"
                    + "\\bwork(?:s|ed|ing)?\\sfor|\\b(?:joined|joining|left|leaving))\\s$",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> LEADS = Set.of("at", "by", "with", "for", "joined", "joining", "left", "leaving");

    private static final Pattern EMPLOYER_ZH = Pattern.compile("(?:就职于|任职于|供职于|入职|加入)\\s?$");

    private static final Map<String, Set<String>> SENSES = Map.of(
            "java",
            Set.of(
                    "island",
                    "islands",
                    "archipelago",
                    "volcano",
                    "volcanoes",
                    "Indonesia",
                    "Indonesian",
                    "Sumatra",
                    "Borneo",
                    "Bali",
                    "Lombok",
                    "Sulawesi"),
            "python",
            Set.of("snake", "snakes", "reptile", "reptiles", "zoo", "terrarium", "venomous", "boa", "cobra"));

    /** Words behind a name that no trade or version is. */
    private static final Set<String> PLAIN = Set.of(
            "and", "or", "is", "was", "has", "had", "lies", "lives", "at", "in", "on", "near", "from", "to", "that",
            "which");

    private static final Set<String> BUILT = Set.of("in", "with", "using");

    private OtherSense() {}

    /** Whether who was worked for is named. */
    static boolean isEmployer(String text, Lines lines, Span span) {
        if (Patterns.isCompany(text, span.end())) {
            return true;
        }
        return isWorkedFor(text, lines, span);
    }

    /** The same by what stands before the name alone. */
    static boolean isWorkedFor(String text, Lines lines, Span span) {
        int last = span.start() - 1;
        while (last > 0 && Character.isLetter(text.charAt(last - 1))) {
            last--;
        }
        // The word before decides soonest, and for nearly all names that it is none.
        if (last >= 0
                && text.charAt(span.start() - 1) == ' '
                && !LEADS.contains(text.substring(last, span.start() - 1).toLowerCase(Locale.ROOT))) {
            return false;
        }
        int from = Math.max(lines.at(span.start()).start(), span.start() - REACH);
        String before = text.substring(from, span.start());
        return EMPLOYER.matcher(before).find() || EMPLOYER_ZH.matcher(before).find();
    }

    /**
     * Whether a word of the other sense stands near, and no other skill nearer: "Java developer in Bali" is none, and
     * neither is what is built in Java.
     *
     * @param skills the words that belong to clear names of skills
     */
    static boolean isOther(Words words, int word, BitSet skills) {
        Set<String> other = SENSES.get(words.folded(word));
        if (other == null || word > 0 && BUILT.contains(words.folded(word - 1)) || goesOn(words, word + 1)) {
            return false;
        }
        for (int far = 1; far <= NEARBY; far++) {
            for (int at : new int[] {word - far, word + far}) {
                if (at >= 0 && at < words.count()) {
                    if (skills.get(at)) {
                        return false;
                    }
                    if (other.contains(words.text().substring(words.start(at), words.end(at)))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** "Java developer", "Java 17". */
    private static boolean goesOn(Words words, int next) {
        return next < words.count() && !words.isSymbol(next) && !PLAIN.contains(words.folded(next));
    }
}
