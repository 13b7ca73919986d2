package io.github.careergraph.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.careergraph.extraction.DateSpan;
import io.github.careergraph.extraction.EntityType;
import io.github.careergraph.extraction.Lines.Line;
import io.github.careergraph.extraction.Mention;
import io.github.careergraph.extraction.SectionKind;

/** Proposes jobs, studies and a headline. */
final class CareerProposals {

    private static final int LONGEST_HEADLINE = 200;
    private static final int HEAD_LINES = 6;

    private static final Pattern SENTENCE = Pattern.compile("\\S(?:[^.。]|\\.(?!\\s|$)){0,400}(?<!\\s)");
    /** What stands between the signs that part a name's profession from places and addresses. */
    private static final Pattern PIECE = Pattern.compile("[^\\s·|•,;][^·|•,;]{0,400}(?<!\\s)");

    private final Cv cv;

    CareerProposals(Cv cv) {
        this.cv = cv;
    }

    List<Proposal> all() {
        List<Proposal> proposals = new ArrayList<>();
        List<Proposal> jobs = cv.entries(SectionKind.EXPERIENCE).stream()
                .map(this::job)
                .filter(java.util.Objects::nonNull)
                .toList();
        Proposal headline = headline(jobs);
        if (headline != null) {
            proposals.add(headline);
        }
        proposals.addAll(jobs);
        cv.entries(SectionKind.EDUCATION).stream()
                .map(this::study)
                .filter(java.util.Objects::nonNull)
                .forEach(proposals::add);
        return proposals;
    }

    private Proposal job(Entry entry) {
        HeadParts head = HeadParts.of(entry);
        HeadParts.Part title = head.first(part -> Titles.isTitle(cv, part));
        if (title == null) {
            return null;
        }
        HeadParts.Part employer = head.first(part -> part != title && isEmployer(part));
        employer = employer == null ? head.first(part -> part != title && !Titles.isTitle(cv, part)) : employer;
        Mention occupation = occupationIn(title.start(), title.end());
        ItemFields fields = new ItemFields();
        fields.node = occupation == null ? null : occupation.node();
        fields.title = OneLine.of(title.text(), 200);
        fields.organisation = employer == null ? null : OneLine.of(employer.text(), 200);
        setDates(fields, entry.dates());
        String label = fields.organisation == null ? fields.title : fields.title + ", " + fields.organisation;
        double confidence = (occupation == null ? 0.6 : 0.8) + (entry.dates() == null ? 0 : 0.1);
        return new Proposal(ItemKind.OCCUPATION, label, entry.start(), entry.headEnd(), confidence, fields);
    }

    private boolean isEmployer(HeadParts.Part part) {
        return cv.mentionsIn(part.start(), part.end()).stream()
                .anyMatch(mention -> mention.entity().type() == EntityType.ORGANISATION);
    }

    private Mention occupationIn(int start, int end) {
        return cv.mentionsIn(start, end).stream()
                .filter(mention -> mention.isOccupation() && mention.node() != null)
                .filter(mention -> mention.entity().end() <= end)
                .max(java.util.Comparator.comparingInt(
                        mention -> mention.entity().end() - mention.entity().start()))
                .orElse(null);
    }

    private Proposal study(Entry entry) {
        HeadParts head = HeadParts.of(entry);
        HeadParts.Part degree = head.first(part -> Degrees.isDegree(part.text()));
        HeadParts.Part school = head.first(part -> part != degree && Degrees.isSchool(part.text()));
        if (degree == null && school == null) {
            return null;
        }
        ItemFields fields = new ItemFields();
        fields.institution = school == null ? null : OneLine.of(school.text(), 300);
        fields.degree = degree == null ? null : OneLine.of(degree.text(), 300);
        fields.field = degree == null ? null : Degrees.subjectOf(degree.text());
        if (fields.field == null) {
            HeadParts.Part rest = head.first(
                    part -> part != degree && part != school && part.text().length() > 2);
            // Before the place, if any, stands the subject; with a school and a degree known it is the next piece.
            fields.field = rest != null
                            && degree != null
                            && rest.start()
                                    > Math.min(degree.start(), school == null ? Integer.MAX_VALUE : school.start())
                            && !Titles.isTitle(cv, rest)
                            && isBetween(rest, degree, school)
                    ? OneLine.of(rest.text(), 300)
                    : null;
        }
        setDates(fields, entry.dates());
        if (fields.startsOn != null && entry.dates().to() != null && isSingle(entry.dates())) {
            fields.startsOn = null;
        }
        String label = fields.degree == null
                ? fields.institution
                : fields.institution == null ? fields.degree : fields.degree + ", " + fields.institution;
        double confidence = degree != null && school != null ? 0.9 : 0.7;
        return new Proposal(
                ItemKind.EDUCATION, OneLine.of(label, 500), entry.start(), entry.headEnd(), confidence, fields);
    }

    private static boolean isBetween(HeadParts.Part part, HeadParts.Part degree, HeadParts.Part school) {
        return school == null || part.start() < Math.max(degree.start(), school.start());
    }

    private static boolean isSingle(DateSpan dates) {
        return dates.from().equals(dates.to())
                || dates.from().getYear() == dates.to().getYear()
                        && dates.from().getMonthValue() == 1
                        && dates.to().getMonthValue() == 12;
    }

    private void setDates(ItemFields fields, DateSpan dates) {
        if (dates != null) {
            fields.startsOn = dates.from().atDay(1);
            fields.endsOn = dates.to() == null ? null : dates.to().atEndOfMonth();
        }
    }

    /** The line below the name if it names a profession, else the title of the job that goes on. */
    private Proposal headline(List<Proposal> jobs) {
        int seen = 0;
        for (Line line : cv.lines().all()) {
            if (line.heading() || seen == HEAD_LINES) {
                break;
            }
            if (line.blank()) {
                continue;
            }
            seen++;
            HeadParts.Part part = seen > 1 ? headlineOf(line) : null;
            if (part != null) {
                ItemFields fields = new ItemFields();
                fields.title = part.text();
                return new Proposal(ItemKind.HEADLINE, part.text(), part.start(), part.end(), 0.8, fields);
            }
        }
        return jobs.stream()
                .filter(job -> job.fields().startsOn != null && isCurrent(job.fields().endsOn))
                .findFirst()
                .map(job -> {
                    ItemFields fields = new ItemFields();
                    fields.title = job.fields().title;
                    return new Proposal(ItemKind.HEADLINE, job.label(), job.start(), job.end(), 0.6, fields);
                })
                .orElse(null);
    }

    /** The line if it names a profession, or its first sentence or piece beside an address that does. */
    private HeadParts.Part headlineOf(Line line) {
        Matcher piece = (hasContact(line) ? PIECE : SENTENCE).matcher(line.text());
        while (piece.find()) {
            HeadParts.Part part =
                    new HeadParts.Part(line.start() + piece.start(), line.start() + piece.end(), piece.group());
            if (part.text().length() <= LONGEST_HEADLINE && !part.text().contains("@") && Titles.isTitle(cv, part)) {
                return part;
            }
            if (!hasContact(line)) {
                return null;
            }
        }
        return null;
    }

    private boolean isCurrent(LocalDate end) {
        return end == null || !end.isBefore(cv.today().atDay(1));
    }

    private boolean hasContact(Line line) {
        return line.text().contains("@")
                || io.github.careergraph.extraction.Patterns.link(cv.text(), line.start(), line.end()) != null;
    }
}
