package io.github.careergraph.extraction;

import java.util.BitSet;
import java.util.Set;

import io.github.careergraph.extraction.Lexicon.Match;

/**
 * What speaks for an ambiguous name in one text. "Go" is a language in "Skills: Go, R, C", in "written in Go and
 * Java" and in "Go developer"; it is none in "Let's go", and "Go to the station" does not make it one either.
 */
final class MentionContext {

    private static final double LISTED = 0.85;
    private static final double CUED = 0.8;
    private static final double NEAR = 0.7;
    /** How many words away another skill still tells what is meant. */
    private static final int NEARBY = 6;
    /** How long a list may be for what stands before it to speak for all of it. */
    private static final int LONGEST_LIST = 60;

    private static final Set<String> SEPARATORS =
            Set.of(",", ";", "、", "，", "；", "/", "|", "·", "•", "●", "▪", "‧", "∙", "*", "(", ")", "（", "）", ":", "：");
    private static final Set<String> JOINERS = Set.of("and", "or", "&", "和", "与", "及", "或");
    private static final Set<String> HEADS = Set.of(
            "written",
            "programmed",
            "programming",
            "implemented",
            "developed",
            "coded",
            "coding",
            "code",
            "wrote",
            "write",
            "built",
            "experience",
            "experienced",
            "proficient",
            "proficiency",
            "fluent",
            "expert",
            "skilled",
            "scripts",
            "services",
            "rewritten",
            "knowledge",
            "migrated",
            "trained",
            "certified");
    private static final Set<String> PREPOSITIONS = Set.of("in", "with", "of", "using", "to", "on");
    private static final Set<String> CHINESE_CUES = Set.of("用", "悉", "握", "通", "练", "于", "解");
    private static final Set<String> AFTER = Set.of(
            "programming",
            "language",
            "developer",
            "developers",
            "engineer",
            "engineers",
            "programmer",
            "framework",
            "library",
            "code",
            "codebase",
            "script",
            "scripts",
            "microservices",
            "microservice",
            "applications",
            "services",
            "service",
            "语",
            "开",
            "编",
            "框");

    private final Words words;
    private final Lines lines;
    /** Words that belong to names which are clear by themselves. */
    private final BitSet clear = new BitSet();
    /** Words that belong to ambiguous names written as names are. */
    private final BitSet candidates = new BitSet();

    MentionContext(Words words, Lines lines) {
        this.words = words;
        this.lines = lines;
    }

    void clear(Match match) {
        clear.set(match.first(), match.last() + 1);
    }

    void candidate(Match match) {
        candidates.set(match.first(), match.last() + 1);
    }

    /** Whether a name that is clear by itself means something else here. */
    boolean isOther(Match match) {
        return match.first() == match.last() && OtherSense.isOther(words, match.first(), clear);
    }

    /** How sure it is that an ambiguous name is meant, or 0 when nothing says so. */
    double support(Match match) {
        if (!standsFree(match)) {
            return 0;
        }
        EntityType type = match.meaning().type();
        boolean name = type == EntityType.TOOL || type == EntityType.LANGUAGE;
        Lines.Line line = lines.at(words.start(match.first()));
        if (type == EntityType.OCCUPATION) {
            return isTitle(match, line) ? LISTED : 0;
        }
        if (type == EntityType.LANGUAGE && line.kind() == SectionKind.LANGUAGES) {
            return LISTED;
        }
        boolean item = isListItem(match, line);
        if (item && (isSkillList(line, words.start(match.first())) || hasListedNeighbour(match, line))) {
            return LISTED;
        }
        if (name && hasCue(match, line)) {
            return CUED;
        }
        return name && !beginsSentence(match, line) && isNearClear(match, line) ? NEAR : 0;
    }

    /** "Nurse, St Mary's Hospital" at the head of an entry, or "worked as Nurse". */
    private boolean isTitle(Match match, Lines.Line line) {
        int left = match.first() - 1;
        if (inLine(left, line) && words.folded(left).equals("as")) {
            return true;
        }
        boolean head = line.kind() == null || line.kind() == SectionKind.EXPERIENCE;
        return head && line.text().length() <= 100 && isListItem(match, line);
    }

    /** Not a part of "R&D", "C-level", "C's", "R. Smith", "C.V." or "C#". */
    private boolean standsFree(Match match) {
        String text = words.text();
        int start = words.start(match.first());
        int end = words.end(match.last());
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        char then = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        if ("'’-@#&._=".indexOf(before) >= 0 || "+#&'’@_=".indexOf(after) >= 0) {
            return false;
        }
        if ((after == '-' || after == '.') && Character.isLetter(then)) {
            return false;
        }
        // An initial: "R. Smith".
        boolean initial = end - start == 1 && after == '.' && then == ' ' && end + 2 < text.length();
        return !(initial && Character.isUpperCase(text.charAt(end + 2)));
    }

    private boolean isSkillList(Lines.Line line, int offset) {
        if (line.kind() == SectionKind.SKILLS || line.kind() == SectionKind.LANGUAGES) {
            return true;
        }
        return SectionKind.ofLabel(line.text())
                .filter(kind -> kind == SectionKind.SKILLS || kind == SectionKind.LANGUAGES)
                .filter(kind -> offset > line.start() + SectionKind.indexOfColon(line.text()))
                .isPresent();
    }

    /** Whether there is nothing but the name, and perhaps a version, between the separators around it. */
    private boolean isListItem(Match match, Lines.Line line) {
        int left = match.first() - 1;
        int right = match.last() + 1;
        if (inLine(right, line) && words.folded(right).chars().allMatch(Character::isDigit)) {
            right++;
        }
        return (!inLine(left, line) || separates(left))
                && (!inLine(right, line) || separates(right) || endsLine(right, line));
    }

    private boolean hasListedNeighbour(Match match, Lines.Line line) {
        return neighbour(match.first() - 1, -1, line) || neighbour(match.last() + 1, 1, line);
    }

    /** Whether the list goes on in one direction with a clear name, or with another name of more than a letter. */
    private boolean neighbour(int word, int step, Lines.Line line) {
        int at = word;
        while (Math.abs(at - word) < NEARBY && inLine(at, line) && separates(at)) {
            at += step;
        }
        if (at == word || !inLine(at, line)) {
            return false;
        }
        return clear.get(at) || candidates.get(at) && words.end(at) - words.start(at) > 2;
    }

    private boolean hasCue(Match match, Lines.Line line) {
        int left = match.first() - 1;
        // In "in Python, Go and R" the cue stands before the first of them.
        int first = match.first() - LONGEST_LIST;
        while (left > first && inLine(left, line) && (separates(left) || clear.get(left) || candidates.get(left))) {
            left--;
        }
        if (inLine(left, line)) {
            if (CHINESE_CUES.contains(words.folded(left))) {
                return true;
            }
            if (PREPOSITIONS.contains(words.folded(left))
                    && inLine(left - 1, line)
                    && HEADS.contains(words.folded(left - 1))) {
                return true;
            }
        }
        int right = match.last() + 1;
        return inLine(right, line) && AFTER.contains(words.folded(right));
    }

    private boolean isNearClear(Match match, Lines.Line line) {
        for (int step = -1; step <= 1; step += 2) {
            int at = step < 0 ? match.first() - 1 : match.last() + 1;
            for (int far = 0; far < NEARBY && inLine(at, line) && !endsSentence(at); far++, at += step) {
                if (clear.get(at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A capital at the beginning of a sentence says nothing. */
    private boolean beginsSentence(Match match, Lines.Line line) {
        int left = match.first() - 1;
        return !inLine(left, line)
                || endsSentence(left)
                || words.isSymbol(left) && !SEPARATORS.contains(words.folded(left));
    }

    private boolean endsSentence(int word) {
        return words.isSymbol(word) && ".!?。！？".contains(words.folded(word));
    }

    private boolean endsLine(int word, Lines.Line line) {
        return words.isSymbol(word) && !inLine(word + 1, line);
    }

    private boolean separates(int word) {
        return words.isSymbol(word) && SEPARATORS.contains(words.folded(word)) || JOINERS.contains(words.folded(word));
    }

    private boolean inLine(int word, Lines.Line line) {
        return word >= 0 && word < words.count() && words.start(word) >= line.start() && words.start(word) < line.end();
    }
}
