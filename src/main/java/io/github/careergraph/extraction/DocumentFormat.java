package io.github.careergraph.extraction;

import org.eclipse.microprofile.graphql.Description;

@Description("The form in which a CV comes.")
public enum DocumentFormat {
    @Description("Plain text, as text or as the content of a file in UTF-8 or UTF-16.")
    TEXT,
    @Description("PDF with text in it; pictures of text are not read.")
    PDF,
    @Description("Word's .docx.")
    DOCX,
    @Description("JSON of the JSON Resume schema 1.0.0.")
    JSON_RESUME
}
