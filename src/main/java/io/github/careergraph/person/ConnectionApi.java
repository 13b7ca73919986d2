package io.github.careergraph.person;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

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
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.graphql.Batches;
import io.github.careergraph.graphql.InOrder;
import io.github.careergraph.graphql.PageKey;

/** Connections between people, from the question to the end. */
@GraphQLApi
@RunOnVirtualThread
public class ConnectionApi {

    private final TieQueries ties;
    private final Handshake handshake;
    private final PersonQueries people;
    private final Batches batches;

    @Inject
    ConnectionApi(TieQueries ties, Handshake handshake, PersonQueries people, Batches batches) {
        this.ties = ties;
        this.handshake = handshake;
        this.people = people;
        this.batches = batches;
    }

    @Description("The accepted connections of the person with people whom the caller may see, the newest first; null"
            + " when they are not for the caller.")
    public CompletionStage<ConnectionConnection> connections(
            @Source Person person,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        PageKey key = PageKey.byKey(TieQueries.CONNECTIONS, person.key, batches.page(first, after));
        return person.shows(ProfilePart.CONNECTIONS)
                ? batches.load(TieQueries.CONNECTIONS, key, ties::contacts).thenApply(ConnectionConnection::new)
                : CompletableFuture.completedFuture(null);
    }

    @Name("person")
    @Description("The other one.")
    public List<Person> personOfConnection(@Source List<Contact> contacts) {
        return InOrder.nodes(contacts, Contact::otherKey, people::byKeys);
    }

    @Name("person")
    @Description("The other one.")
    public List<Person> personOfRequest(@Source List<ConnectionRequest> requests) {
        return InOrder.nodes(requests, ConnectionRequest::otherKey, people::byKeys);
    }

    @Query
    @NonNull
    @Description("Connections that the caller is asked for, or has asked for, the newest first.")
    public ConnectionRequestConnection connectionRequests(
            @Name("direction") @DefaultValue("RECEIVED") @Description("Which of the two.") RequestDirection direction,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        return new ConnectionRequestConnection(
                ties.requests(RequestDirection.orReceived(direction), batches.page(first, after)));
    }

    @Mutation
    @NonNull
    @Description("Asks a person for a connection; when that person has asked for the same, accepts it. Answers the"
            + " person as the caller sees him or her then.")
    public Person connect(@Name("input") @NonNull @Description("With whom, and as what.") ConnectInput input) {
        return handshake.connect(input);
    }

    @Mutation
    @NonNull
    @Description("Accepts the connection that a person has asked the caller for.")
    public Person acceptConnection(@Name("person") @Id @NonNull @Description("Who has asked.") String person) {
        return handshake.accept(person);
    }

    @Mutation
    @Description("Declines the connection that a person has asked the caller for. The person is not told.")
    public boolean declineConnection(@Name("person") @Id @NonNull @Description("Who has asked.") String person) {
        handshake.decline(person);
        return true;
    }

    @Mutation
    @Description("Ends a connection of the caller, or takes back the caller's request for one.")
    public boolean disconnect(@Name("person") @Id @NonNull @Description("The other one.") String person) {
        handshake.disconnect(person);
        return true;
    }
}
