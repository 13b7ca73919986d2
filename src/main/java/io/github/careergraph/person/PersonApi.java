package io.github.careergraph.person;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.github.careergraph.graphql.Batches;
import io.github.careergraph.graphql.GlobalId;

/** People, and the profile of the caller. */
@GraphQLApi
@RunOnVirtualThread
public class PersonApi {

    private final PersonQueries people;
    private final ProfileChanges changes;
    private final Batches batches;

    @Inject
    PersonApi(PersonQueries people, ProfileChanges changes, Batches batches) {
        this.people = people;
        this.changes = changes;
        this.batches = batches;
    }

    @Query
    @NonNull
    @Description("The caller. The first call of an account enters it into the graph.")
    public Person me() {
        return people.me();
    }

    @Query
    @Description("A person by id; null when there is none, or none that the caller may see.")
    public Person person(@Name("id") @Id @NonNull @Description("The person's id.") String id) {
        return people.byKey(GlobalId.keyOf(Person.TYPE, "id", id)).orElse(null);
    }

    @Query
    @NonNull
    @Description("People of the caller's organisation.")
    public PersonConnection people(
            @Name("filter") @Description("Which people; all when left out.") PersonFilter filter,
            @Name("orderBy") @DefaultValue("NAME") @Description("In which order.") PersonOrder orderBy,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        return new PersonConnection(
                people.page(filter, orderBy == null ? PersonOrder.NAME : orderBy, batches.page(first, after)));
    }

    @Mutation
    @NonNull
    @Description("Changes what the input names of the caller's profile and leaves the rest as it is.")
    public Person saveMyProfile(@Name("input") @NonNull @Description("What to change.") ProfileInput input) {
        return changes.save(input);
    }

    @Mutation("setAudience")
    @NonNull
    @Description("Decides who may see a part of the caller's profile.")
    public Person setAudience(@Name("input") @NonNull @Description("The part and its audience.") AudienceInput input) {
        return changes.setAudience(input);
    }
}
