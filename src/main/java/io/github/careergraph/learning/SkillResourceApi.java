package io.github.careergraph.learning;

import java.util.concurrent.CompletionStage;

import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.graphql.Batches;
import io.github.careergraph.graphql.PageKey;
import io.github.careergraph.skill.Skill;

/** Adds to a skill what teaches it. */
@RegisterForReflection
@GraphQLApi
@RunOnVirtualThread
public class SkillResourceApi {

    private final SkillResources resources;
    private final Batches batches;

    @Inject
    SkillResourceApi(SkillResources resources, Batches batches) {
        this.resources = resources;
        this.batches = batches;
    }

    @Description("What teaches the skill; what was entered first comes first.")
    public CompletionStage<@NonNull LearningResourceConnection> resources(
            @Source Skill skill,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        PageKey key = PageKey.byKey(SkillResources.LIST, skill.key, batches.page(first, after));
        return batches.load(SkillResources.LIST, key, resources::read).thenApply(LearningResourceConnection::new);
    }
}
