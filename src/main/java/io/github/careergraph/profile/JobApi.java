package io.github.careergraph.profile;

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

import io.github.careergraph.graphql.InOrder;
import io.github.careergraph.occupation.Occupation;
import io.github.careergraph.occupation.OccupationQueries;
import io.github.careergraph.person.Person;
import io.github.careergraph.person.ProfilePart;
import io.github.careergraph.person.Shown;

/** The jobs that people held. */
@GraphQLApi
@RunOnVirtualThread
public class JobApi {

    private final Jobs jobs;
    private final OccupationQueries occupations;

    @Inject
    JobApi(Jobs jobs, OccupationQueries occupations) {
        this.jobs = jobs;
        this.occupations = occupations;
    }

    @Description("The person's jobs, the latest first, at most 100; null when they are not for the caller.")
    public List<List<@NonNull Job>> jobs(@Source List<Person> people) {
        return Shown.lists(people, ProfilePart.ACTIVITIES, jobs::of);
    }

    @Description("The occupation of the taxonomy that the job is; null when it is not known which.")
    public List<Occupation> occupation(@Source List<Job> of) {
        return InOrder.nodes(of, job -> job.occupationKey, occupations::byKeys);
    }

    @Mutation
    @Description("Removes a job of the caller.")
    public boolean removeMyJob(@Name("id") @Id @NonNull @Description("Which one.") String id) {
        return jobs.remove(id);
    }
}
