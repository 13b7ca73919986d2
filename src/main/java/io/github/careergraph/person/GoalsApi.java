package io.github.careergraph.person;

import java.util.Arrays;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.skill.Skill;

/** What a person is interested in, and whom a person shows what. */
@RegisterForReflection
@GraphQLApi
@RunOnVirtualThread
public class GoalsApi {

    private final Interests interests;

    @Inject
    GoalsApi(Interests interests) {
        this.interests = interests;
    }

    @Description("The skills that the person is interested in, by slug; null when they are not for the caller.")
    public List<List<@NonNull Skill>> interests(@Source List<Person> people) {
        return Shown.lists(people, ProfilePart.GOALS, interests::of);
    }

    @Description("Who may see which part of the profile; null unless the person is the caller.")
    public List<List<@NonNull AudienceChoice>> audiences(@Source List<Person> people) {
        return people.stream()
                .map(person -> person.isCaller() ? choices(person) : null)
                .toList();
    }

    private static List<AudienceChoice> choices(Person person) {
        return Arrays.stream(ProfilePart.values())
                .map(part -> new AudienceChoice(part, person.audience(part)))
                .toList();
    }
}
