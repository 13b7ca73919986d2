package io.github.careergraph.audit;

import java.time.LocalDate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("AuditFilter")
@Description("Which records of the trail a list holds; all given conditions must hold.")
public class AuditFilter {

    @Id
    @Description("Whose data, by the person's id.")
    public String subject;

    @Id
    @Description("Who did it, by the person's id.")
    public String actor;

    @Description("Whether they were changed or read.")
    public AuditKind kind;

    @Description("What data.")
    public AuditPart part;

    @Description("By which field of Mutation or Query.")
    public String action;

    @Description("From which day on, in UTC.")
    public LocalDate since;

    @Description("Until which day, in UTC and with it.")
    public LocalDate until;
}
