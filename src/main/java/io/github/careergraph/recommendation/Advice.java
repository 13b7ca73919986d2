package io.github.careergraph.recommendation;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.learning.CareerStep;
import io.github.careergraph.person.Person;
import io.github.careergraph.project.Project;

/** A {@link Recommendation} as clients read it. */
@Type("Recommendation")
@Description("Something worth doing next.")
public record Advice(
        @NonNull
        @Id
        @Description(
                "Stable: give it to recordInteraction, for example to dismiss it. Of a project or a person the id of that node.")
        String id,

        @NonNull @Description("What is recommended.") RecommendationKind kind,

        @NonNull @Description("The step of a career that it belongs to.")
        CareerStep step,

        @NonNull @Description("What to do, in a few words.") String title,
        @NonNull @Description("Why, in plain words.") String reason,
        @NonNull @Description("The numbers behind it.") Terms terms,

        @NonNull @Description("What to learn first, in order; its hours are in the terms.")
        List<@NonNull Stop> prerequisites,

        @NonNull @Description("The evidence that following it is taken to leave, prerequisites included.")
        List<@NonNull PromisedEvidence> evidence,

        @Ignore String skillSlug,
        @Ignore String resourceSlug,
        @Ignore Long projectKey,
        @Ignore Long personKey) {

    @Type("RecommendationTerms")
    @Description(
            "The numbers behind a recommendation: score = gain / hours · interest · fit · companionship · behaviour · trend.")
    public record Terms(
            @Description("The value today; 0 when nothing is on record.")
            double valueBefore,

            @Description("The value once this is done, by the same model.")
            double valueAfter,

            @Description("What it adds to the value.") double gain,

            @Description("How long it takes, prerequisites included.")
            double hours,

            @Description("What it adds to the value per hour.")
            double gainPerHour,

            @Description("How near it is to the person's interests; 1 for not at all.")
            double interest,

            @Description("How well it fits the occupation aimed at; 1 is neutral.")
            double fit,

            @Description(
                    "How well it goes with the skills that the person has, by what occupations need together; 1 for not at all.")
            double companionship,

            @Description(
                    "How near it is to what the person did and says, as the interest model learned it: above 1 for like what was liked, below for like what was dismissed, and 1 for neither, for others than the person, without the consent BEHAVIOUR, and while the model is away.")
            double behaviour,

            @Description(
                    "How the market's demand for the skill to learn changes: above 1 where it grows, below where it falls, and 1 where nothing is known, and for what is no learning.")
            double trend,

            @Description("What recommendations are ranked by, before variety.")
            double score) {}

    @Type("LearningStep")
    @Description("A skill to learn on the way.")
    public record Stop(
            @Ignore String slug,
            @Description("The level on record, 0 for none.") int fromLevel,
            @Description("The level to reach, 1 to 5.") int toLevel,
            @Description("How long it takes.") double hours) {}

    static Advice of(Recommendation recommendation) {
        RecommendationTerms terms = recommendation.terms();
        Long project = key(recommendation, RecommendationKind.PROJECT);
        Long mentor = key(recommendation, RecommendationKind.MENTOR);
        Long person = mentor == null ? key(recommendation, RecommendationKind.PERSON) : mentor;
        return new Advice(
                project != null
                        ? GlobalId.of(Project.TYPE, project)
                        : person != null ? GlobalId.of(Person.TYPE, person) : recommendation.id(),
                recommendation.kind(),
                recommendation.step(),
                recommendation.title(),
                recommendation.reason(),
                new Terms(
                        terms.valueBefore(),
                        terms.valueAfter(),
                        terms.gain(),
                        terms.hours(),
                        terms.gainPerHour(),
                        terms.interest(),
                        terms.fit(),
                        terms.companionship(),
                        terms.behaviour(),
                        terms.trend(),
                        terms.score()),
                recommendation.prerequisites().stream()
                        .map(step -> new Stop(step.slug(), step.fromLevel(), step.toLevel(), step.hours()))
                        .toList(),
                PromisedEvidence.of(recommendation.promise()),
                recommendation.skill(),
                recommendation.kind() == RecommendationKind.RESOURCE ? recommendation.target() : null,
                project,
                person);
    }

    private static Long key(Recommendation recommendation, RecommendationKind kind) {
        return recommendation.kind() == kind ? Long.valueOf(recommendation.target()) : null;
    }
}
