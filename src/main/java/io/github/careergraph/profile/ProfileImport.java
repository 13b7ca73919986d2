package io.github.careergraph.profile;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.careergraph.extraction.DocumentFormat;
import io.github.careergraph.extraction.Documents;
import io.github.careergraph.extraction.Extractors;
import io.github.careergraph.extraction.LinkedExtraction;
import io.github.careergraph.extraction.ReadDocument;
import io.github.careergraph.graphql.CareerGraphException;

/** Reads a CV and keeps what was understood as a draft. Holds no transaction while it reads. */
@ApplicationScoped
class ProfileImport {

    private static final int LONGEST_NAME = 300;

    private final Documents documents;
    private final Extractors extractors;
    private final Drafts drafts;
    private final Clock clock;

    @Inject
    ProfileImport(Documents documents, Extractors extractors, Drafts drafts, Clock clock) {
        this.documents = documents;
        this.extractors = extractors;
        this.drafts = drafts;
        this.clock = clock;
    }

    ProfileDraft read(ImportProfileInput input) {
        drafts.demandConsent();
        String name = name(input);
        ReadDocument document = document(input);
        YearMonth today = YearMonth.now(clock);
        if (input.format == DocumentFormat.JSON_RESUME) {
            JsonResume resume = JsonResume.parse(input.text == null ? "input.content" : "input.text", document.text());
            ReadDocument rendered = documents.of("input.content", resume.text(), DocumentFormat.JSON_RESUME);
            LinkedExtraction found = extractors.extract(rendered.text(), rendered.language());
            return drafts.keep(name, rendered, found, resume.proposals(found, today));
        }
        LinkedExtraction found = extractors.extract(document.text(), document.language());
        List<Proposal> proposals = Understanding.of(Cv.of(document.text(), found, today));
        return drafts.keep(name, document, found, proposals);
    }

    private ReadDocument document(ImportProfileInput input) {
        if ((input.text == null) == (input.content == null)) {
            throw CareerGraphException.invalidInput("input.content", "Give either a text or the content of a file.");
        }
        if (input.content != null) {
            return documents.read("input.content", input.format, bytes(input.content));
        }
        if (input.format != DocumentFormat.TEXT && input.format != DocumentFormat.JSON_RESUME) {
            throw CareerGraphException.invalidInput("input.text", "A " + input.format + " comes as content.");
        }
        return documents.of("input.text", input.text, input.format);
    }

    private static byte[] bytes(String base64) {
        if (base64.length() / 4L * 3 > Documents.LARGEST + 2L) {
            throw CareerGraphException.limitExceeded("input.content", "A document has at most 5 MB.");
        }
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            throw CareerGraphException.invalidInput("input.content", "This is not base64.");
        }
    }

    private static String name(ImportProfileInput input) {
        if (input.fileName == null || input.fileName.isBlank()) {
            return "CV";
        }
        if (input.fileName.length() > LONGEST_NAME || input.fileName.indexOf('\0') >= 0) {
            throw CareerGraphException.invalidInput(
                    "input.fileName", "At most " + LONGEST_NAME + " characters, none of them NUL.");
        }
        return input.fileName.strip();
    }
}
