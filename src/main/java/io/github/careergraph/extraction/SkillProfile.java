package io.github.careergraph.extraction;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that a skill is spoken of with.
 *
 * @param own those of its names and its description
 * @param near those of the names of the skills beside it
 */
record SkillProfile(Set<String> own, Set<String> near) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}+#]+");
    private static final int SHORTEST = 3;
    /** Of words so long the rest is ending: "configured", "configuration". */
    private static final int STEM = 6;

    /** What says nothing since it stands beside every skill. */
    private static final Set<String> COMMON = Set.of(
            ("the and with from that this their which for not but are was were has have had its our your you all any in "
                            + "into over more most best other others one two three they them who what when where how why "
                            + "use used using uses user develo softwa applic system systems work works worked workin team teams "
                            + "year years experi skill skills knowle manage projec servic tool tools langua common small "
                            + "large good strong great people some such both also well new about after before every each "
                            + "between under out off can may must will should would made make makes making needs need "
                            + "built build buildi part way ways thing things time role help helps")
                    .split(" "));

    static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        for (String word : BETWEEN.split(text.toLowerCase(Locale.ROOT))) {
            String stem = stem(word);
            if (word.length() >= SHORTEST && !COMMON.contains(word) && !COMMON.contains(stem)) {
                stems.add(stem);
            }
        }
        return stems;
    }

    /** How likely it is that the skill is meant beside these words, 0 to 0.9; less is asked of what is written as a name. */
    double likeness(Set<String> around, boolean asName) {
        double shared = 0;
        for (String stem : around) {
            shared += own.contains(stem) ? 1 : near.contains(stem) ? 0.5 : 0;
        }
        return shared == 0 ? 0.2 : Math.min(0.9, (asName ? 0.45 : 0.25) + 0.15 * shared);
    }

    private static String stem(String word) {
        if (word.length() > STEM) {
            return word.substring(0, STEM);
        }
        return word.length() > SHORTEST + 1 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
