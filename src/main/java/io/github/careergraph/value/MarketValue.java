package io.github.careergraph.value;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.github.careergraph.activity.Activity;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.person.Person;
import io.github.careergraph.person.ProfilePart;
import io.github.careergraph.project.Project;
import io.github.careergraph.skill.Skill;

/** A {@link Valuation} as clients read it. */
@Type("MarketValue")
@Description("What a person is worth on the market by a model, and why.")
public record MarketValue(
        @Description("Whether anything is on record. When nothing is, there is no value: unknown, and not zero.")
        boolean known,

        @Description("The value, from 0 to below 500; null when nothing is on record.")
        Double value,

        @NonNull @Description("The model that made one value of five scores.")
        ValueModel model,

        @Description("The exponent of the model's power mean; null for CEILING, where it is infinite.")
        Double rho,

        @NonNull
        @Description(
                "How much each side counts; together 1. Policy of whoever runs the service: no public data ties brand, leadership and network to pay.")
        FiveNumbers weights,

        @Description("The slug of the occupation whose needs price the skills; null for all occupations together.")
        String market,

        @NonNull @Description("When it was computed.") Instant computedAt,
        @NonNull @Description("The five scores.") List<@NonNull Score> scores,

        @NonNull @Description("What each score contributes: exact Shapley values, which add up to the value.")
        List<@NonNull Share> contributions,

        @NonNull
        @Description(
                "The evidence that contributes most, at most ten pieces, the greatest first; without what belongs to a part of the profile that the caller may not see.")
        List<@NonNull Piece> evidence,

        @Description(
                "How broad and how deep the skills are; null when nothing is on record or the caller may not see them.")
        Shape tShape,

        @NonNull @Description("The value in plain words.") String explanation,

        @Ignore Aim aim) {

    private static final int PIECES = 10;

    /**
     * Whom the value can be compared with.
     *
     * @param occupation the key of the one that the person aims at
     */
    record Aim(String organisation, long occupation) {}

    @Type("DimensionScore")
    @Description("The score of one of the five sides of a person's value.")
    public record Score(
            @NonNull @Description("Which side.") Dimension dimension,

            @Description("From 0 to below 100; null when nothing is on record for this side.")
            Double score,

            @Description("How many pieces of evidence made it.")
            int evidence) {}

    @Type("Contribution")
    @Description("What one side contributes to the value.")
    public record Share(
            @NonNull @Description("Which side.") Dimension dimension,
            @Description("In the units of the value.") double amount) {}

    @Type("EvidenceContribution")
    @Description("What one piece of evidence contributes: the value minus the value without it.")
    public record Piece(
            @NonNull @Description("SKILL, the kind of an activity, PROJECT_LEAD and the like.")
            String kind,

            @NonNull @Description("What it is called.") String title,

            @Id
            @Description(
                    "The id of the skill, the activity or the project; null for connections and endorsements, which are counted together.")
            String sourceId,

            @Description("In the units of the value. These do not add up to it: each further piece adds less.")
            double amount) {}

    @Type("TShape")
    @Description("How broad and how deep a person's skills at working level or above are.")
    public record Shape(
            @NonNull @Description("The outline.") TShape.Form form,

            @Description("In how many fields of the taxonomy.")
            int breadth,

            @Description("The deepest field's skills: a third each at level 3, two thirds at 4, one at 5.")
            double depth,

            @Description("The deepest field; null when there is none.")
            String deepestCluster) {}

    /** The same, whenever it was computed. */
    MarketValue timeless() {
        return new MarketValue(
                known,
                value,
                model,
                rho,
                weights,
                market,
                null,
                scores,
                contributions,
                evidence,
                tShape,
                explanation,
                aim);
    }

    static MarketValue unknown(ValueFormula formula, String market, Instant now) {
        return new MarketValue(
                false,
                null,
                formula.model(),
                formula.exponent(),
                FiveNumbers.of(formula.weights()),
                market,
                now,
                List.of(),
                List.of(),
                List.of(),
                null,
                "Nothing is on record yet, so there is no value to tell. Skills, projects and activities make one.",
                null);
    }

    /** The value as the caller may know it, who may not see every part of the person that it comes from. */
    static MarketValue of(Valuation whole, Person person, String market, Instant now, boolean comparable) {
        // What others aim at is not told by way of whom they are compared with.
        Aim aim = comparable && person.targetOccupationKey != null && person.shows(ProfilePart.GOALS)
                ? new Aim(person.organisation, person.targetOccupationKey)
                : null;
        Valuation valuation = whole.showing(source -> person.shows(part(source)), person.shows(ProfilePart.SKILLS));
        return new MarketValue(
                true,
                valuation.value(),
                valuation.formula().model(),
                valuation.formula().exponent(),
                FiveNumbers.of(valuation.formula().weights()),
                market,
                now,
                valuation.scores().stream()
                        .map(score ->
                                new Score(score.dimension(), score.known() ? score.score() : null, score.evidence()))
                        .toList(),
                valuation.contributions().stream()
                        .map(share -> new Share(share.dimension(), share.amount()))
                        .toList(),
                valuation.evidence().stream()
                        .limit(PIECES)
                        .map(MarketValue::piece)
                        .toList(),
                shape(valuation.tShape()),
                valuation.explanation(),
                aim);
    }

    private static Piece piece(EvidenceContribution contribution) {
        EvidenceSource source = contribution.source();
        return new Piece(source.kind(), source.title(), node(source), contribution.amount());
    }

    private static String node(EvidenceSource source) {
        String type =
                switch (part(source)) {
                    case SKILLS -> source.kind().equals(EvidenceScale.SKILL) ? Skill.TYPE : null;
                    case PROJECTS -> Project.TYPE;
                    case ACTIVITIES -> Activity.TYPE;
                    default -> null;
                };
        return type == null ? null : GlobalId.of(type, Long.parseLong(source.id()));
    }

    private static ProfilePart part(EvidenceSource source) {
        String kind = source.kind();
        if (kind.equals(EvidenceScale.SKILL) || kind.equals(EvidenceWeights.ENDORSEMENT)) {
            return ProfilePart.SKILLS;
        }
        if (kind.startsWith(EvidenceWeights.CONNECTION)) {
            return ProfilePart.CONNECTIONS;
        }
        return kind.startsWith(ProjectEvidence.PREFIX) ? ProfilePart.PROJECTS : ProfilePart.ACTIVITIES;
    }

    private static Shape shape(TShape shape) {
        return shape == null ? null : new Shape(shape.form(), shape.breadth(), shape.depth(), shape.deepestCluster());
    }
}
