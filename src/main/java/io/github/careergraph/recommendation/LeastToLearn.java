package io.github.careergraph.recommendation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.skill.LeastRoute;
import io.github.careergraph.skill.SkillRoute;

/** The {@link LeastRoute} to an occupation as clients read it. */
@Description("The least that a person must learn to have every essential skill of an occupation at the level needed.")
public record LeastToLearn(
        @NonNull @Description("The occupation's slug.") String occupation,

        @Description("How long all of it takes, prerequisites included; null when no skill is known to be essential to"
                + " the occupation, which does not say that it takes none.")
        Double hours,

        @NonNull @Description("Every step after the ones it requires; empty when nothing is left to learn.")
        List<@NonNull SkillToLearn> steps,

        @Description("Whether it is certain that no other way takes fewer hours.")
        boolean exact,

        @NonNull @Description("The same in plain words.") String explanation) {

    @Description("A skill on the way to an occupation.")
    public record SkillToLearn(
            @Ignore String slug,
            @Description("The level on record, 0 for none.") int fromLevel,
            @Description("The level to reach, 1 to 5.") int toLevel,
            @Description("How long it takes.") double hours,

            @Description("Whether the occupation itself calls it essential, and it is not there for others alone.")
            boolean essential) {}

    static LeastToLearn unknown(String occupation, String title) {
        return new LeastToLearn(
                occupation,
                null,
                List.of(),
                true,
                title + ": no skill is known to be essential to it, so there is no telling what it takes.");
    }

    static LeastToLearn of(String occupation, String title, LeastRoute route, List<String> essential) {
        return new LeastToLearn(
                occupation,
                route.hours(),
                route.steps().stream()
                        .map(step -> new SkillToLearn(
                                step.slug(),
                                step.fromLevel(),
                                step.toLevel(),
                                step.hours(),
                                essential.contains(step.slug())))
                        .toList(),
                route.exact(),
                explanation(title, route));
    }

    private static String explanation(String title, LeastRoute route) {
        if (route.steps().isEmpty()) {
            return title + ": every essential skill is on record at the level needed, so nothing is left to learn.";
        }
        String first =
                route.steps().stream().limit(3).map(SkillRoute.Step::label).collect(Collectors.joining(", "));
        int others = route.steps().size() - 3;
        return String.format(
                Locale.ROOT,
                "%s: the least to learn takes about %.0f hours, beginning with %s%s. %s",
                title,
                route.hours(),
                first,
                others > 0 ? " and then " + others + " more" : "",
                route.exact()
                        ? "No other way takes less."
                        : "There may be a shorter way: there were too many to try all.");
    }
}
