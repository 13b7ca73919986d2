package io.github.careergraph.occupation;

import java.util.List;
import java.util.Map;
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
import io.github.careergraph.graphql.LanguageTag;
import io.github.careergraph.graphql.ListKey;
import io.github.careergraph.graphql.PageRequest;
import io.github.careergraph.skill.Skill;

@GraphQLApi
@RunOnVirtualThread
public class OccupationApi {

    private final OccupationLookup occupations;
    private final OccupationSearch search;
    private final OccupationQueries queries;
    private final OccupationChanges changes;
    private final Batches batches;

    @Inject
    OccupationApi(
            OccupationLookup occupations,
            OccupationSearch search,
            OccupationQueries queries,
            OccupationChanges changes,
            Batches batches) {
        this.occupations = occupations;
        this.search = search;
        this.queries = queries;
        this.changes = changes;
        this.batches = batches;
    }

    @Query
    @Description("An occupation by its slug; null when there is none.")
    public Occupation occupation(@Name("slug") @NonNull @Description("The natural key.") String slug) {
        return occupations.bySlug(slug);
    }

    @Query
    @NonNull
    @Description("Occupations: those that a text may mean, the best match first, or all in the order of their slugs.")
    public OccupationConnection occupations(
            @Name("filter") @Description("Which occupations; all when left out.") OccupationFilter filter,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        return new OccupationConnection(search.page(filter, new PageRequest(first, after), batches.wantsTotalCount()));
    }

    @Mutation
    @NonNull
    @Description("Enters an occupation or changes the one of that slug; what is left out stays as it is. For curators.")
    public Occupation saveOccupation(
            @Name("input") @NonNull @Description("The occupation.") OccupationEntryInput input) {
        return changes.save(input);
    }

    @Description("The preferred title in a language, else in English, else the slug.")
    public CompletionStage<@NonNull String> title(
            @Source Occupation occupation,
            @Name("language") @DefaultValue("en") @Description("A language tag such as en or zh.") String language) {
        return batches.load(
                "Occupation.title",
                new TitleKey(occupation.key, LanguageTag.checked("language", language == null ? "en" : language)),
                queries::titles);
    }

    @Description("Other titles of the occupation.")
    public CompletionStage<@NonNull List<@NonNull String>> aliases(
            @Source Occupation occupation,
            @Name("language") @Description("Those of one language; of all when left out.") String language,
            @Name("first") @DefaultValue("20") @Description("How many at most, 1 to 100.") int first) {
        int size = new PageRequest(first, null).first();
        return batches.load(
                "Occupation.aliases",
                new AliasKey(occupation.key, LanguageTag.checked("language", language), size),
                queries::aliases);
    }

    @Description("The skills that it needs, essential ones first, the most important first.")
    public CompletionStage<@NonNull OccupationNeedConnection> needs(
            @Source Occupation occupation,
            @Name("essential") @Description("Only essential ones, or only optional ones; both when left out.")
                    Boolean essential,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        NeedKey key = new NeedKey(occupation.key, new PageRequest(first, after), essential, batches.wantsTotalCount());
        // A foreign cursor is the fault of this field alone, not of the whole batch.
        key.after();
        return batches.load("Occupation.needs", key, queries::needs).thenApply(OccupationNeedConnection::new);
    }

    @Description("Occupations that are much like it.")
    public @NonNull List<@NonNull List<@NonNull Occupation>> related(@Source List<Occupation> occupations) {
        Map<Long, List<Occupation>> related = queries.related(occupations);
        return occupations.stream()
                .map(occupation -> related.getOrDefault(occupation.key, List.of()))
                .toList();
    }

    @Name("occupations")
    @Description("The occupations that need the skill.")
    public CompletionStage<@NonNull OccupationConnection> neededBy(
            @Source Skill skill,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        return batches.load(
                        OccupationQueries.OF_SKILL,
                        ListKey.byKey(
                                OccupationQueries.OF_SKILL,
                                skill.key,
                                new PageRequest(first, after),
                                batches.wantsTotalCount()),
                        queries::ofSkill)
                .thenApply(OccupationConnection::new);
    }
}
