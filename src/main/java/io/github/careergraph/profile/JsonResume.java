package io.github.careergraph.profile;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.careergraph.extraction.Lines;
import io.github.careergraph.extraction.Lines.Line;
import io.github.careergraph.extraction.LinkedExtraction;
import io.github.careergraph.extraction.Mention;
import io.github.careergraph.extraction.SectionKind;
import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.ErrorCode;

import static io.github.careergraph.profile.ResumeFields.joined;
import static io.github.careergraph.profile.ResumeFields.list;
import static io.github.careergraph.profile.ResumeFields.texts;
import static io.github.careergraph.profile.ResumeFields.value;

/**
 * Maps a JSON Resume (schema 1.0.0, jsonresume.org) field by field. It is written out as text first, so that items of
 * it have a place to point to like those of other documents; skills are then found in that text.
 */
final class JsonResume {

    private static final int DEEPEST = 20;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private final ResumeText written = new ResumeText();
    private final ResumeItems items = new ResumeItems(written);
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
                        .filter(Objects::nonNull)
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
        part(root, "work", SectionKind.EXPERIENCE, "Experience", items::work);
        part(root, "volunteer", SectionKind.VOLUNTEERING, "Volunteering", items::volunteer);
        part(root, "education", SectionKind.EDUCATION, "Education", items::education);
        part(root, "projects", SectionKind.PROJECTS, "Projects", items::project);
        part(root, "publications", SectionKind.PUBLICATIONS, "Publications", items::publication);
        part(
                root,
                "awards",
                SectionKind.AWARDS,
                "Awards",
                node -> items.activity(node, "AWARD", "title", "awarder", "date"));
        part(
                root,
                "certificates",
                SectionKind.CERTIFICATES,
                "Certificates",
                node -> items.activity(node, "CERTIFICATE", "name", "issuer", "date"));
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
            stated.add(new Proposal(
                    ItemKind.HEADLINE, fields.title, line.start(), line.end(), ResumeItems.STATED, fields));
        }
    }

    private Proposal skill(JsonNode node) {
        String level = value(node, "level");
        String keywords = String.join(", ", texts(node, "keywords"));
        String name = value(node, "name") + (level.isEmpty() ? "" : " (" + level + ")");
        written.line(keywords.isEmpty() ? name : name + ": " + keywords);
        return null;
    }
}
