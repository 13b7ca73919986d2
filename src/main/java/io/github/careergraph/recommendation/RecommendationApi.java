package io.github.careergraph.recommendation;

import java.util.EnumSet;
import java.util.List;
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
import io.github.careergraph.person.PersonQueries;
import io.github.careergraph.person.ProfilePart;
import io.github.careergraph.project.Project;
import io.github.careergraph.project.ProjectQueries;
import io.github.careergraph.skill.Skill;
import io.github.careergraph.skill.SkillLookup;
import io.github.careergraph.value.EvidenceWeights;
import io.github.careergraph.value.PricedEvidence;
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
    private final PricedEvidence evidence;
    private final Aims aims;
    private final Catalogues catalogues;
    private final Interactions interactions;
    private final Behaviours behaviours;
    private final SkillLookup skills;
    private final LearningResources resources;
    private final NearbyQueries nearby;
    private final ProjectQueries projects;
    private final PersonQueries people;
    private final EvidenceWeights weights;
    private final ValueFormulas formulas;
    private final RecommendationPolicy policy;

    @Inject
    RecommendationApi(
            Batches batches,
            PricedEvidence evidence,
            Aims aims,
            Catalogues catalogues,
            Interactions interactions,
            Behaviours behaviours,
            SkillLookup skills,
            LearningResources resources,
            NearbyQueries nearby,
            ProjectQueries projects,
            PersonQueries people,
            EvidenceWeights weights,
            ValueFormulas formulas,
            RecommendationPolicy policy) {
        this.batches = batches;
        this.evidence = evidence;
        this.aims = aims;
        this.catalogues = catalogues;
        this.interactions = interactions;
        this.behaviours = behaviours;
        this.skills = skills;
        this.resources = resources;
        this.nearby = nearby;
        this.projects = projects;
        this.people = people;
        this.weights = weights;
        this.formulas = formulas;
        this.policy = policy;
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
        CompletionStage<Aims.Aim> aim = batches.load("Person.aim", person.key, aims::of);
        return batches.after(evidence.of(person), aim, (ProfileEvidence profile, Aims.Aim wish) -> {
            Catalogue catalogue = catalogues.current();
            Recommender recommender = new Recommender(catalogue, weights, formulas.of(ValueModel.BALANCED), policy);
            RecommendationRequest request = new RecommendationRequest(
                    profile,
                    wish.goal(),
                    wish.wishes().interests(),
                    wish.wishes().excluded(),
                    hours == null ? null : hours.doubleValue(),
                    wanted,
                    count);
            // What projects and whom the person does not know yet, and what the person did, is for the person alone.
            RecommendationRequest whole = person.isCaller()
                    ? request.with(nearby(request, recommender)).with(behaviours.of(wish, catalogue))
                    : request;
            return recommender.recommend(whole).stream().map(Advice::of).toList();
        });
    }

    private Nearby nearby(RecommendationRequest request, Recommender recommender) {
        Recommender.Surroundings around = recommender.surroundings(request);
        Set<String> excluded = request.excluded();
        return new Nearby(
                request.wants(RecommendationKind.PROJECT)
                        ? nearby.projects(
                                around.toUse(), excluded, request.profile().today())
                        : List.of(),
                request.wants(RecommendationKind.MENTOR) ? nearby.mentors(around.toLearn(), excluded) : List.of(),
                request.wants(RecommendationKind.PERSON) ? nearby.people(around.toUse(), excluded) : List.of());
    }

    @Description("The skill that it is about; null when it is about none.")
    public List<Skill> skill(@Source List<Advice> advice) {
        return InOrder.nodes(advice, Advice::skillSlug, skills::bySlugs);
    }

    @Description("What to learn from; null unless that is what is recommended.")
    public List<LearningResource> resource(@Source List<Advice> advice) {
        return InOrder.nodes(advice, Advice::resourceSlug, resources::bySlugs);
    }

    @Description("The project to join; null unless that is what is recommended.")
    public List<Project> project(@Source List<Advice> advice) {
        return InOrder.nodes(advice, Advice::projectKey, projects::byKeys);
    }

    @Description("The mentor to ask or the person to meet; null unless that is what is recommended.")
    public List<Person> person(@Source List<Advice> advice) {
        return InOrder.nodes(advice, Advice::personKey, people::byKeys);
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
}
