package io.github.careergraph.extraction;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which people write a name besides the one that is in the taxonomy. */
final class Spellings {

    /** As ESCO tells apart: "Java (computer programming)". */
    private static final Pattern EXPLAINED = Pattern.compile("(\\S[^()]*\\S|\\S)\\s*\\([^()]+\\)");

    /** "Organization", "analyzing", but neither "size" nor "prize". */
    private static final Pattern AMERICAN =
            Pattern.compile("([aeiouy][b-df-hj-np-tv-y]{1,3}i|aly)z(?=(?:e|es|ed|er|ers|ing|ation|ations)$)");

    private Spellings() {}

    /** Adds a name and its other spellings to a lexicon under construction. */
    static void add(Surface surface, Lexicon.Builder lexicon) {
        String name = surface.text().strip();
        boolean ambiguous = surface.ambiguous() || isShort(name);
        String exactly = surface.type() == EntityType.OCCUPATION ? titleCase(name) : name;
        lexicon.add(name, meaning(surface, ambiguous, ambiguous || isAcronym(name) ? exactly : null));
        Matcher explained = EXPLAINED.matcher(name);
        if (explained.matches()) {
            // Without its explanation the name says less: "Scheme (computer programming)".
            String bare = explained.group(1);
            lexicon.add(bare, meaning(surface, true, titleCase(bare)));
        }
        if (!ambiguous && inflects(surface, name)) {
            otherNumber(name).forEach(form -> lexicon.add(form, meaning(surface, false, null)));
        }
    }

    /** One spelling of a folded word that Britain and America spell differently; it is only compared, never shown. */
    static String british(String word) {
        if (word.length() < 6 || word.charAt(0) >= 0x80) {
            return word;
        }
        Matcher american = AMERICAN.matcher(word);
        return american.find()
                ? american.replaceFirst("$1s")
                : word.startsWith("behavior")
                        ? "behaviour" + word.substring(8)
                        : switch (word) {
                            case "program", "programs" -> word.replace("program", "programme");
                            case "center", "centers" -> word.replace("center", "centre");
                            case "modeling" -> "modelling";
                            case "modeled" -> "modelled";
                            case "labeling" -> "labelling";
                            case "catalog", "catalogs" -> word.replace("catalog", "catalogue");
                            default -> word;
                        };
    }

    private static Lexicon.Meaning meaning(Surface surface, boolean ambiguous, String exactly) {
        return new Lexicon.Meaning(surface.node(), surface.type(), ambiguous, exactly);
    }

    /** One letter, or two Latin ones, are too little to go by; and so is one Chinese character. */
    private static boolean isShort(String name) {
        long letters = name.codePoints().filter(Character::isLetterOrDigit).count();
        return letters == 1 && name.codePointCount(0, name.length()) == 1
                || letters <= 2 && name.chars().allMatch(c -> c < 0x80 && Character.isLetter(c));
    }

    /** "AWS" is not "aws": three or four capitals are held to their case, wherever nothing else speaks for them. */
    private static boolean isAcronym(String name) {
        return name.length() <= 4 && name.chars().allMatch(c -> c >= 'A' && c <= 'Z' || Character.isDigit(c));
    }

    /** Product names have no plural: "Windows" is not many of "Window". */
    private static boolean inflects(Surface surface, String name) {
        return switch (surface.type()) {
            case KNOWLEDGE, SKILL, OCCUPATION -> {
                char last = name.charAt(name.length() - 1);
                yield name.length() >= 6 && (last >= 'a' && last <= 'z');
            }
            default -> false;
        };
    }

    private static Set<String> otherNumber(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Set<String> forms = new LinkedHashSet<>();
        if (lower.endsWith("ies")) {
            forms.add(cut(name, 3) + "y");
        } else if (lower.endsWith("sses")
                || lower.endsWith("ches")
                || lower.endsWith("shes")
                || lower.endsWith("xes")) {
            forms.add(cut(name, 2));
        } else if (lower.endsWith("s")
                && !lower.endsWith("ss")
                && !lower.endsWith("us")
                && !lower.endsWith("is")
                && !lower.endsWith("ics")) {
            forms.add(cut(name, 1));
        } else if (lower.matches(".*[^aeiou]y")) {
            forms.add(cut(name, 1) + "ies");
        } else if (!lower.endsWith("s") && !lower.endsWith("ing")) {
            forms.add(name + (lower.matches(".*(x|ch|sh)") ? "es" : "s"));
        }
        return forms;
    }

    private static String cut(String name, int letters) {
        return name.substring(0, name.length() - letters);
    }

    private static String titleCase(String name) {
        int point = name.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toTitleCase(point))
                .append(name.substring(Character.charCount(point)))
                .toString();
    }
}
