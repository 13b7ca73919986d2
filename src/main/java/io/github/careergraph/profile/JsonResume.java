package io.github.careergraph.profile;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.careergraph.extraction.DateSpan;
import io.github.careergraph.extraction.Lines;
import io.github.careergraph.extraction.Lines.Line;
import io.github.careergraph.extraction.LinkedExtraction;
import io.github.careergraph.extraction.Mention;
import io.github.careergraph.extraction.SectionKind;
import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.ErrorCode;

import static io.github.careergraph.profile.ResumeFields.day;
import static io.github.careergraph.profile.ResumeFields.joined;
import static io.github.careergraph.profile.ResumeFields.list;
import static io.github.careergraph.profile.ResumeFields.period;
import static io.github.careergraph.profile.ResumeFields.texts;
import static io.github.careergraph.profile.ResumeFields.value;

/**
 * Maps a JSON Resume (schema 1.0.0, jsonresume.org) field by field. It is written out as text first, so that items of
 * it have a place to point to like those of other documents; skills are then found in that text.
 */
final class JsonResume {

    /** The writer of a JSON Resume has said which field is what. */
    private static final double STATED = 0.95;

    private static final int DEEPEST = 20;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private final ResumeText written = new ResumeText();
    private final List<Proposal> stated = new ArrayList<>();

    private JsonResume() {}

    static JsonResume parse(String field, String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new CareerGraphException(ErrorCode.UNREADABLE_DOCUMENT, field, "This is not JSON.");
        }
        boolean known = root.isObject()
                && Stream.of("basics", "work", "education", "skills", "projects")
                        .anyMatch(root::has);
        if (!known) {
            throw new CareerGraphException(ErrorCode.UNREADABLE_DOCUMENT, field, "This JSON is not a JSON Resume.");
        }
        JsonResume resume = new JsonResume();
        resume.read(root);
        return resume;
    }

    String text() {
        return written.toString();
    }

    List<Proposal> proposals(LinkedExtraction found, YearMonth today) {
        Cv cv = new Cv(text(), new Lines(text()), written.entries(), found, today);
        List<Proposal> proposals = new ArrayList<>(new SkillProposals(cv).all());
        stated.forEach(proposal -> proposals.add(completed(cv, proposal)));
        proposals.sort(Comparator.comparing(Proposal::kind).thenComparingInt(Proposal::start));
        return proposals;
    }

    /** With the occupation that a title means, and the skills that are named beside it. */
    private static Proposal completed(Cv cv, Proposal proposal) {
        ItemFields fields = proposal.fields();
        switch (proposal.kind()) {
            case OCCUPATION ->
                fields.node = cv.mentionsIn(proposal.start(), proposal.end()).stream()
                        .filter(Mention::isOccupation)
                        .map(Mention::node)
                        .findFirst()
                        .orElse(null);
            case PROJECT, ACTIVITY -> fields.skills = cv.skillsIn(proposal.start(), proposal.end());
            default -> {}
        }
        return proposal;
    }

    private void read(JsonNode root) {
        JsonNode basics = root.path("basics");
        written.line(value(basics, "name"));
        headline(written.line(value(basics, "label")));
        if (!value(basics, "summary").isEmpty()) {
            written.begin(SectionKind.SUMMARY, "Summary");
            written.line(value(basics, "summary"));
        }
        part(root, "work", SectionKind.EXPERIENCE, "Experience", this::work);
        part(root, "volunteer", SectionKind.VOLUNTEERING, "Volunteering", this::volunteer);
        part(root, "education", SectionKind.EDUCATION, "Education", this::education);
        part(root, "projects", SectionKind.PROJECTS, "Projects", this::project);
        part(root, "publications", SectionKind.PUBLICATIONS, "Publications", this::publication);
        part(root, "awards", SectionKind.AWARDS, "Awards", node -> activity(node, "AWARD", "title", "awarder", "date"));
        part(
                root,
                "certificates",
                SectionKind.CERTIFICATES,
                "Certificates",
                node -> activity(node, "CERTIFICATE", "name", "issuer", "date"));
        part(root, "skills", SectionKind.SKILLS, "Skills", this::skill);
        part(root, "languages", SectionKind.LANGUAGES, "Languages", node -> {
            String fluency = value(node, "fluency");
            written.line(value(node, "language") + (fluency.isEmpty() ? "" : " (" + fluency + ")"));
            return null;
        });
        part(root, "interests", SectionKind.INTERESTS, "Interests", node -> {
            written.line(joined(", ", value(node, "name"), String.join(", ", texts(node, "keywords"))));
            return null;
        });
    }

    private void part(
            JsonNode root, String property, SectionKind kind, String heading, Function<JsonNode, Proposal> reader) {
        List<JsonNode> nodes = list(root, property);
        if (!nodes.isEmpty()) {
            written.begin(kind, heading);
        }
        for (JsonNode node : nodes) {
            Proposal proposal = reader.apply(node);
            if (proposal != null) {
                stated.add(proposal);
            }
        }
    }

    private void headline(Line line) {
        if (!line.blank()) {
            ItemFields fields = new ItemFields();
            fields.title = OneLine.of(line.text(), 300);
            stated.add(new Proposal(ItemKind.HEADLINE, fields.title, line.start(), line.end(), STATED, fields));
        }
    }

    private Proposal work(JsonNode node) {
        ItemFields fields = new ItemFields();
        fields.title = OneLine.of(value(node, "position"), 200);
        // Before 1.0.0 the employer was called company.
        String employer = joined("", value(node, "name").isEmpty() ? value(node, "company") : value(node, "name"));
        fields.organisation = employer.isEmpty() ? null : OneLine.of(employer, 200);
        Line head = written.line(joined(", ", value(node, "position"), employer));
        Entry entry = entry(head, node, period(node));
        return fields.title.isEmpty() ? null : proposal(ItemKind.OCCUPATION, head.text(), entry, head.end(), fields);
    }

    private Proposal volunteer(JsonNode node) {
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

    private Proposal education(JsonNode node) {
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

    private Proposal project(JsonNode node) {
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

    private Proposal publication(JsonNode node) {
        String publisher = value(node, "publisher").toLowerCase(Locale.ROOT);
        boolean paper = publisher.matches(".*(?:proceedings|journal|conference|acm|ieee|arxiv|springer|elsevier|学报).*");
        return activity(node, paper ? "PAPER" : "POST", "name", "publisher", "releaseDate");
    }

    private Proposal activity(JsonNode node, String kind, String title, String source, String date) {
        ItemFields fields = new ItemFields();
        fields.activityKind = kind;
        fields.title = OneLine.of(value(node, title), 300);
        fields.url = url(node);
        Line head = written.line(joined(", ", value(node, title), value(node, source)));
        Entry entry = entry(head, node, day(node, date));
        boolean savable = !fields.title.isEmpty() && entry.dates() != null;
        return savable ? proposal(ItemKind.ACTIVITY, fields.title, entry, entry.end(), fields) : null;
    }

    private Proposal skill(JsonNode node) {
        String level = value(node, "level");
        String keywords = String.join(", ", texts(node, "keywords"));
        String name = value(node, "name") + (level.isEmpty() ? "" : " (" + level + ")");
        written.line(keywords.isEmpty() ? name : name + ": " + keywords);
        return null;
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
