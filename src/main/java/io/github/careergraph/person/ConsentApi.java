package io.github.careergraph.person;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What the caller lets be done with his or her data. */
@GraphQLApi
@RunOnVirtualThread
public class ConsentApi {

    private final Consents consents;

    @Inject
    ConsentApi(Consents consents) {
        this.consents = consents;
    }

    @Description("What the person lets be done with his or her data, one of each kind; null to everybody else.")
    public List<List<@NonNull Consent>> consents(@Source List<Person> people) {
        return people.stream()
                .map(person -> person.isCaller() ? consents.mine() : null)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Mutation
    @NonNull
    @Description("Consents to a kind of processing, or ends the caller's objection to it.")
    public Person giveConsent(
            @Name("kind") @NonNull @Description("To what.") ConsentKind kind,
            @Name("wording")
                    @NonNull
                    @Description("The version of the text that the caller was shown: Consent.currentWording.")
                    String wording) {
        return consents.give(kind, wording);
    }

    @Mutation
    @NonNull
    @Description("Withdraws a consent. It is in force no more from now on, and what was kept on the ground of it is"
            + " deleted: the kinds say what.")
    public Person withdrawConsent(@Name("kind") @NonNull @Description("Which.") ConsentKind kind) {
        return consents.withdraw(kind);
    }

    @Mutation
    @NonNull
    @Description("Objects to being valued, or ends that objection. While it lasts the caller has no market value, no"
            + " value history, no gap and no recommendations, for anybody and for the caller neither, and is not"
            + " proposed for teams by others. The history kept so far is deleted, since the objection takes away the"
            + " ground for keeping it. The same as withdrawConsent and giveConsent of PROFILING.")
    public Person objectToProfiling(
            @Name("object") @Description("True: object. False: let it be done again.") boolean object) {
        return consents.objectToProfiling(object);
    }
}
