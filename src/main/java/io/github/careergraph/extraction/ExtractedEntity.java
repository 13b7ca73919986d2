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

        @Ignore Long skillKey) {

    static ExtractedEntity of(Mention mention) {
        Entity entity = mention.entity();
        return new ExtractedEntity(
                entity.type(),
                entity.start(),
                entity.end(),
                entity.text(),
                entity.confidence(),
                mention.isSkill() ? mention.node() : null);
    }
}
