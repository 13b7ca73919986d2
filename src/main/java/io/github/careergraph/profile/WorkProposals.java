package io.github.careergraph.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.careergraph.extraction.DateSpan;
import io.github.careergraph.extraction.Patterns;
import io.github.careergraph.extraction.SectionKind;
import io.github.careergraph.extraction.Span;

/**
 * Proposes projects and activities. An activity without a date is not proposed: the graph orders evidence by its
 * date, and none is invented.
 */
final class WorkProposals {

    private static final Pattern QUOTED = Pattern.compile("[\"“《]([^\"”》]{3,300})[\"”》]");
    /** What parts a project's name from the rest, the surest sign first. */
    private static final List<Pattern> NAME_ENDS =
            List.of(Pattern.compile("\\s[-–—|]\\s|[:：]|\\t|\\s{3,20}"), Pattern.compile("[(（,，]"));

    private static final Pattern ROLE = Pattern.compile(
            "\\b((?:core |lead |co-|project )?(?:maintainer|contributor|author|creator|founder|developer|lead|manager))\\b|(负责人|发起人|维护者|核心开发|贡献者)",
            Pattern.CASE_INSENSITIVE);

    private final Cv cv;

    WorkProposals(Cv cv) {
        this.cv = cv;
    }

    List<Proposal> all() {
        List<Proposal> proposals = new ArrayList<>();
        for (Entry entry : cv.entries()) {
            Proposal proposal = entry.section() == SectionKind.PROJECTS ? project(entry) : activity(entry);
            if (proposal != null) {
                proposals.add(proposal);
            }
        }
        return proposals;
    }

    private Proposal project(Entry entry) {
        String name = OneLine.of(trim(name(entry)), 200);
        if (name.length() < 2) {
            return null;
        }
        ItemFields fields = new ItemFields();
        fields.title = name;
        fields.summary = OneLine.of(bare(entry.text()), 2_000);
        fields.url = url(entry);
        Matcher role = ROLE.matcher(entry.text());
        fields.role = role.find() ? OneLine.of(role.group(), 200) : "Member";
        fields.skills = cv.skillsIn(entry.start(), entry.end());
        if (entry.dates() != null) {
            fields.startsOn = entry.dates().from().atDay(1);
            fields.endsOn =
                    entry.dates().to() == null ? null : entry.dates().to().atEndOfMonth();
        }
        double confidence = entry.dates() == null ? 0.65 : 0.8;
        return new Proposal(ItemKind.PROJECT, name, entry.start(), entry.end(), confidence, fields);
    }

    private static String name(Entry entry) {
        String line = entry.head().getFirst().text();
        String named = entry.dates() == null
                        || entry.dates().start() >= entry.head().getFirst().end()
                ? line
                : line.substring(0, Math.max(0, entry.dates().start() - entry.start()));
        String bare = bare(named.isBlank() ? line : named);
        for (Pattern sign : NAME_ENDS) {
            Matcher end = sign.matcher(bare);
            if (end.find() && end.start() >= 2) {
                return bare.substring(0, end.start());
            }
        }
        return bare;
    }

    private Proposal activity(Entry entry) {
        String kind = kind(entry);
        LocalDate date = date(entry);
        if (kind == null || date == null) {
            return null;
        }
        String title = title(entry);
        if (title.length() < 3) {
            return null;
        }
        ItemFields fields = new ItemFields();
        fields.activityKind = kind;
        fields.title = title;
        fields.url = url(entry);
        fields.startsOn = date;
        fields.skills = cv.skillsIn(entry.start(), entry.end());
        return new Proposal(ItemKind.ACTIVITY, title, entry.start(), entry.end(), 0.8, fields);
    }

    private static String kind(Entry entry) {
        String words = entry.text().toLowerCase(Locale.ROOT);
        return switch (entry.section()) {
            case TALKS ->
                has(words, "\\bmentor")
                        ? "MENTORING"
                        : has(words, "blog|article")
                                ? "POST"
                                : has(words, "podcast")
                                        ? "PODCAST"
                                        : has(words, "workshop|tutorial|training|工作坊|培训") ? "WORKSHOP" : "TALK";
            case PUBLICATIONS ->
                has(
                                words,
                                "proceedings|conference|journal|arxiv|doi|acm|ieee|icml|neurips|acl |emnlp|transactions|期刊|学报|会议")
                        ? "PAPER"
                        : has(words, "video|youtube|bilibili")
                                ? "VIDEO"
                                : has(words, "\\bbook\\b|publisher|出版社") ? "BOOK" : "POST";
            case CERTIFICATES ->
                has(words, "certifi|licen|证书|认证|资格") || !has(words, "course|coursera|udemy|edx|mooc|课程|培训")
                        ? "CERTIFICATE"
                        : "COURSE";
            case AWARDS -> "AWARD";
            case VOLUNTEERING ->
                has(words, "mentor|导师")
                        ? "MENTORING"
                        : has(words, "organi[sz]|组织")
                                ? "ORGANISED_EVENT"
                                : has(words, "\\btalk\\b|speaker|演讲")
                                        ? "TALK"
                                        : has(words, "workshop") ? "WORKSHOP" : null;
            default -> null;
        };
    }

    private static boolean has(String words, String pattern) {
        return Pattern.compile(pattern).matcher(words).find();
    }

    /** The first month of it that is not to come; certificates also say when they end. */
    private LocalDate date(Entry entry) {
        DateSpan dates = entry.dates();
        if (dates == null) {
            return null;
        }
        return dates.from().isAfter(cv.today()) ? null : dates.from().atDay(1);
    }

    private String title(Entry entry) {
        String line = entry.head().getFirst().text();
        Matcher quoted = QUOTED.matcher(line);
        if (quoted.find()) {
            return OneLine.of(quoted.group(1), 300);
        }
        DateSpan dates = entry.dates();
        int start = entry.start();
        String rest = dates.start() >= start && dates.end() <= start + line.length()
                ? line.substring(0, dates.start() - start) + " " + line.substring(dates.end() - start)
                : line;
        Span link = Patterns.link(rest, 0, rest.length());
        String text = link == null ? rest : rest.substring(0, link.start()) + rest.substring(link.end());
        return OneLine.of(trim(bare(text)), 300);
    }

    private String url(Entry entry) {
        Span link = Patterns.link(cv.text(), entry.start(), entry.end());
        if (link == null || link.end() - link.start() > 2_000) {
            return null;
        }
        String url = cv.text().substring(link.start(), link.end());
        return url.startsWith("http") ? url : "https://" + url;
    }

    private static String bare(String line) {
        String text = line.strip();
        return text.length() > 1 && "-*•●▪‣·–—◦○■►".indexOf(text.charAt(0)) >= 0
                ? text.substring(1).strip()
                : text;
    }

    private static String trim(String text) {
        return text.replaceAll("^[\\s,;:|·()（），–—-]{1,20}|[\\s,;:|·(（，–—-]{1,20}$", "")
                .replaceAll("\\(\\s{0,3}\\)", "")
                .strip();
    }
}
