package io.github.careergraph.profile;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.extraction.DocumentFormat;

@Input("ImportProfileInput")
@Description("A CV, either as text or as the content of a file.")
public class ImportProfileInput {

    @NonNull
    @Description("The form in which it comes.")
    public DocumentFormat format;

    @Description("The text of a TEXT or JSON_RESUME, at most 200,000 UTF-16 code units.")
    public String text;

    @Description("The bytes of the file in base64 (RFC 4648, without line ends); at most 5 MB of them.")
    public String content;

    @Description("What the document is called, at most 300 characters.")
    public String fileName;
}
