package io.github.careergraph.skill;

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
import io.github.careergraph.graphql.InOrder;
import io.github.careergraph.graphql.LanguageTag;
import io.github.careergraph.graphql.PageKey;
import io.github.careergraph.graphql.PageRequest;

/** The skills of the taxonomy, what joins them, routes between them, and their curators' changes. */
@GraphQLApi
@RunOnVirtualThread
public class SkillApi {

    private final SkillQueries skills;
    private final SkillSearch search;
    private final SkillEdges edges;
    private final SkillRouteQueries routes;
    private final SkillChanges changes;
    private final Batches batches;

    @Inject
    SkillApi(
            SkillQueries skills,
            SkillSearch search,
            SkillEdges edges,
            SkillRouteQueries routes,
            SkillChanges changes,
            Batches batches) {
        this.skills = skills;
        this.search = search;
        this.edges = edges;
        this.routes = routes;
        this.changes = changes;
        this.batches = batches;
    }

    @Query
    @Description("A skill by its slug; null when there is none.")
    public Skill skill(@Name("slug") @NonNull @Description("The natural key of the skill.") String slug) {
        return skills.bySlug(slug);
    }

    @Query
    @NonNull
    @Description("Skills: those that a text may mean, the best match first, or all in the order of their slugs.")
    public SkillConnection skills(
            @Name("filter") @Description("Which skills; all when left out.") SkillFilter filter,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        return new SkillConnection(search.page(filter, batches.page(first, after)));
    }

    @Query
    @NonNull
    @Description("The cheapest ordered way to a skill: every prerequisite that is missing, each after those it needs.")
    public LearningRoute skillRoute(
            @Name("from") @NonNull @Description("The slugs of the skills one has at working level, at most 500.")
                    List<@NonNull String> from,
            @Name("to") @NonNull @Description("The slug of the skill one wants.") String to) {
        return routes.route(from, to);
    }

    @Mutation
    @NonNull
    @Description("Enters a skill or changes the one of that slug; what is left out stays as it is. For curators.")
    public Skill saveSkill(@Name("input") @NonNull @Description("The skill.") SkillEntryInput input) {
        return changes.save(input);
    }

    @Description("The preferred label in a language, else in English, else the slug.")
    public CompletionStage<@NonNull String> label(
            @Source Skill skill,
            @Name("language") @DefaultValue("en") @Description("A language tag such as en or zh.") String language) {
        return batches.load(
                "Skill.label",
                new LabelKey(skill.key, LanguageTag.checked("language", language == null ? "en" : language)),
                skills::labels);
    }

    @Description("Other names of the skill.")
    public CompletionStage<@NonNull List<@NonNull String>> aliases(
            @Source Skill skill,
            @Name("language") @Description("Those of one language; of all when left out.") String language,
            @Name("first") @DefaultValue("20") @Description("How many at most, 1 to 100.") int first) {
        int size = PageRequest.size(first);
        return batches.load(
                "Skill.aliases",
                new AliasKey(skill.key, LanguageTag.checked("language", language), size),
                skills::aliases);
    }

    @Description("The skills that are a part or a special case of this one.")
    public CompletionStage<@NonNull SkillConnection> narrower(
            @Source Skill skill,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        return batches.load(
                        SkillEdges.NARROWER,
                        PageKey.byKey(SkillEdges.NARROWER, skill.key, batches.page(first, after)),
                        edges::narrower)
                .thenApply(SkillConnection::new);
    }

    @Description("The skills that this one is a part or a special case of.")
    public @NonNull List<@NonNull List<@NonNull Skill>> broader(@Source List<Skill> skills) {
        return InOrder.lists(skills, skill -> skill.key, edges.broader(skills));
    }

    @Description("The skills that this one builds on, the most needed first.")
    public @NonNull List<@NonNull List<@NonNull SkillRequirement>> requires(@Source List<Skill> skills) {
        return InOrder.lists(skills, skill -> skill.key, edges.requires(skills));
    }

    @Description("Neighbours that are neither broader nor required.")
    public @NonNull List<@NonNull List<@NonNull Skill>> related(@Source List<Skill> skills) {
        return InOrder.lists(skills, skill -> skill.key, edges.related(skills));
    }

    @Description("How much the occupations of the taxonomy ask for it, 0 (not at all) to 1 (the most of all).")
    public @NonNull List<@NonNull Double> demand(@Source List<Skill> skills) {
        Map<Long, Double> demand = edges.demand(skills);
        return skills.stream().map(skill -> demand.getOrDefault(skill.key, 0.0)).toList();
    }

    @Description("What occupations that need it pay more or less than others; null where nothing is known.")
    public List<MarketPremium> marketPremium(@Source List<Skill> skills) {
        return InOrder.nodes(skills, skill -> skill.key, edges::premiums);
    }

    @Description("How the demand for it changes; null where nothing is known.")
    public List<DemandTrend> demandTrend(@Source List<Skill> skills) {
        return InOrder.nodes(skills, skill -> skill.key, edges::trends);
    }

    @NonNull
    @Description("The premium in plain words, and how far it goes.")
    public String explanation(@Source MarketPremium premium) {
        return "In a regression of occupations' earnings on the skills that they need, it goes with pay %s that of the average occupation. That is an association of earnings and not a promise of pay. Learned from: %s."
                .formatted(premium.inWords(), premium.origin());
    }
}
