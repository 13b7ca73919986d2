package io.github.careergraph.person;

import java.util.List;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.graphql.Batches;
import io.github.careergraph.graphql.InOrder;
import io.github.careergraph.graphql.PageKey;

/** Endorsements of the skills of others. */
@GraphQLApi
@RunOnVirtualThread
public class EndorsementApi {

    private final EndorsementQueries queries;
    private final Endorsements endorsements;
    private final PersonQueries people;
    private final Batches batches;

    @Inject
    EndorsementApi(EndorsementQueries queries, Endorsements endorsements, PersonQueries people, Batches batches) {
        this.queries = queries;
        this.endorsements = endorsements;
        this.people = people;
        this.batches = batches;
    }

    @Description("The endorsements of the skill, the newest first.")
    public CompletionStage<@NonNull EndorsementConnection> endorsements(
            @Source PersonSkill skill,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        PageKey key = PageKey.byKey(EndorsementQueries.ENDORSEMENTS, skill.key, batches.page(first, after));
        return batches.load(EndorsementQueries.ENDORSEMENTS, key, queries::pages)
                .thenApply(EndorsementConnection::new);
    }

    @Description("Who gave it; null when the caller may not see that person.")
    public List<Person> endorser(@Source List<Endorsement> endorsements) {
        return InOrder.nodes(endorsements, Endorsement::shownEndorser, people::byKeys);
    }

    @Mutation
    @NonNull
    @Description("Endorses a skill of somebody else. A second time is a CONFLICT; what the caller may not see is"
            + " NOT_FOUND.")
    public PersonSkill endorseSkill(
            @Name("input") @NonNull @Description("Whose skill, and why.") EndorsementInput input) {
        return endorsements.endorse(input);
    }

    @Mutation
    @Description("Takes back an endorsement of the caller.")
    public boolean withdrawEndorsement(
            @Name("person") @Id @NonNull @Description("Whose skill it is.") String person,
            @Name("skill") @NonNull @Description("The slug of the skill.") String skill) {
        endorsements.withdraw(person, skill);
        return true;
    }
}
