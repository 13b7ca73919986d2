package io.github.careergraph.value;

import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("Forecast")
@Description(
        "What effort is expected to make of a value. What an hour brings and how sides raise one another are assumptions of whoever runs the service, told here: no study says. It is a picture to plan by and no promise.")
public record Forecast(
        @NonNull @Description("The model that makes one value of five scores.")
        ValueModel model,

        @Description("The exponent of the model's power mean; null for CEILING, where it is infinite.")
        Double rho,

        @NonNull @Description("How much each side counts; together 1.")
        FiveNumbers weights,

        @NonNull
        @Description(
                "Points that an hour is taken to bring to a score of 0; to a score of x it brings 1 − x/100 of them.")
        FiveNumbers pointsPerHour,

        @Description(
                "The share of what one side gains that it is taken to pass on: brand to skills and leadership, skills to the network, leadership and the network to projects.")
        double passedOn,

        @NonNull @Description("Today, and then the end of each month.")
        List<@NonNull Month> months,

        @NonNull @Description("The forecast in plain words.")
        String explanation) {

    @Type("ForecastMonth")
    @Description("What there will be after some months.")
    public record Month(
            @Description("How many; 0 is today.") int month,

            @NonNull @Description("Hours of effort until then.")
            FiveNumbers hours,

            @NonNull @Description("The scores with the effort.")
            FiveNumbers scores,

            @Description("The value with the effort.") double value,

            @NonNull @Description("The scores without it: today's evidence, as it will have faded by then.")
            FiveNumbers scoresWithout,

            @Description("The value without it; null when nothing is on record today.")
            Double valueWithout) {}

    static Forecast of(List<Forecaster.Point> points, ValueFormula formula, InfluenceRule influence, boolean known) {
        return new Forecast(
                formula.model(),
                formula.exponent(),
                FiveNumbers.of(formula.weights()),
                FiveNumbers.of(influence.perHour()),
                influence.passedOn(),
                points.stream()
                        .map(point -> new Month(
                                point.month(),
                                FiveNumbers.of(point.hours()),
                                FiveNumbers.of(point.scores()),
                                point.value(),
                                FiveNumbers.of(point.without()),
                                known ? point.valueWithout() : null))
                        .toList(),
                words(points.getFirst(), points.getLast(), known));
    }

    private static String words(Forecaster.Point today, Forecaster.Point end, boolean known) {
        String effort = end.hours().sum() == 0
                ? "Without any effort"
                : "With %.0f hours of effort".formatted(end.hours().sum());
        String value = known
                ? "%s the value would be %.0f after %s, where it is %.0f today; if nothing new came to pass, it would be %.0f."
                        .formatted(effort, end.value(), months(end.month()), today.value(), end.valueWithout())
                : "%s the value would be %.0f after %s; nothing is on record today."
                        .formatted(effort, end.value(), months(end.month()));
        return value + " This rests on assumptions about what an hour brings, not on a study.";
    }

    private static String months(int months) {
        return months == 1 ? "1 month" : String.format(Locale.ROOT, "%d months", months);
    }
}
