package io.github.careergraph.profile;

import io.github.careergraph.extraction.Entity;
import io.github.careergraph.extraction.EntityType;
import io.github.careergraph.extraction.ExperienceLength;
import io.github.careergraph.extraction.Lines.Line;
import io.github.careergraph.extraction.Mention;

/** What stands beside the name of a skill in its line: how long it was used, and words that tell how well it is had. */
final class BesideName {

    /** How far a statement of time may stand from the name. */
    private static final int NEAR = 25;

    private static final int REACH = 40;
    private static final int LEAD = 18;

    private final Cv cv;

    BesideName(Cv cv) {
        this.cv = cv;
    }

    Integer statedMonths(Entity entity) {
        Line line = cv.lines().at(entity.start());
        if (SkillProposals.TOPICS.contains(line.kind())) {
            return null;
        }
        int first = Math.max(line.start(), entity.start() - 2 * REACH);
        int last = Math.min(line.end(), entity.end() + NEAR + 1);
        return cv.mentionsIn(first, last).stream()
                .map(Mention::entity)
                .filter(time -> time.type() == EntityType.EXPERIENCE)
                .filter(time -> {
                    int from = Math.min(time.end(), entity.end());
                    int to = Math.max(time.start(), entity.start());
                    return from <= to
                            && to - from <= NEAR
                            && cv.text().substring(from, to).chars().noneMatch(c -> ",;，；、.。|".indexOf(c) >= 0);
                })
                .map(time -> ExperienceLength.months(time.text()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * The words around a name that can speak of it: up to the next comma, and if they tell no level the beginning of
     * the list it is part of, as in "Proficient in Java, Kotlin" and "熟悉机器学习、深度学习".
     */
    String words(Entity entity) {
        Line line = cv.lines().at(entity.start());
        int start = back(entity.start(), line.start(), ",;，；、.。|/");
        int end = entity.end();
        while (end < line.end()
                && end < entity.end() + REACH
                && ",;，；、.。|/".indexOf(cv.text().charAt(end)) < 0) {
            end++;
        }
        String own = cv.text().substring(start, end);
        if (SkillLevel.isTold(own)) {
            return own;
        }
        int list = back(entity.start(), line.start(), ";；.。|");
        String beginning = cv.text().substring(list, Math.min(entity.start(), list + LEAD));
        return SkillLevel.leadsList(beginning) ? beginning : own;
    }

    private int back(int from, int least, String ends) {
        int at = from;
        while (at > least && at > from - 4 * REACH && ends.indexOf(cv.text().charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }
}
