package io.github.careergraph.skill;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.graphql.Batches;
import io.github.careergraph.graphql.PageRequest;

@GraphQLApi
@RunOnVirtualThread
public class SkillApi {

    private final SkillQueries skills;
    private final Batches batches;

    @Inject
    SkillApi(SkillQueries skills, Batches batches) {
        this.skills = skills;
        this.batches = batches;
    }

    @Query
    @Description("A skill by its slug; null when there is none.")
    public Skill skill(@Name("slug") @NonNull String slug) {
        return skills.bySlug(slug);
    }

    @Query
    @NonNull
    @Description("Skills in the order of their slugs.")
    public SkillConnection skills(@Name("first") int first, @Name("after") String after) {
        return new SkillConnection(skills.page(new PageRequest(first, after), batches.wantsTotalCount()));
    }

    @Description("The preferred label in a language, else in English, else the slug.")
    public CompletionStage<@NonNull String> label(
            @Source Skill skill, @Name("language") @DefaultValue("en") String language) {
        return batches.load("Skill.label", new LabelKey(skill.key, language), skills::labels);
    }

    @Description("The skills that this one is a part or a special case of.")
    public @NonNull List<@NonNull List<@NonNull Skill>> broader(@Source List<Skill> narrower) {
        Map<Long, List<Skill>> broader = skills.broader(narrower);
        return narrower.stream()
                .map(skill -> broader.getOrDefault(skill.key, List.of()))
                .toList();
    }
}
