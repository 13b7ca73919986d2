package io.github.careergraph.extraction;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("Extraction")
@Description("What was found in a text.")
public record ExtractionAnswer(
        @NonNull @Description("In the order of their start. Entities of different types may overlap.")
        List<@NonNull ExtractedEntity> entities,

        @Description("True when the dictionary answered alone because the model was away.")
        boolean degraded,

        @NonNull @Description("Name and version of what answered.")
        String extractor) {}
