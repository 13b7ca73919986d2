package io.github.careergraph.extraction;

import org.eclipse.microprofile.graphql.Description;

@Description("The form in which a CV comes.")
public enum DocumentFormat {
    /** Plain text, as text or as the content of a file in UTF-8 or UTF-16. */
    TEXT,
    /** PDF with text in it; pictures of text are not read. */
    PDF,
    /** Word's .docx. */
    DOCX,
    /** JSON of the JSON Resume schema 1.0.0. */
    JSON_RESUME
}
