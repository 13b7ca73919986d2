package io.github.careergraph.learning;

import java.util.List;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.graphql.Batches;
import io.github.careergraph.graphql.InOrder;

/** The catalogue of what can be learnt from, and its curators' changes. */
@GraphQLApi
@RunOnVirtualThread
public class LearningResourceApi {

    private final LearningResources resources;
    private final ResourceChanges changes;
    private final Batches batches;

    @Inject
    LearningResourceApi(LearningResources resources, ResourceChanges changes, Batches batches) {
        this.resources = resources;
        this.changes = changes;
        this.batches = batches;
    }

    @Query
    @Description("A learning resource by its slug; null when there is none.")
    public LearningResource learningResource(@Name("slug") @NonNull @Description("The natural key.") String slug) {
        return resources.bySlug(slug);
    }

    @Query
    @NonNull
    @Description("Learning resources in the order of their slugs.")
    public LearningResourceConnection learningResources(
            @Name("filter") @Description("Which resources; all when left out.") ResourceFilter filter,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        return new LearningResourceConnection(resources.page(filter, batches.page(first, after)));
    }

    @Mutation
    @NonNull
    @Description("Enters a learning resource or changes the one of that slug; what is left out stays. For curators.")
    public LearningResource saveResource(
            @Name("input") @NonNull @Description("The learning resource.") ResourceEntryInput input) {
        return changes.save(input);
    }

    @Description("The skills that it teaches.")
    public @NonNull List<@NonNull List<@NonNull ResourceOutcome>> teaches(@Source List<LearningResource> resources) {
        return InOrder.lists(resources, resource -> resource.key, this.resources.teaches(resources));
    }

    @Description("The skills that it takes for granted.")
    public @NonNull List<@NonNull List<@NonNull ResourcePrerequisite>> requires(
            @Source List<LearningResource> resources) {
        return InOrder.lists(resources, resource -> resource.key, this.resources.requires(resources));
    }
}
