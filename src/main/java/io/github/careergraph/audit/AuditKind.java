package io.github.careergraph.audit;

import org.eclipse.microprofile.graphql.Description;

/** What was done with data. */
@Description("What was done with data.")
public enum AuditKind {
    @Description("They were changed, entered or deleted.")
    CHANGE,
    @Description(
            "They were read by a role that lets its bearer see what others keep to themselves, or taken out as a whole.")
    READ
}
