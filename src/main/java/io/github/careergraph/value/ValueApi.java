package io.github.careergraph.value;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.graphql.Batches;
import io.github.careergraph.graphql.InOrder;
import io.github.careergraph.person.Person;
import io.github.careergraph.person.ProfilePart;
import io.github.careergraph.skill.Skill;
import io.github.careergraph.skill.SkillLookup;

import static java.util.concurrent.CompletableFuture.completedFuture;

/** Adds to a person the value on the market, its history, and what lies between the person and an occupation. */
@RegisterForReflection
@GraphQLApi
@RunOnVirtualThread
public class ValueApi {

    private final Batches batches;
    private final PricedEvidence evidence;
    private final SkillMarkets markets;
    private final ValueHistory history;
    private final SkillLookup skills;
    private final EvidenceWeights weights;
    private final MarketValues values;
    private final Percentiles percentiles;

    @Inject
    ValueApi(
            Batches batches,
            PricedEvidence evidence,
            SkillMarkets markets,
            ValueHistory history,
            SkillLookup skills,
            EvidenceWeights weights,
            MarketValues values,
            Percentiles percentiles) {
        this.batches = batches;
        this.evidence = evidence;
        this.markets = markets;
        this.history = history;
        this.skills = skills;
        this.weights = weights;
        this.values = values;
        this.percentiles = percentiles;
    }

    @Description("What the person is worth and why; null when the caller may not see it, and for everybody while the"
            + " person objects to profiling.")
    public CompletionStage<MarketValue> marketValue(
            @Source Person person,
            @Name("model") @DefaultValue("BALANCED") @Description("How five scores become one value.") ValueModel model,
            @Name("market")
                    @Description("The slug of the occupation that prices the skills; all together when left out.")
                    String market,
            @Name("parameters") @Description("Parameters of the model in place of the service's.")
                    ValueParametersInput parameters) {
        ValueFormula formula = values.formula(model, parameters);
        if (!person.shows(ProfilePart.VALUE)) {
            return completedFuture(null);
        }
        return evidence.of(person, market).thenApply(profile -> values.of(profile, person, formula, market));
    }

    @Description("What lies between the person's skills and an occupation; null when the caller may not see it, and for"
            + " everybody while the person objects to profiling.")
    public CompletionStage<Gap> gap(
            @Source Person person,
            @Name("occupation") @NonNull @Description("The occupation's slug.") String occupation) {
        // A gap tells the level of each skill that is needed.
        if (!person.shows(ProfilePart.VALUE) || !person.shows(ProfilePart.SKILLS)) {
            return completedFuture(null);
        }
        return evidence.of(person)
                .thenCombine(
                        evidence.needs("occupation", occupation),
                        (profile, needs) -> Gap.of(
                                needs.slug(),
                                SkillGap.of(
                                        needs.title(),
                                        needs.skills(),
                                        profile.skills(),
                                        markets.current().hierarchy(),
                                        weights.narrower())));
    }

    @Description(
            "The value at each time it had changed, the oldest first, the latest thousand; null when the caller may not see it, and for everybody while the person objects to profiling.")
    public CompletionStage<List<@NonNull ValueSnapshot>> valueHistory(
            @Source Person person,
            @Name("since") @Description("From which day on; all when left out.") LocalDate since) {
        if (!person.shows(ProfilePart.HISTORY)) {
            return completedFuture(null);
        }
        return batches.load("Person.valueHistory", new ValueHistory.HistoryKey(person.key, since), history::since);
    }

    @Description(
            "Of a hundred people of the organisation who aim at the same occupation and have not objected to profiling, how many are worth less, as of the last comparison; a whole number. Null when the caller may not see the goals, when nothing is aimed at, when they are fewer than ten, and for a model, parameters or a market other than the default.")
    public List<Double> percentile(@Source List<MarketValue> values) {
        return percentiles.of(values);
    }

    @Description("The skill that is needed.")
    public List<@NonNull Skill> skill(@Source List<Gap.Need> needs) {
        return InOrder.nodes(needs, Gap.Need::slug, skills::bySlugs);
    }
}
