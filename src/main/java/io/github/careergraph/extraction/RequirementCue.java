package io.github.careergraph.extraction;

import java.util.BitSet;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that demand something or wish for it.
 *
 * @param leads whether they speak of what comes behind them, as "must have" does and "is a plus" does not
 * @param requirement what they say; null where they take a demand back, as "not required" does
 */
record RequirementCue(int start, int end, boolean leads, Requirement requirement) {

    private static final Pattern DENIED = compile("\\b(?:not|never|nor)\\s(?:strictly\\s|absolutely\\s|be\\s)?"
            + "(?:required|mandatory|essential|necessary|needed|a must|a requirement)\\b|\\bno(?:t)?\\s(?:prior\\s|previous\\s)?"
            + "[\\w-]{1,20}(?:\\s[\\w-]{1,20})?\\s(?:is\\s|are\\s)?(?:required|necessary|needed)\\b|"
            + "\\b(?:as|if|when|where|wherever)\\s(?:required|necessary|needed|desired|preferred)\\b|\\brequired by\\b|"
            + "\\bpreferred (?:name|pronouns?|suppliers?|partners?|vendors?|customers?|locations?|dates?|method of)\\b|"
            + "不要求|无需|不需要");

    private static final Pattern REQUIRED_LEADING = compile("\\bmust[- ](?:haves?|be|know|possess|speak|hold|bring)\\b|"
            + "\\byou(?:'ll|’ll|\\swill)?\\s(?:need|must)\\b|\\bwe(?:\\swill)?\\s(?:require|need|expect|demand)\\b|"
            + "\\brequir(?:es|ing)\\b|\\b(?:required|mandatory|essential|minimum)(?:\\s(?:skills?|qualifications?|experience|"
            + "knowledge|requirements?|criteria))?\\s?[:：]|\\brequirements?\\s?[:：]|\\b(?:required|mandatory|essential)\\s"
            + "(?:skills?|qualifications?|experience|knowledge)\\s(?:is|are|include|includes)\\b|\\brequired to\\b|"
            + "\\bat least\\s(?=\\w{1,10}\\+?\\s(?:years?|months?|yrs?)\\b)|\\bminimum(?:\\sof)?\\s(?=\\w{1,10}\\+?\\s(?:years?|months?|yrs?)\\b)|"
            + "必须|要求|需要|须具备|需具备|务必|任职资格[:：]");

    private static final Pattern REQUIRED_TRAILING = compile(
            "\\b(?:required|mandatory|essential|necessary|needed|indispensable|obligatory|compulsory|imperative)\\b|"
                    + "\\ban? (?:absolute |definite |clear )?(?:must(?:-have)?|requirement|prerequisite|necessity)\\b|必备|为必要");

    private static final Pattern DESIRED_LEADING =
            compile("\\bnice[- ]to[- ]haves?\\s?[:：]|\\b(?:preferably|ideally)\\b|"
                    + "\\b(?:desirable|desired|preferred|optional|bonus|pluses)(?:\\s(?:skills?|qualifications?|experience|knowledge|criteria|points?))?\\s?[:：]|"
                    + "\\b(?:desirable|desired|preferred)\\s(?:skills?|qualifications?|experience|knowledge)\\s(?:is|are|include|includes)\\b|"
                    + "\\b(?:bonus|extra|plus)\\s?points?(?:\\s(?:for|if))?\\b|\\bwe(?:'d|’d|\\swould)\\s(?:also\\s)?(?:love|like|prefer|welcome|appreciate)\\b|"
                    + "\\bwe\\s(?:prefer|welcome)\\b|\\bit(?:'s|’s|\\sis|\\swould be|'d be)\\s(?:nice|great|good|helpful|an advantage|a plus|a bonus|a bonus) if\\b|"
                    + "\\b(?:a|an)\\s(?:plus|bonus|advantage|asset)\\s(?:if|is|are|would be)\\b|加分项|最好|优先考虑");

    private static final Pattern DESIRED_TRAILING =
            compile("\\b(?:preferred|desirable|desired|optional|advantageous|beneficial)\\b|"
                    + "\\ban?\\s(?:\\w{1,12}\\s)?(?:plus|advantage|asset|bonus)\\b|\\bnice[- ]to[- ]have\\b|"
                    + "\\b(?:is|are|would be|will be)\\s(?:very |also |most |highly )?(?:welcome|helpful|nice|great|appreciated|a plus|valued)\\b|"
                    + "优先|加分|更佳|尤佳");

    /** The cues of one line by their start, none inside another. */
    static NavigableMap<Integer, RequirementCue> in(String line) {
        NavigableMap<Integer, RequirementCue> cues = new TreeMap<>();
        BitSet taken = new BitSet();
        collect(DENIED, false, null, line, taken, cues);
        collect(DESIRED_LEADING, true, Requirement.DESIRED, line, taken, cues);
        collect(REQUIRED_LEADING, true, Requirement.REQUIRED, line, taken, cues);
        collect(DESIRED_TRAILING, false, Requirement.DESIRED, line, taken, cues);
        collect(REQUIRED_TRAILING, false, Requirement.REQUIRED, line, taken, cues);
        return cues;
    }

    private static void collect(
            Pattern pattern,
            boolean leads,
            Requirement requirement,
            String line,
            BitSet taken,
            NavigableMap<Integer, RequirementCue> cues) {
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            int known = taken.nextSetBit(matcher.start());
            if (known < 0 || known >= matcher.end()) {
                taken.set(matcher.start(), matcher.end());
                cues.put(matcher.start(), new RequirementCue(matcher.start(), matcher.end(), leads, requirement));
            }
        }
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}
