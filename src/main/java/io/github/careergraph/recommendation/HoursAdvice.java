package io.github.careergraph.recommendation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.github.careergraph.learning.CareerStep;

/** A {@link BestUse} as clients read it. */
@Type("BestUse")
@Description("What to do with some hours so that the value rises most.")
public record HoursAdvice(
        @NonNull @Description("What to do, in an order that can be followed; empty when nothing fits or helps.")
        List<@NonNull Stage> stages,

        @Description("How long all of it takes, at most the hours asked for.")
        double hours,

        @Description("The value today; 0 when nothing is on record.")
        double valueBefore,

        @Description("The value once all of it is done, by the same model.")
        double valueAfter,

        @Description("What all of it adds to the value.") double gain,

        @Description("Whether it is certain that nothing else among what was considered adds more, to a millionth:"
                + " the search ends before that where hours are many.")
        boolean exact,

        @NonNull @Description("The same in plain words.") String explanation) {

    @Type("BestUseStage")
    @Description("One thing to do with the hours.")
    public record Stage(
            @NonNull
            @Id
            @Description("The recommendation that it is: give it to recordInteraction, for example to dismiss it.")
            String id,

            @NonNull @Description("What kind of thing it is.")
            RecommendationKind kind,

            @NonNull @Description("The step of a career that it belongs to.")
            CareerStep step,

            @NonNull @Description("What to do, in a few words.")
            String title,

            @Ignore String skillSlug,
            @Ignore String resourceSlug,

            @Description("The level of the skill that is on record; 0 for none, and when it is no skill to learn.")
            int fromLevel,

            @Description("The level to reach, 1 to 5; 0 when it is no skill to learn.")
            int toLevel,

            @Description("How long it takes, after the ones before it.")
            double hours,

            @Description("What it adds to the value after the ones before it.")
            double gain,

            @Description("The value once it and the ones before it are done.")
            double valueAfter,

            @NonNull @Description("The evidence that it is taken to leave.")
            List<@NonNull PromisedEvidence> evidence) {}

    static HoursAdvice of(BestUse best, int hours) {
        return new HoursAdvice(
                best.stages().stream().map(HoursAdvice::stage).toList(),
                best.hours(),
                best.valueBefore(),
                best.valueAfter(),
                best.valueAfter() - best.valueBefore(),
                best.exact(),
                explanation(best, hours));
    }

    private static Stage stage(BestUse.Stage stage) {
        return new Stage(
                stage.id(),
                stage.kind(),
                stage.step(),
                stage.title(),
                stage.skill(),
                stage.resource(),
                stage.fromLevel(),
                stage.toLevel(),
                stage.hours(),
                stage.valueAfter() - stage.valueBefore(),
                stage.valueAfter(),
                PromisedEvidence.of(stage.promise()));
    }

    private static String explanation(BestUse best, int hours) {
        if (best.stages().isEmpty()) {
            return "Nothing that was considered fits into %d hours and raises the value.".formatted(hours);
        }
        String titles = best.stages().stream()
                .limit(3)
                .map(stage -> "“" + stage.title() + "”")
                .collect(Collectors.joining(", "));
        int others = best.stages().size() - 3;
        return String.format(
                Locale.ROOT,
                "In %d hours the value rises most, from %s to %s, with: %s%s. That takes about %.0f hours. %s",
                hours,
                number(best.valueBefore()),
                number(best.valueAfter()),
                titles,
                others > 0 ? " and " + others + " more" : "",
                best.hours(),
                best.exact()
                        ? "Nothing else among what was considered adds more."
                        : "There may be something better still: there were too many ways to try them all.");
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, number < 0.95 ? "%.2f" : "%.1f", number);
    }
}
