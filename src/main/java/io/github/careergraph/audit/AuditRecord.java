package io.github.careergraph.audit;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Who changed or read what of whom. It holds no values and no names: people are looked up when it is read. */
@Description("Who changed or read what of whom, at one instant.")
public record AuditRecord(
        @Ignore long key,

        @NonNull @Description("When.") Instant recordedAt,

        @NonNull @Description("Whether it was changed or read.")
        AuditKind kind,

        @NonNull @Description("What.") AuditPart part,

        @Description("The field of Mutation or Query that did it; null for what the service does by the clock, and an"
                + " operator by hand.")
        String action,

        @NonNull @Description("The roles that the acting person had then.")
        List<@NonNull String> actorRoles,

        @Description("The organisation that the acting person came from; null when nobody acted.")
        String actorOrganisation,

        @Ignore Long actorKey,
        @Ignore Long subjectKey,

        @Id
        @Description(
                "What was changed, where it is nobody's: a project, skill, occupation, learning resource or import."
                        + " The id of something that may be gone.")
        String node,

        @Description("Finds the request in the log; null when its caller had named it otherwise than by a UUID.")
        String correlationId) {}
