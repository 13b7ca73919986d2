package io.github.careergraph.profile;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Proposes a level from what a CV says. It is a proposal to its owner, no measurement, and it follows one rule:
 * what the owner says of the skill, bounded by what the time of use can carry.
 *
 * <ul>
 *   <li>Time of use, known: under 12 months 2, under 36 months 3, from 36 months 4. Time alone never makes an expert.
 *   <li>Time unknown: 2.
 *   <li>Words beside the name ("basic", "proficient", "expert", 了解, 熟悉, 精通 …) replace that figure by 2, 3, 4 or 5,
 *       but 5 stays only with 60 months or more of use; else it becomes 4.
 *   <li>Human languages follow the Common European Framework: A1 1, A2 2, B1 3, B2 3, C1 4, C2 and native 5.
 * </ul>
 */
final class SkillLevel {

    private static final Pattern EXPERT = Pattern.compile("\\b(?:expert|expertise|mastery)\\b|\\(master\\)|精通|专家");
    private static final Pattern ADVANCED = Pattern.compile("\\b(?:advanced|very good|excellent|strong)\\b|熟练|擅长|深入");
    private static final Pattern WORKING =
            Pattern.compile("\\b(?:proficient|working knowledge|good|solid|intermediate)\\b|熟悉|掌握");
    private static final Pattern BASIC =
            Pattern.compile("\\b(?:basics?|beginner|familiar with|familiarity|elementary|some|learning)\\b|了解|入门|基础");

    private static final Pattern NATIVE = Pattern.compile("\\b(?:c2|native|mother tongue|bilingual)\\b|母语");
    private static final Pattern FLUENT =
            Pattern.compile("\\b(?:c1|fluent|full professional|business fluent|advanced)\\b|流利|精通|专业八级|熟练");
    private static final Pattern INDEPENDENT = Pattern.compile(
            "\\b(?:b[12]|intermediate|good|conversational|professional working|cet-6|cet-4)\\b|良好|六级|四级");
    private static final Pattern ELEMENTARY = Pattern.compile("\\b(?:a2|basic|elementary)\\b|基础");
    private static final Pattern BEGINNER = Pattern.compile("\\b(?:a1|beginner)\\b|入门");

    private static final Pattern LEAD = Pattern.compile(
            "^[\\s•*-]*(?:expert (?:in|level)|advanced|proficient (?:in|with)|strong|working knowledge|familiar with|basic|intermediate|精通|熟练|擅长|熟悉|掌握|了解)");

    private SkillLevel() {}

    /** Whether words tell a level at all. */
    static boolean isTold(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return EXPERT.matcher(lower).find()
                || ADVANCED.matcher(lower).find()
                || WORKING.matcher(lower).find()
                || BASIC.matcher(lower).find();
    }

    /** Whether a list that begins so is one of skills of the same level. */
    static boolean leadsList(String beginning) {
        return LEAD.matcher(beginning.toLowerCase(Locale.ROOT)).find();
    }

    /**
     * @param beside the words around the name, up to the next name
     * @param months of use, or null when unknown
     */
    static int of(String beside, Integer months) {
        String words = beside.toLowerCase(Locale.ROOT);
        if (EXPERT.matcher(words).find()) {
            return months != null && months >= 60 ? 5 : 4;
        }
        if (ADVANCED.matcher(words).find()) {
            return 4;
        }
        if (BASIC.matcher(words).find()) {
            return 2;
        }
        if (WORKING.matcher(words).find()) {
            return 3;
        }
        if (months == null || months < 12) {
            return 2;
        }
        return months < 36 ? 3 : 4;
    }

    /** The level of a human language; 3 where only its name is given. */
    static int ofLanguage(String beside) {
        String words = beside.toLowerCase(Locale.ROOT);
        if (NATIVE.matcher(words).find()) {
            return 5;
        }
        if (FLUENT.matcher(words).find()) {
            return 4;
        }
        if (INDEPENDENT.matcher(words).find()) {
            return 3;
        }
        if (ELEMENTARY.matcher(words).find()) {
            return 2;
        }
        return BEGINNER.matcher(words).find() ? 1 : 3;
    }
}
