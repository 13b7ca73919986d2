package io.github.careergraph.person;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Everything that is stored about the caller. */
@Description("Everything that is stored about the caller.")
public record DataExport(
        @NonNull @Description("What the text is: JSON, one list of rows for each table.")
        String format,

        @NonNull @Description("When it was read, in one go.")
        Instant createdAt,

        @NonNull @Description("The text.") String json,

        @NonNull
        @Description("The profile as a JSON Resume, schema 1.0.0, for other services: what that has a place for.")
        String jsonResume) {

    static final String FORMAT = "application/json; profile=career-graph-export-1";
}
