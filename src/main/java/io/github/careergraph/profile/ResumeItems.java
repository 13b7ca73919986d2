package io.github.careergraph.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.careergraph.extraction.DateSpan;
import io.github.careergraph.extraction.Lines.Line;

import static io.github.careergraph.profile.ResumeFields.day;
import static io.github.careergraph.profile.ResumeFields.joined;
import static io.github.careergraph.profile.ResumeFields.period;
import static io.github.careergraph.profile.ResumeFields.texts;
import static io.github.careergraph.profile.ResumeFields.value;

/** Writes the dated entries of a JSON Resume out as text, and makes of each what it proposes: null where that is nothing. */
final class ResumeItems {

    /** The writer of a JSON Resume has said which field is what. */
    static final double STATED = 0.95;

    private final ResumeText written;

    ResumeItems(ResumeText written) {
        this.written = written;
    }

    Proposal work(JsonNode node) {
        ItemFields fields = new ItemFields();
        fields.title = OneLine.of(value(node, "position"), 200);
        // Before 1.0.0 the employer was called company.
        String employer = joined("", value(node, "name").isEmpty() ? value(node, "company") : value(node, "name"));
        fields.organisation = employer.isEmpty() ? null : OneLine.of(employer, 200);
        Line head = written.line(joined(", ", value(node, "position"), employer));
        Entry entry = entry(head, node, period(node));
        return fields.title.isEmpty() ? null : proposal(ItemKind.OCCUPATION, head.text(), entry, head.end(), fields);
    }

    Proposal volunteer(JsonNode node) {
        Line head = written.line(joined(", ", value(node, "position"), value(node, "organization")));
        Entry entry = entry(head, node, period(node));
        boolean mentors = head.text().toLowerCase(Locale.ROOT).contains("mentor");
        if (!mentors || entry.dates() == null) {
            return null;
        }
        ItemFields fields = new ItemFields();
        fields.activityKind = "MENTORING";
        fields.title = OneLine.of(head.text(), 300);
        fields.url = url(node);
        return proposal(ItemKind.ACTIVITY, fields.title, entry, entry.end(), fields);
    }

    Proposal education(JsonNode node) {
        ItemFields fields = new ItemFields();
        fields.institution = orNull(value(node, "institution"), 300);
        fields.degree = orNull(value(node, "studyType"), 300);
        fields.field = orNull(value(node, "area"), 300);
        Line head =
                written.line(joined(", ", value(node, "studyType"), value(node, "area"), value(node, "institution")));
        Entry entry = entry(head, node, period(node));
        boolean savable = fields.institution != null || fields.degree != null;
        return savable ? proposal(ItemKind.EDUCATION, head.text(), entry, head.end(), fields) : null;
    }

    Proposal project(JsonNode node) {
        ItemFields fields = new ItemFields();
        fields.title = OneLine.of(value(node, "name"), 200);
        fields.summary = orNull(value(node, "description"), 2_000);
        fields.url = url(node);
        List<String> roles = texts(node, "roles");
        fields.role = roles.isEmpty() ? "Member" : OneLine.of(roles.getFirst(), 200);
        Line head = written.line(value(node, "name"));
        Entry entry = entry(head, node, period(node));
        return fields.title.length() < 2 ? null : proposal(ItemKind.PROJECT, fields.title, entry, entry.end(), fields);
    }

    Proposal publication(JsonNode node) {
        String publisher = value(node, "publisher").toLowerCase(Locale.ROOT);
        boolean paper = publisher.matches(".*(?:proceedings|journal|conference|acm|ieee|arxiv|springer|elsevier|学报).*");
        return activity(node, paper ? "PAPER" : "POST", "name", "publisher", "releaseDate");
    }

    Proposal activity(JsonNode node, String kind, String title, String source, String date) {
        ItemFields fields = new ItemFields();
        fields.activityKind = kind;
        fields.title = OneLine.of(value(node, title), 300);
        fields.url = url(node);
        Line head = written.line(joined(", ", value(node, title), value(node, source)));
        Entry entry = entry(head, node, day(node, date));
        boolean savable = !fields.title.isEmpty() && entry.dates() != null;
        return savable ? proposal(ItemKind.ACTIVITY, fields.title, entry, entry.end(), fields) : null;
    }

    private Entry entry(Line head, JsonNode node, DateSpan dates) {
        List<Line> body = new ArrayList<>();
        for (String property : List.of("summary", "description")) {
            body.add(written.line(value(node, property)));
        }
        for (String property : List.of("highlights", "courses")) {
            texts(node, property).forEach(point -> body.add(written.line("- " + point)));
        }
        String keywords = String.join(", ", texts(node, "keywords"));
        body.add(written.line(keywords));
        Line named = head.blank()
                ? body.stream().filter(line -> !line.blank()).findFirst().orElse(null)
                : head;
        if (named == null) {
            named = written.line("—");
        }
        return written.entry(named, body, dates);
    }

    private static Proposal proposal(ItemKind kind, String label, Entry entry, int end, ItemFields fields) {
        if (entry.dates() != null) {
            fields.startsOn = entry.dates().from().atDay(1);
            boolean moment = kind == ItemKind.ACTIVITY || entry.dates().to() == null;
            fields.endsOn = moment ? null : entry.dates().to().atEndOfMonth();
        }
        return new Proposal(kind, OneLine.of(label, 500), entry.start(), end, STATED, fields);
    }

    private static String url(JsonNode node) {
        String url = value(node, "url");
        return url.matches("https?://\\S{3,1990}") ? url : null;
    }

    private static String orNull(String text, int longest) {
        return text.isEmpty() ? null : OneLine.of(text, longest);
    }
}
