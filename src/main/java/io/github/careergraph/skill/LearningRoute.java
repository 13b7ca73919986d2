package io.github.careergraph.skill;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("SkillRoute")
@Description("What to learn, in order, to reach a skill.")
public record LearningRoute(
        @Description("Typical hours of all steps together.") double hours,

        @NonNull @Description("Every step after the ones it requires; empty when there is nothing left to learn.")
        List<@NonNull RouteStep> steps,

        @NonNull @Description("Prerequisites of the steps that help and are not insisted on.")
        List<@NonNull Skill> optional) {

    @Type("SkillRouteStep")
    @Description("One skill to learn on a route.")
    public record RouteStep(
            @NonNull @Description("The skill to learn.") Skill skill,

            @Description("The level one has, 0 to 4.") int fromLevel,

            @Description("The level to reach, 1 to 5.") int toLevel,

            @Description("Typical hours of this step.") double hours,

            @NonNull @Description("Why it is on the route, in words.")
            String reason) {}
}
