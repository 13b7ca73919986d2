package io.github.careergraph.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.graphql.ListOrder;
import io.github.careergraph.graphql.Listing;
import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageRequest;
import io.github.careergraph.identity.Caller;
import io.github.careergraph.identity.Role;
import io.github.careergraph.person.Me;
import io.github.careergraph.person.Person;
import io.github.careergraph.person.PersonQueries;
import io.github.careergraph.person.ProfilePart;

/** Reads the audit trail: administrators that of their organisation, everybody what was done with his or her data. */
@ApplicationScoped
@Transactional
class AuditQueries {

    private static final String COLUMNS = """
            r.id as key, r.recorded_at as recorded, r.kind as kind, r.part as part, r.action as action,
            r.actor_roles as roles, r.actor_organisation as organisation,
            (select a.id from person a where a.audit_name = r.actor) as actor,
            (select s.id from person s where s.audit_name = r.subject) as subject,
            r.node as node, cast(r.correlation as text) as correlation
            """;

    private final Session session;
    private final Me me;
    private final Caller caller;
    private final Actor actor;

    @Inject
    AuditQueries(Session session, Me me, Caller caller, Actor actor) {
        this.session = session;
        this.me = me;
        this.caller = caller;
        this.actor = actor;
    }

    /** What was done with the caller's data. */
    Page<AuditRecord> mine(PageRequest request) {
        Listing records = listing("Person.auditTrail")
                .where("r.subject = (select p.audit_name from person p where p.id = :me)", "me", me.key());
        return read(records, request);
    }

    /** The trail of the administrator's organisation. Reading it leaves a record with everybody it tells about. */
    Page<AuditRecord> all(AuditFilter filter, PageRequest request) {
        caller.require(Role.ADMIN);
        Listing records =
                listing("auditTrail").where("r.organisation = :organisation", "organisation", me.organisation());
        if (filter != null) {
            restrict(records, filter);
        }
        Page<AuditRecord> page = read(records, request);
        noteReading(page.rows().stream()
                .map(row -> row.node().subjectKey())
                .filter(Objects::nonNull)
                .filter(subject -> subject != me.key())
                .distinct()
                .toList());
        return page;
    }

    private static Listing listing(String scope) {
        return new Listing("audit_record r", ListOrder.descending(scope, ListOrder.number("r.id")));
    }

    private void restrict(Listing records, AuditFilter filter) {
        if (filter.subject != null || filter.actor != null) {
            records.with("me", me.key());
        }
        if (filter.subject != null) {
            records.where(
                    "r.subject = " + auditName("whose"),
                    "whose",
                    GlobalId.keyOf(Person.TYPE, "filter.subject", filter.subject));
        }
        if (filter.actor != null) {
            records.where(
                    "r.actor = " + auditName("who"), "who", GlobalId.keyOf(Person.TYPE, "filter.actor", filter.actor));
        }
        if (filter.kind != null) {
            records.where("r.kind = :kind", "kind", filter.kind.name());
        }
        if (filter.part != null) {
            records.where("r.part = :part", "part", filter.part.name());
        }
        if (filter.action != null) {
            records.where("r.action = :action", "action", InputRules.text("filter.action", filter.action, 100));
        }
        if (filter.since != null) {
            records.where(
                    "r.recorded_at >= :since",
                    "since",
                    InputRules.date("filter.since", filter.since)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant());
        }
        if (filter.until != null) {
            records.where(
                    "r.recorded_at < :until",
                    "until",
                    InputRules.date("filter.until", filter.until)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant());
        }
    }

    /** What the trail calls a person; nothing for whom the administrator may not know of. */
    private static String auditName(String key) {
        return "(select p.audit_name from person p where p.id = :" + key + " and p.organisation = :organisation and "
                + PersonQueries.maySee(ProfilePart.NAME) + ")";
    }

    private Page<AuditRecord> read(Listing records, PageRequest request) {
        return records.read(session, request, COLUMNS, AuditQueries::declared).map(AuditQueries::record);
    }

    private static NativeQuery<Object[]> declared(NativeQuery<Object[]> query) {
        return query.addScalar("key", Long.class)
                .addScalar("recorded", Instant.class)
                .addScalar("kind", String.class)
                .addScalar("part", String.class)
                .addScalar("action", String.class)
                .addScalar("roles", String[].class)
                .addScalar("organisation", String.class)
                .addScalar("actor", Long.class)
                .addScalar("subject", Long.class)
                .addScalar("node", String.class)
                .addScalar("correlation", String.class);
    }

    private static AuditRecord record(Object[] row) {
        return new AuditRecord(
                (Long) row[0],
                (Instant) row[1],
                AuditKind.valueOf((String) row[2]),
                AuditPart.valueOf((String) row[3]),
                (String) row[4],
                List.of((String[]) row[5]),
                (String) row[6],
                (Long) row[7],
                (Long) row[8],
                node((String) row[9]),
                (String) row[10]);
    }

    private static String node(String plain) {
        if (plain == null) {
            return null;
        }
        int colon = plain.indexOf(':');
        return GlobalId.of(plain.substring(0, colon), Long.parseLong(plain.substring(colon + 1)));
    }

    private void noteReading(List<Long> people) {
        if (!people.isEmpty()) {
            actor.announce("auditTrail");
            session.createNativeQuery("select cast(audit_read(:people, 'TRAIL') as text)", String.class)
                    .setParameter("people", people.toArray(Long[]::new))
                    .getSingleResult();
        }
    }
}
