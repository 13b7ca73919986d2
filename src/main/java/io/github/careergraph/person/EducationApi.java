package io.github.careergraph.person;

import java.util.List;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Where people studied. */
@GraphQLApi
@RunOnVirtualThread
public class EducationApi {

    private final Educations educations;

    @Inject
    EducationApi(Educations educations) {
        this.educations = educations;
    }

    @Description("Where and what the person has studied, the latest first, at most 100; null when it is not for the"
            + " caller.")
    public List<List<@NonNull Education>> education(@Source List<Person> people) {
        return Shown.lists(people, ProfilePart.ACTIVITIES, educations::of);
    }

    @Mutation
    @NonNull
    @Description("Enters or changes an education of the caller.")
    public Education saveMyEducation(@Name("input") @NonNull @Description("The whole of it.") EducationInput input) {
        return educations.save(input);
    }

    @Mutation
    @NonNull
    @Description("Removes an education of the caller.")
    public Person removeMyEducation(@Name("id") @Id @NonNull @Description("Which one.") String id) {
        return educations.remove(id);
    }
}
