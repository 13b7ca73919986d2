package io.github.careergraph.audit;

import java.util.List;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.graphql.Batches;
import io.github.careergraph.graphql.InOrder;
import io.github.careergraph.graphql.PageRequest;
import io.github.careergraph.person.Person;
import io.github.careergraph.person.PersonQueries;

/** Who changed or read what of whom. */
@GraphQLApi
@RunOnVirtualThread
public class AuditApi {

    private final AuditQueries queries;
    private final PersonQueries people;
    private final Batches batches;

    @Inject
    AuditApi(AuditQueries queries, PersonQueries people, Batches batches) {
        this.queries = queries;
        this.people = people;
        this.batches = batches;
    }

    @Query
    @NonNull
    @Description("The audit trail of the caller's organisation, the newest record first. For administrators; that they"
            + " read it is on the trail of everybody it tells them about.")
    public AuditRecordConnection auditTrail(
            @Name("filter") @Description("Which records; all when left out.") AuditFilter filter,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        return new AuditRecordConnection(queries.all(filter, batches.page(first, after)));
    }

    @Name("auditTrail")
    @Description("Who changed or read what of this person, the newest record first; null to everybody else.")
    public AuditRecordConnection auditTrailOfPerson(
            @Source Person person,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        PageRequest page = batches.page(first, after);
        return person.isCaller() ? new AuditRecordConnection(queries.mine(page)) : null;
    }

    @Description("Who did it; null when nobody signed in did, and when the person is gone or not for the caller.")
    public List<Person> actor(@Source List<AuditRecord> records) {
        return InOrder.nodes(records, AuditRecord::actorKey, people::byKeys);
    }

    @Description("Whose data; null when they are nobody's, and when the person is gone or not for the caller.")
    public List<Person> subject(@Source List<AuditRecord> records) {
        return InOrder.nodes(records, AuditRecord::subjectKey, people::byKeys);
    }
}
