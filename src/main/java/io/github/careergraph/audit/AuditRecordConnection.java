package io.github.careergraph.audit;

import org.eclipse.microprofile.graphql.Description;

import io.github.careergraph.graphql.Connection;
import io.github.careergraph.graphql.Edge;
import io.github.careergraph.graphql.Page;

@Description("A page of the audit trail.")
public final class AuditRecordConnection extends Connection<AuditRecord, AuditRecordConnection.AuditRecordEdge> {

    public AuditRecordConnection(Page<AuditRecord> page) {
        super(page, AuditRecordEdge::new);
    }

    @Description("A record of the audit trail, in a list.")
    public static final class AuditRecordEdge extends Edge<AuditRecord> {
        AuditRecordEdge(String cursor, AuditRecord node) {
            super(cursor, node);
        }
    }
}
