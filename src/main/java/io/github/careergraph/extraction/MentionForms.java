package io.github.careergraph.extraction;

import java.util.List;
import java.util.regex.Pattern;

/** A mention and what is left of it without words that say how well something is known, or what kind of thing it is. */
final class MentionForms {

    private static final Pattern BEFORE = Pattern.compile(
            "^(?:(?:strong|excellent|good|solid|basic|advanced|proven|hands-on|deep|sound|knowledge of|experience (?:with|in)|using|the|use of|a|an)\\s{1,3}|熟悉|精通|掌握|了解|熟练使用|使用)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BEHIND = Pattern.compile(
            "(?:\\s{1,3}(?:skills?|programming|programming language|development|frameworks?|library|abilit(?:y|ies)|experience|techniques?|methods?|systems?)|技能|能力|经验|编程|技术|语言)$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ASIDE = Pattern.compile("\\s{0,3}\\([^()]{1,40}\\)$");

    private MentionForms() {}

    /** The mention itself first, then ever less of it; some may be equal. */
    static List<String> of(String mention) {
        String whole = ASIDE.matcher(mention).replaceFirst("").strip();
        String bare = BEFORE.matcher(whole).replaceFirst("").strip();
        return List.of(
                mention, whole, bare, BEHIND.matcher(bare).replaceFirst("").strip());
    }
}
