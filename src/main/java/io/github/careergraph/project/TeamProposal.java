package io.github.careergraph.project;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("People of the organisation who together cover a project's needed skills best, as far as is known.")
public record TeamProposal(
        @Description("The team, at most as large as asked for; nobody is in it who adds nothing, or who"
                + " objects to profiling, unless it is the caller.")
        @NonNull
        List<@NonNull TeamMember> members,

        @Description("How much of the needed levels the team has, 0 to 1: the mean over the needed skills of what its"
                + " best member has of the level. Null when the project needs no skill.")
        Double coverage,

        @Description("Whether it is certain that no other team of at most this size covers more.")
        boolean exact,

        @Description(
                "How many teams of the organisation the members are known to come from: of teams that cover as much"
                        + " and are as small one that has most is proposed, as long as there is time to search.")
        int spread,

        @Description("The needed skills that nobody in the team is known to have at the needed level, with that level."
                + " That nothing is known does not say that nobody has them.")
        @NonNull
        List<@NonNull ProjectSkill> missing) {}
