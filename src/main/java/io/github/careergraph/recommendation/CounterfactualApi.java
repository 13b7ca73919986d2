package io.github.careergraph.recommendation;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.graphql.Batches;
import io.github.careergraph.graphql.InOrder;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.learning.LearningResource;
import io.github.careergraph.learning.LearningResources;
import io.github.careergraph.person.Person;
import io.github.careergraph.person.ProfilePart;
import io.github.careergraph.skill.Skill;
import io.github.careergraph.skill.SkillLookup;
import io.github.careergraph.value.EvidenceWeights;
import io.github.careergraph.value.Occupations;
import io.github.careergraph.value.PricedEvidence;
import io.github.careergraph.value.ProfileEvidence;
import io.github.careergraph.value.SkillEvidence;
import io.github.careergraph.value.SkillNeed;
import io.github.careergraph.value.ValueFormulas;
import io.github.careergraph.value.ValueModel;

import static java.util.concurrent.CompletableFuture.completedFuture;

/** Adds to a person what would happen if: the best use of some hours, and the least to learn for an occupation. */
@RegisterForReflection
@GraphQLApi
@RunOnVirtualThread
public class CounterfactualApi {

    private static final int MOST_HOURS = 10_000;

    private static final Set<ProfilePart> SHOWN_FOR =
            EnumSet.of(ProfilePart.VALUE, ProfilePart.SKILLS, ProfilePart.GOALS);

    private final Batches batches;
    private final PricedEvidence evidence;
    private final Aims aims;
    private final Catalogues catalogues;
    private final SkillLookup skills;
    private final LearningResources resources;
    private final EvidenceWeights weights;
    private final ValueFormulas formulas;
    private final RecommendationPolicy policy;

    @Inject
    CounterfactualApi(
            Batches batches,
            PricedEvidence evidence,
            Aims aims,
            Catalogues catalogues,
            SkillLookup skills,
            LearningResources resources,
            EvidenceWeights weights,
            ValueFormulas formulas,
            RecommendationPolicy policy) {
        this.batches = batches;
        this.evidence = evidence;
        this.aims = aims;
        this.catalogues = catalogues;
        this.skills = skills;
        this.resources = resources;
        this.weights = weights;
        this.formulas = formulas;
        this.policy = policy;
    }

    @Description("What would raise the value most in some hours, among the skills that recommendations consider and the"
            + " actions that make sense now; null when the caller may not see it, and for everybody while the person"
            + " objects to profiling.")
    public CompletionStage<HoursAdvice> bestUse(
            @Source Person person,
            @Name("hours") @Description("How many hours there are, 1 to 10,000.") int hours,
            @Name("kinds")
                    @Description("Among SKILL, RESOURCE and ACTION; all three when left out. With RESOURCE, skills are"
                            + " learnt from resources where that is quicker. Other kinds are no uses of hours of their"
                            + " own.")
                    List<RecommendationKind> kinds) {
        InputRules.within("hours", hours, 1, MOST_HOURS);
        if (!SHOWN_FOR.stream().allMatch(person::shows)) {
            return completedFuture(null);
        }
        Set<RecommendationKind> wanted = kinds == null
                ? Set.of()
                : kinds.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        CompletionStage<Aims.Aim> aim = batches.load("Person.aim", person.key, aims::of);
        return batches.after(
                evidence.of(person),
                aim,
                (profile, wish) -> HoursAdvice.of(
                        new HoursPlanner(catalogues.current(), weights, formulas.of(ValueModel.BALANCED), policy)
                                .best(new RecommendationRequest(
                                        profile,
                                        wish.goal(),
                                        wish.wishes().interests(),
                                        wish.wishes().excluded(),
                                        (double) hours,
                                        wanted,
                                        1)),
                        hours));
    }

    @Description("The least that the person must learn to have every essential skill of an occupation at the level"
            + " needed, prerequisites included; null when the caller may not see it, and for everybody while the person"
            + " objects to profiling.")
    public CompletionStage<LeastToLearn> leastToLearn(
            @Source Person person,
            @Name("occupation") @NonNull @Description("The occupation's slug.") String occupation) {
        if (!person.shows(ProfilePart.VALUE) || !person.shows(ProfilePart.SKILLS)) {
            return completedFuture(null);
        }
        return batches.after(evidence.of(person), evidence.needs("occupation", occupation), this::least);
    }

    @Description("The skill that it is about; null when it is about none.")
    @Name("skill")
    public List<Skill> skillOfStage(@Source List<HoursAdvice.Stage> stages) {
        return InOrder.nodes(stages, HoursAdvice.Stage::skillSlug, skills::bySlugs);
    }

    @Description("What to learn from; null when it is learnt alone, or is no learning.")
    @Name("resource")
    public List<LearningResource> resourceOfStage(@Source List<HoursAdvice.Stage> stages) {
        return InOrder.nodes(stages, HoursAdvice.Stage::resourceSlug, resources::bySlugs);
    }

    @Description("The skill to learn.")
    @Name("skill")
    public List<@NonNull Skill> skillToLearn(@Source List<LeastToLearn.SkillToLearn> steps) {
        return InOrder.nodes(steps, LeastToLearn.SkillToLearn::slug, skills::bySlugs);
    }

    private LeastToLearn least(ProfileEvidence profile, Occupations.Needs needs) {
        Map<String, Integer> essential = needs.skills().stream()
                .filter(SkillNeed::essential)
                .collect(Collectors.toMap(SkillNeed::slug, SkillNeed::level));
        if (essential.isEmpty()) {
            return LeastToLearn.unknown(needs.slug(), needs.title());
        }
        Map<String, Integer> levels =
                profile.skills().stream().collect(Collectors.toMap(SkillEvidence::slug, SkillEvidence::level));
        return LeastToLearn.of(
                needs.slug(),
                needs.title(),
                catalogues.knowing(essential.keySet()).planner().from(levels).least(essential),
                List.copyOf(essential.keySet()));
    }
}
