package io.github.careergraph.extraction;

import java.util.List;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.graphql.InOrder;
import io.github.careergraph.skill.Skill;
import io.github.careergraph.skill.SkillLookup;

/** What a text speaks of, without keeping it. */
@GraphQLApi
@RunOnVirtualThread
public class ExtractionApi {

    private final TextReading reading;
    private final SkillLookup skills;

    @Inject
    ExtractionApi(TextReading reading, SkillLookup skills) {
        this.reading = reading;
        this.skills = skills;
    }

    @Query
    @NonNull
    @Description("The skills, occupations, dates and other entities that a text speaks of. Nothing is kept.")
    public ExtractionAnswer extractEntities(
            @Name("text") @NonNull @Description("Plain text, at most 200,000 UTF-16 code units.") String text,
            @Name("language") @Description("Its language as a BCP 47 tag; found out when left out.") String language) {
        LinkedExtraction extraction = reading.read("text", text, language);
        Requirements requirements = new Requirements(text);
        return new ExtractionAnswer(
                extraction.mentions().stream()
                        .map(mention -> ExtractedEntity.of(mention, requirements))
                        .toList(),
                extraction.degraded(),
                extraction.extractor());
    }

    @Description("The skill of the taxonomy that is meant; null when it is none or not known which.")
    public List<Skill> skill(@Source List<ExtractedEntity> entities) {
        return InOrder.nodes(entities, ExtractedEntity::skillKey, skills::byKeys);
    }
}
