package io.github.careergraph.extraction;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a job ad demands and what it wishes for. The words beside a name decide, of its part of the sentence before
 * those of the rest, and else the heading of the list that it stands in. Most texts say nothing.
 */
final class Requirements {

    private static final int LONGEST_HEADING = 60;
    /** How far words may stand from what they speak of; without it, one long line would be read once for each name. */
    private static final int REACH = 400;

    private static final Pattern SENTENCE = Pattern.compile("[.!?](?=\\s|$)|[;；。！？]");
    private static final Pattern CLAUSE =
            Pattern.compile("[,，、()（）]|\\s(?:but|while|whereas|although|though|yet)\\s|，?(?:但|而)");
    private static final Pattern BULLET = Pattern.compile("^\\s{0,20}(?:[-*+]\\s|[•●▪‣·–◦]|\\d{1,2}[.)、])");

    private static final Pattern REQUIRED_HEADING = Pattern.compile(
            "(?:(?:job|minimum|basic|key|your|our|the|role|essential|mandatory|required|main) )?(?:requirements?|must[- ]haves?)"
                    + "|(?:basic|minimum) qualifications?|(?:required|mandatory|essential|necessary)(?: (?:skills?|qualifications?|experience|criteria|knowledge|competenc\\w{1,4}))?(?: (?:and|&) (?:skills?|qualifications?|experience))?"
                    + "|what (?:you need|we require|you must have|you(?:'ll|’ll| will) need)|you must have|任职要求|岗位要求|职位要求|任职资格|必备技能|必备条件",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DESIRED_HEADING = Pattern.compile(
            "(?:nice|good)[- ]to[- ]haves?|(?:desirable|desired|preferred|optional|bonus)(?: (?:skills?|qualifications?|experience|criteria|knowledge|points?|requirements?))?(?: (?:and|&) (?:skills?|qualifications?|experience))?"
                    + "|(?:big )?plus(?:es)?|bonus(?: points)?(?: for| if you have)?|it(?:'s| is| would be) (?:a plus|great|nice) if(?: you(?: have)?)?|would be (?:nice|great|a plus)|we(?:'d| would) love|加分项|优先条件",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHER_HEADING = Pattern.compile(
            "(?:your |key |main )?(?:responsibilities|tasks|duties|role)|(?:our )?benefits|perks|what we offer|we offer|about (?:us|the (?:role|job|company|team))|how to apply|the role|your profile|职责|岗位职责|工作内容|福利待遇",
            Pattern.CASE_INSENSITIVE);

    private final Lines lines;
    /** By the start of the line; lines below no such heading are not in it. */
    private final Map<Integer, Requirement> headed = new HashMap<>();

    private final Map<Integer, Reading> readings = new HashMap<>();

    /** What a line says, and where it breaks. */
    private record Reading(NavigableMap<Integer, RequirementCue> cues, Breaks sentences, Breaks clauses) {

        static Reading of(String line) {
            return new Reading(RequirementCue.in(line), new Breaks(SENTENCE, line), new Breaks(CLAUSE, line));
        }
    }

    Requirements(String text) {
        this.lines = new Lines(text);
        Requirement current = null;
        boolean blank = false;
        boolean listed = false;
        for (Lines.Line line : lines.all()) {
            if (line.blank()) {
                blank = true;
                continue;
            }
            boolean bullet = BULLET.matcher(line.text()).find();
            Optional<Optional<Requirement>> heading = bullet ? Optional.empty() : heading(line);
            if (heading.isPresent()) {
                current = heading.get().orElse(null);
                listed = false;
            } else if (listed && blank && !bullet) {
                // A paragraph behind the list belongs to it no more.
                current = null;
            } else if (current != null) {
                headed.put(line.start(), current);
                listed |= bullet;
            }
            blank = false;
        }
    }

    /** What the text says of an entity; null where it says nothing. */
    Requirement of(Entity entity) {
        if (!isDemandable(entity.type())) {
            return null;
        }
        Lines.Line line = lines.at(entity.start());
        Optional<RequirementCue> said =
                said(line, entity.start() - line.start(), Math.min(entity.end(), line.end()) - line.start());
        return said.isPresent() ? said.get().requirement() : headed.get(line.start());
    }

    private static boolean isDemandable(EntityType type) {
        return switch (type) {
            case SKILL, KNOWLEDGE, TOOL, LANGUAGE, DEGREE, CERTIFICATE, EXPERIENCE -> true;
            case OCCUPATION, ORGANISATION, SCHOOL, LOCATION, PERSON, EMAIL, DATE_RANGE -> false;
        };
    }

    /** The heading's requirement; empty inside where it is the heading of something else; empty where it is none. */
    private static Optional<Optional<Requirement>> heading(Lines.Line line) {
        String bare = line.text().strip().replaceAll("^#{1,4}\\s|\\*\\*", "").replaceAll("[\\s:：.…]{1,5}$", "");
        if (bare.isEmpty() || bare.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        if (DESIRED_HEADING.matcher(bare).matches()) {
            return Optional.of(Optional.of(Requirement.DESIRED));
        }
        if (REQUIRED_HEADING.matcher(bare).matches()) {
            return Optional.of(Optional.of(Requirement.REQUIRED));
        }
        boolean other = line.heading()
                || OTHER_HEADING.matcher(bare).matches()
                || line.text().stripTrailing().matches(".*[:：]$");
        return other ? Optional.of(Optional.empty()) : Optional.empty();
    }

    private Optional<RequirementCue> said(Lines.Line line, int start, int end) {
        Reading reading = readings.computeIfAbsent(line.start(), unread -> Reading.of(line.text()));
        NavigableMap<Integer, RequirementCue> all = reading.cues();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Span entity = new Span(start, end);
        Span reach = new Span(Math.max(0, start - REACH), Math.min(line.text().length(), end + REACH));
        Span sentence = reading.sentences().around(entity, reach);
        Span clause = reading.clauses().around(entity, sentence);
        return in(all, clause)
                .min((one, other) -> Integer.compare(distance(one, start, end), distance(other, start, end)))
                .map(cue -> cue.requirement() == null ? instead(all, cue, sentence) : cue)
                .or(() -> in(all, sentence)
                        .filter(cue -> cue.leads() && cue.end() <= start)
                        .reduce((earlier, later) -> later)
                        .filter(leading -> in(all, new Span(leading.end(), start))
                                .findAny()
                                .isEmpty()))
                .or(() -> in(all, sentence)
                        .filter(cue -> cue.start() >= end)
                        .findFirst()
                        .filter(cue -> !cue.leads()));
    }

    /** "Not required, but a plus" is wished for. */
    private static RequirementCue instead(
            NavigableMap<Integer, RequirementCue> all, RequirementCue denied, Span sentence) {
        return in(all, sentence)
                .filter(cue -> cue.start() >= denied.end())
                .findFirst()
                .filter(cue -> !cue.leads() && cue.requirement() == Requirement.DESIRED)
                .orElse(denied);
    }

    private static Stream<RequirementCue> in(NavigableMap<Integer, RequirementCue> cues, Span span) {
        return span.end() <= span.start()
                ? Stream.empty()
                : cues.subMap(span.start(), span.end()).values().stream().filter(cue -> cue.end() <= span.end());
    }

    /** A cue that speaks in the other direction is far, however near it stands. */
    private static int distance(RequirementCue cue, int start, int end) {
        boolean before = cue.end() <= start;
        int gap = before ? start - cue.end() : Math.max(0, cue.start() - end);
        return before == cue.leads() ? gap : gap + 1_000;
    }
}
