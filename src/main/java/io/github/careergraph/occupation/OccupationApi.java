package io.github.careergraph.occupation;

import java.util.List;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.graphql.Batches;
import io.github.careergraph.graphql.InOrder;
import io.github.careergraph.graphql.LanguageTag;
import io.github.careergraph.graphql.PageKey;
import io.github.careergraph.graphql.PageRequest;
import io.github.careergraph.skill.AliasKey;
import io.github.careergraph.skill.LabelKey;

/** The occupations of the taxonomy, what they need, and their curators' changes. */
@GraphQLApi
@RunOnVirtualThread
public class OccupationApi {

    private final OccupationQueries occupations;
    private final OccupationSearch search;
    private final OccupationNeeds needs;
    private final OccupationChanges changes;
    private final Batches batches;

    @Inject
    OccupationApi(
            OccupationQueries occupations,
            OccupationSearch search,
            OccupationNeeds needs,
            OccupationChanges changes,
            Batches batches) {
        this.occupations = occupations;
        this.search = search;
        this.needs = needs;
        this.changes = changes;
        this.batches = batches;
    }

    @Query
    @Description("An occupation by its slug; null when there is none.")
    public Occupation occupation(@Name("slug") @NonNull @Description("Its slug.") String slug) {
        return occupations.bySlug(slug);
    }

    @Query
    @NonNull
    @Description("Occupations in the order of their slugs or, where a text is looked for, the best matches first.")
    public OccupationConnection occupations(
            @Name("filter") @Description("Which occupations; all when left out.") OccupationFilter filter,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        return new OccupationConnection(search.page(filter, batches.page(first, after)));
    }

    @Description("The title in a language, else in English, else the slug.")
    public CompletionStage<@NonNull String> title(
            @Source Occupation occupation,
            @Name("language") @DefaultValue("en") @Description("A language, BCP 47.") String language) {
        return batches.load(
                "Occupation.title",
                new LabelKey(occupation.key, LanguageTag.checked("language", language == null ? "en" : language)),
                occupations::titles);
    }

    @Description("Other names of it, in the order of the alphabet.")
    public CompletionStage<@NonNull List<@NonNull String>> aliases(
            @Source Occupation occupation,
            @Name("language") @Description("A language, BCP 47; any when left out.") String language,
            @Name("first") @DefaultValue("20") @Description("How many at most, 1 to 100.") int first) {
        AliasKey key = new AliasKey(occupation.key, LanguageTag.checked("language", language), PageRequest.size(first));
        return batches.load("Occupation.aliases", key, occupations::aliases);
    }

    @Description("The skills that it needs: the essential ones first, within those the most important.")
    public CompletionStage<@NonNull OccupationSkillConnection> needs(
            @Source Occupation occupation,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after,
            @Name("essential") @Description("True: only the essential ones. False: only the others.")
                    Boolean essential) {
        PageKey key = PageKey.byRank(
                OccupationNeeds.NEEDS,
                occupation.key,
                essential == null ? null : essential.toString(),
                batches.page(first, after));
        return batches.load(OccupationNeeds.NEEDS, key, needs::read).thenApply(OccupationSkillConnection::new);
    }

    @Description("Occupations that are like it, in the order of their slugs.")
    public @NonNull List<@NonNull List<@NonNull Occupation>> related(@Source List<Occupation> of) {
        return InOrder.lists(of, occupation -> occupation.key, occupations.related(of));
    }

    @Mutation
    @NonNull
    @Description("Enters an occupation, or changes what the input names of one. For the role curator.")
    public Occupation saveOccupation(
            @Name("input") @NonNull @Description("The occupation.") SaveOccupationInput input) {
        return changes.save(input);
    }
}
