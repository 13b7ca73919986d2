package io.github.careergraph.extraction;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("ExtractedEntity")
@Description("One mention in a text.")
public record ExtractedEntity(
        @NonNull @Description("What it is a mention of.") EntityType type,

        @Description("The offset of its first UTF-16 code unit in the text.")
        int start,

        @Description("The offset behind its last UTF-16 code unit.")
        int end,

        @NonNull @Description("Exactly the characters from start to end.")
        String text,

        @Description("The probability that it is meant and has this type, 0 to 1.")
        double confidence,

        @Description(
                "The months that a length of time says; of two bounds the lower. Null for other types and where it tells no number.")
        Integer months,

        @Description("Whether the text, a job ad, demands it or wishes for it; null where the text does not say.")
        Requirement requirement,

        @Ignore Long skillKey) {

    static ExtractedEntity of(Mention mention, Requirements requirements) {
        Entity entity = mention.entity();
        return new ExtractedEntity(
                entity.type(),
                entity.start(),
                entity.end(),
                entity.text(),
                entity.confidence(),
                entity.type() == EntityType.EXPERIENCE ? ExperienceLength.months(entity.text()) : null,
                requirements.of(entity),
                mention.isSkill() ? mention.node() : null);
    }
}
