package io.github.careergraph.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.graphql.Batches;
import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.InOrder;
import io.github.careergraph.graphql.PageRequest;
import io.github.careergraph.learning.LearningResource;
import io.github.careergraph.learning.LearningResources;
import io.github.careergraph.person.Person;
import io.github.careergraph.person.ProfilePart;
import io.github.careergraph.skill.Skill;
import io.github.careergraph.skill.SkillLookup;
import io.github.careergraph.value.EvidenceWeights;
import io.github.careergraph.value.Evidences;
import io.github.careergraph.value.Occupations;
import io.github.careergraph.value.ProfileEvidence;
import io.github.careergraph.value.ValueFormulas;
import io.github.careergraph.value.ValueModel;

import static java.util.concurrent.CompletableFuture.completedFuture;

/** Adds to a person what is worth doing next, and notes what became of it. */
@GraphQLApi
@RunOnVirtualThread
public class RecommendationApi {

    private static final int MOST_HOURS = 10_000;

    private static final Set<ProfilePart> SHOWN_FOR =
            EnumSet.of(ProfilePart.VALUE, ProfilePart.SKILLS, ProfilePart.GOALS);

    private final Batches batches;
    private final Evidences evidences;
    private final Occupations occupations;
    private final WishQueries wishes;
    private final Catalogues catalogues;
    private final Interactions interactions;
    private final SkillLookup skills;
    private final LearningResources resources;
    private final EvidenceWeights weights;
    private final ValueFormulas formulas;
    private final RecommendationPolicy policy;
    private final Clock clock;

    @Inject
    RecommendationApi(
            Batches batches,
            Evidences evidences,
            Occupations occupations,
            WishQueries wishes,
            Catalogues catalogues,
            Interactions interactions,
            SkillLookup skills,
            LearningResources resources,
            EvidenceWeights weights,
            ValueFormulas formulas,
            RecommendationPolicy policy,
            Clock clock) {
        this.batches = batches;
        this.evidences = evidences;
        this.occupations = occupations;
        this.wishes = wishes;
        this.catalogues = catalogues;
        this.interactions = interactions;
        this.skills = skills;
        this.resources = resources;
        this.weights = weights;
        this.formulas = formulas;
        this.policy = policy;
        this.clock = clock;
    }

    @Description(
            "What is worth doing next, the best first; null when the caller may not see it, and for everybody while"
                    + " the person objects to profiling.")
    public CompletionStage<List<@NonNull Advice>> recommendations(
            @Source Person person,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("hours") @Description("What all of them together may take, 0 to 10,000.") Integer hours,
            @Name("kinds") @Description("Which kinds; all when left out.") List<RecommendationKind> kinds) {
        int count = PageRequest.size(first);
        if (hours != null && (hours < 0 || hours > MOST_HOURS)) {
            throw CareerGraphException.invalidInput("hours", "Hours are between 0 and 10,000.");
        }
        // They name what the person can do and wants to become.
        if (!SHOWN_FOR.stream().allMatch(person::shows)) {
            return completedFuture(null);
        }
        Set<RecommendationKind> wanted = kinds == null
                ? Set.of()
                : kinds.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        CompletionStage<ProfileEvidence> evidence = batches.load(
                "Person.evidence",
                person.key,
                keys -> evidences.of(keys, LocalDate.now(clock.withZone(ZoneOffset.UTC))));
        CompletionStage<Aim> aim = batches.load("Person.aim", person.key, this::aims);
        return evidence.thenCombine(aim, (profile, aims) -> new Recommender(
                        catalogues.current(), weights, formulas.of(ValueModel.BALANCED), policy)
                        .recommend(new RecommendationRequest(
                                profile,
                                aims.goal(),
                                aims.wishes().interests(),
                                aims.wishes().excluded(),
                                hours == null ? null : hours.doubleValue(),
                                wanted,
                                count))
                        .stream()
                        .map(Advice::of)
                        .toList());
    }

    @Description("The skill that it is about; null when it is about none.")
    public List<Skill> skill(@Source List<Advice> advice) {
        return InOrder.nodes(advice, Advice::skillSlug, skills::bySlugs);
    }

    @Description("What to learn from; null unless that is what is recommended.")
    public List<LearningResource> resource(@Source List<Advice> advice) {
        return InOrder.nodes(advice, Advice::resourceSlug, resources::bySlugs);
    }

    @Description("The skill to learn.")
    @Name("skill")
    public List<@NonNull Skill> skillOfStop(@Source List<Advice.Stop> stops) {
        return InOrder.nodes(stops, Advice.Stop::slug, skills::bySlugs);
    }

    @Mutation
    @Description(
            "Notes what the caller did with a recommendation or a node. What is dismissed or completed is recommended no more. False, and nothing is noted, when the caller has withdrawn the consent BEHAVIOUR.")
    public boolean recordInteraction(
            @Name("target") @Id @NonNull @Description("The id of a recommendation or of a node.") String target,
            @Name("kind") @NonNull @Description("What the caller did.") InteractionKind kind) {
        return interactions.record(target, kind);
    }

    private Map<Long, Aim> aims(List<Long> people) {
        Map<Long, Wishes> wished = wishes.of(people);
        List<String> targets = wished.values().stream()
                .map(Wishes::target)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, Occupations.Needs> needs = targets.isEmpty() ? Map.of() : occupations.needs(targets);
        return people.stream().distinct().collect(Collectors.toMap(person -> person, person -> {
            Wishes wishes = wished.getOrDefault(person, Wishes.NONE);
            Occupations.Needs target = wishes.target() == null ? null : needs.get(wishes.target());
            return new Aim(wishes, target == null ? null : new CareerGoal(target.title(), target.skills()));
        }));
    }

    private record Aim(Wishes wishes, CareerGoal goal) {}
}
