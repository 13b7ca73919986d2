package io.github.careergraph.profile;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.careergraph.extraction.Entity;
import io.github.careergraph.extraction.EntityType;
import io.github.careergraph.extraction.Mention;
import io.github.careergraph.extraction.SectionKind;

/**
 * Proposes skills, each once. Its months are those a phrase beside the name states ("Java (5 years)"), else the
 * months of all jobs and projects whose text names it, none counted twice: at most so long it was used, so the figure
 * is left out where the name stands in no dated entry. The confidence is that of the surest mention, raised by
 * further mentions as independent evidence, up to 0.97.
 */
final class SkillProposals {

    private static final double SUREST = 0.97;
    static final int MOST_MONTHS = 960;

    /** Parts whose titles name what was spoken or written about, which need not be what one can do. */
    static final Set<SectionKind> TOPICS =
            EnumSet.of(SectionKind.TALKS, SectionKind.PUBLICATIONS, SectionKind.CERTIFICATES, SectionKind.AWARDS);

    private static final Set<SectionKind> WORK =
            EnumSet.of(SectionKind.EXPERIENCE, SectionKind.PROJECTS, SectionKind.VOLUNTEERING);

    private static final double TOPIC = 0.75;
    private static final int LONGEST_NAME = 100;

    private final Cv cv;
    private final BesideName beside;

    SkillProposals(Cv cv) {
        this.cv = cv;
        this.beside = new BesideName(cv);
    }

    List<Proposal> all() {
        Map<Long, List<Mention>> skills = new LinkedHashMap<>();
        Map<Long, List<Mention>> interests = new LinkedHashMap<>();
        for (Mention mention : cv.extraction().mentions()) {
            if (mention.isSkill() && mention.node() != null && !isBeside(mention)) {
                boolean interest = cv.partAt(mention.entity().start()) == SectionKind.INTERESTS;
                (interest ? interests : skills)
                        .computeIfAbsent(mention.node(), first -> new ArrayList<>())
                        .add(weighed(mention));
            }
        }
        List<Proposal> proposals = new ArrayList<>();
        skills.forEach((node, mentions) -> proposals.add(skill(node, mentions)));
        interests.forEach((node, mentions) -> {
            if (!skills.containsKey(node)) {
                ItemFields fields = new ItemFields();
                fields.node = node;
                proposals.add(proposal(ItemKind.INTEREST, surest(mentions), confidence(mentions), fields));
            }
        });
        return proposals;
    }

    private Mention weighed(Mention mention) {
        Entity entity = mention.entity();
        if (!TOPICS.contains(cv.partAt(entity.start()))) {
            return mention;
        }
        return new Mention(
                new Entity(entity.type(), entity.start(), entity.end(), entity.text(), TOPIC * entity.confidence()),
                mention.node());
    }

    /** Names of employers, and what is said of referees, tell nothing of the person. */
    private boolean isBeside(Mention mention) {
        Entity entity = mention.entity();
        SectionKind part = cv.partAt(entity.start());
        if (part == SectionKind.REFERENCES || part == SectionKind.CONTACT) {
            return true;
        }
        boolean organisation = cv.mentionsIn(entity.start() - LONGEST_NAME, entity.end()).stream()
                .map(Mention::entity)
                .filter(other -> other.type() == EntityType.ORGANISATION || other.type() == EntityType.SCHOOL)
                .anyMatch(other -> other.confidence() > entity.confidence()
                        && other.start() <= entity.start()
                        && other.end() >= entity.end());
        return organisation || isInEmployersName(entity);
    }

    /** In the head of a job or study only its title, and its degree, speak of skills. */
    private boolean isInEmployersName(Entity entity) {
        Entry entry = cv.entryAt(entity.start());
        boolean named = entry != null
                && (entry.section() == SectionKind.EXPERIENCE || entry.section() == SectionKind.EDUCATION)
                && entry.holdsInHead(entity.start());
        if (!named) {
            return false;
        }
        HeadParts.Part part = HeadParts.of(entry).first(piece -> piece.holds(entity.start()));
        return part != null && !Titles.isTitle(cv, part) && !Degrees.isDegree(part.text());
    }

    private Proposal skill(long node, List<Mention> mentions) {
        Mention best = surest(mentions);
        ItemFields fields = new ItemFields();
        fields.node = node;
        if (best.entity().type() == EntityType.LANGUAGE) {
            fields.level = mentions.stream()
                    .filter(mention -> cv.partAt(mention.entity().start()) == SectionKind.LANGUAGES)
                    .findFirst()
                    .map(mention -> SkillLevel.ofLanguage(beside.words(mention.entity())))
                    .orElse(3);
        } else {
            Integer stated = mentions.stream()
                    .map(mention -> beside.statedMonths(mention.entity()))
                    .filter(java.util.Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            TreeSet<YearMonth> used = monthsOfUse(mentions);
            fields.months = stated != null
                    ? stated
                    : used.isEmpty() ? null : Integer.valueOf(Math.min(MOST_MONTHS, used.size()));
            fields.lastUsed = used.isEmpty() ? null : lastDay(used.last());
            fields.level = mentions.stream()
                    .map(mention -> beside.words(mention.entity()))
                    .distinct()
                    .mapToInt(words -> SkillLevel.of(words, fields.months))
                    .max()
                    .orElseThrow();
        }
        return proposal(ItemKind.SKILL, best, confidence(mentions), fields);
    }

    private java.time.LocalDate lastDay(YearMonth month) {
        return month.isBefore(cv.today()) ? month.atEndOfMonth() : month.atDay(1);
    }

    private TreeSet<YearMonth> monthsOfUse(List<Mention> mentions) {
        TreeSet<YearMonth> months = new TreeSet<>();
        Set<Entry> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Mention mention : mentions) {
            Entry entry = cv.entryAt(mention.entity().start());
            if (entry != null && WORK.contains(entry.section()) && entry.dates() != null && counted.add(entry)) {
                YearMonth last = entry.dates().lastMonth(cv.today());
                for (YearMonth month = entry.dates().from(); !month.isAfter(last); month = month.plusMonths(1)) {
                    months.add(month);
                }
            }
        }
        return months;
    }

    private static Mention surest(List<Mention> mentions) {
        return mentions.stream()
                .max(Comparator.<Mention>comparingDouble(
                                mention -> mention.entity().confidence())
                        .thenComparing(mention -> -mention.entity().start()))
                .orElseThrow();
    }

    private static double confidence(List<Mention> mentions) {
        double doubt = 1;
        for (Mention mention : mentions) {
            doubt *= 1 - mention.entity().confidence();
        }
        return Math.max(surest(mentions).entity().confidence(), Math.min(SUREST, 1 - doubt));
    }

    private static Proposal proposal(ItemKind kind, Mention mention, double confidence, ItemFields fields) {
        Entity entity = mention.entity();
        return new Proposal(kind, OneLine.of(entity.text(), 200), entity.start(), entity.end(), confidence, fields);
    }
}
