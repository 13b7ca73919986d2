package io.github.careergraph.value;

import java.util.concurrent.CompletionStage;

import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.graphql.Batches;
import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.learning.LearningPlan;
import io.github.careergraph.learning.OpenWork;
import io.github.careergraph.learning.OpenWorkQueries;
import io.github.careergraph.person.Person;
import io.github.careergraph.person.ProfilePart;

import static java.util.concurrent.CompletableFuture.completedFuture;

/** Adds to a person what effort is expected to make of the value. */
@RegisterForReflection
@GraphQLApi
@RunOnVirtualThread
public class ForecastApi {

    private static final int MOST_MONTHS = 60;

    private final Batches batches;
    private final PricedEvidence evidence;
    private final OpenWorkQueries plans;
    private final EvidenceWeights weights;
    private final ValueFormulas formulas;
    private final InfluenceRule influence;

    @Inject
    ForecastApi(
            Batches batches,
            PricedEvidence evidence,
            OpenWorkQueries plans,
            EvidenceWeights weights,
            ValueFormulas formulas,
            InfluenceRule influence) {
        this.batches = batches;
        this.evidence = evidence;
        this.plans = plans;
        this.weights = weights;
        this.formulas = formulas;
        this.influence = influence;
    }

    @Description("What the value is expected to become with some effort, and without; null when the caller may not see"
            + " the value, and for everybody while the person objects to profiling.")
    public CompletionStage<Forecast> forecast(
            @Source Person person,
            @Name("months") @Description("How many months from today, 1 to 60.") int months,
            @Name("effort")
                    @Description(
                            "Hours a month for each side, together 744 at most; none when left out, which tells what time does.")
                    FiveNumbersInput effort,
            @Name("plan")
                    @Id
                    @Description(
                            "A learning plan of the person's, in place of effort: what is still open of it is done in its weeks and hours.")
                    String plan,
            @Name("model") @DefaultValue("BALANCED") @Description("How five scores become one value.") ValueModel model,
            @Name("market")
                    @Description("The slug of the occupation that prices the skills; all together when left out.")
                    String market,
            @Name("parameters") @Description("Parameters of the model in place of the service's.")
                    ValueParametersInput parameters) {
        InputRules.within("months", months, 1, MOST_MONTHS);
        ValueFormula formula = ValueParametersInput.formula(formulas, model, parameters);
        if (effort != null && plan != null) {
            throw CareerGraphException.invalidInput("plan", "Give either effort or a plan.");
        }
        Effort monthly = effort == null ? Effort.NONE : Effort.monthly(effort);
        Long key = plan == null ? null : GlobalId.keyOf(LearningPlan.TYPE, "plan", plan);
        if (!person.shows(ProfilePart.VALUE)) {
            return completedFuture(null);
        }
        CompletionStage<Effort> planned = key == null ? completedFuture(monthly) : of(key, person);
        return evidence.of(person, market)
                .thenCombine(planned, (profile, hours) -> forecast(profile, months, hours, formula));
    }

    private Forecast forecast(ProfileEvidence profile, int months, Effort effort, ValueFormula formula) {
        return Forecast.of(
                new Forecaster(weights, formula, influence).of(profile, months, effort::hours),
                formula,
                influence,
                !profile.isEmpty());
    }

    private CompletionStage<Effort> of(long plan, Person person) {
        return batches.<Long, OpenWork>load("Person.forecast", plan, plans::of).thenApply(work -> {
            // Somebody else's plan is told from none as little as a hidden one.
            if (work == null || work.owner() != person.key) {
                throw CareerGraphException.notFound("plan", "There is no such plan of this person's.");
            }
            return Effort.of(work);
        });
    }
}
