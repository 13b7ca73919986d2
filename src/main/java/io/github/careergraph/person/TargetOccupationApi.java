package io.github.careergraph.person;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.graphql.InOrder;
import io.github.careergraph.occupation.Occupation;
import io.github.careergraph.occupation.OccupationQueries;

/** Adds to a person the occupation that he or she aims at. */
@RegisterForReflection
@GraphQLApi
@RunOnVirtualThread
public class TargetOccupationApi {

    private final OccupationQueries occupations;

    @Inject
    TargetOccupationApi(OccupationQueries occupations) {
        this.occupations = occupations;
    }

    @Description("The occupation that the person aims at; null when there is none or it is not for the caller.")
    public List<Occupation> targetOccupation(@Source List<Person> people) {
        return InOrder.nodes(people, TargetOccupationApi::shown, occupations::byKeys);
    }

    private static Long shown(Person person) {
        return person.shows(ProfilePart.GOALS) ? person.targetOccupationKey : null;
    }
}
