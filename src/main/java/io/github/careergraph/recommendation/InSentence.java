package io.github.careergraph.recommendation;

import java.util.Set;
import java.util.regex.Pattern;

import io.github.careergraph.value.SkillNature;

/**
 * The name of a skill as it stands within an English sentence: "Technical leadership" heads an entry, but one gives a
 * talk on technical leadership. What is or begins with a proper name stays as it is; in doubt a name stays so too.
 */
final class InSentence {

    /** "Technical", "Data-driven"; not "API", "OAuth" or "C". */
    private static final Pattern COMMON_WORD = Pattern.compile("[A-Z][a-z]+(-[a-z]+)*");

    /** What may follow: small words, words in small letters, and abbreviations such as AI or VLANs. */
    private static final Pattern FOLLOWING = Pattern.compile("[a-z][a-z,'’/-]*|[A-Z]{2,}s?");

    /** A field's one word that is no name of a product: published taxonomies have both among their fields. */
    private static final Pattern COMMON_FIELD =
            Pattern.compile(".*(ings?|ics|ogy|phy|ions?|ment|ity|ance|ers|ithms|ices)");

    /** Proper names, and adjectives made of them, that skills begin with. */
    private static final Set<String> PROPER = Set.of(
            "Android",
            "Arm",
            "Bayesian",
            "Boolean",
            "Chinese",
            "Docker",
            "English",
            "Euclidean",
            "Fourier",
            "French",
            "Gaussian",
            "German",
            "Git",
            "Jakarta",
            "Japanese",
            "Java",
            "Kanban",
            "Kubernetes",
            "Linux",
            "Markov",
            "Pomodoro",
            "Python",
            "Scrum",
            "Shapley",
            "Spanish",
            "Unix");

    private InSentence() {}

    static String of(String label, SkillNature nature) {
        if (nature == SkillNature.TOOL || nature == SkillNature.SPOKEN) {
            return label;
        }
        String[] words = label.split(" ");
        boolean common = COMMON_WORD.matcher(words[0]).matches() && !PROPER.contains(words[0]);
        for (int i = 1; i < words.length && common; i++) {
            common = FOLLOWING.matcher(words[i]).matches();
        }
        if (words.length == 1 && nature == SkillNature.FIELD) {
            common &= COMMON_FIELD.matcher(label).matches();
        }
        return common ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }
}
