package io.github.careergraph.person;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import static java.util.stream.Collectors.joining;

/**
 * Reads everything that is stored about the caller, in one statement. Other people are named where the caller may
 * see them and are null elsewhere; skills, occupations and resources are named by their slugs.
 */
@ApplicationScoped
@Transactional
class ExportQueries {

    private static final String REFERENCES = """
            select c.conrelid::regclass::text as source,
                   (select string_agg(quote_ident(a.attname), ',' order by u.n)
                    from unnest(c.conkey) with ordinality as u (number, n)
                    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = u.number) as columns,
                   c.confrelid::regclass::text as target,
                   (select string_agg(quote_ident(a.attname), ',' order by u.n)
                    from unnest(c.confkey) with ordinality as u (number, n)
                    join pg_attribute a on a.attrelid = c.confrelid and a.attnum = u.number) as target_columns,
                   c.confdeltype = 'c' as owned
            from pg_constraint c
            where c.contype = 'f' and c.connamespace = current_schema()::regnamespace
            order by c.conrelid::regclass::text, c.conname
            """;

    /**
     * The audit trail has no foreign key to people, so that it outlives them. What it calls people means nothing
     * elsewhere and would mean somebody again to whoever keeps an export beyond an erasure, so it stays here.
     */
    private static final String TRAIL = """
            select coalesce(jsonb_agg(to_jsonb(t) - cast('{actor,subject,transaction}' as text[])
                    || jsonb_build_object('actor', (%s), 'subject', (%s)) order by t.id), '[]')
            from person i join audit_record t on t.subject = i.audit_name or t.actor = i.audit_name where i.id = :me
            """;

    private static final String AUDIT_NAME = "audit_name";

    private final Session session;
    private final Me me;
    private final ResumeQueries resumes;
    private final Clock clock;

    @Inject
    ExportQueries(Session session, Me me, ResumeQueries resumes, Clock clock) {
        this.session = session;
        this.me = me;
        this.resumes = resumes;
        this.clock = clock;
    }

    DataExport export() {
        PersonalTables tables = new PersonalTables(references());
        Set<String> named = named();
        List<String> parts = new ArrayList<>();
        tables.owned().forEach(table -> parts.add(part(table, rows(tables, table, named))));
        tables.mentions()
                .forEach(mention ->
                        parts.add(part(mention.table() + "." + mention.columns().getFirst(), mentions(mention))));
        parts.add(part("audit_record", TRAIL.formatted(audited("t.actor"), audited("t.subject"))));
        String json = session.createNativeQuery("select cast(" + String.join(" || ", parts) + " as text)", String.class)
                .setParameter("me", me.key())
                .setParameter("organisation", me.organisation())
                .getSingleResult();
        String resume = resumes.resume();
        session.createNativeQuery("select cast(audit_read(array[cast(:me as bigint)], 'EXPORT') as text)", String.class)
                .setParameter("me", me.key())
                .getSingleResult();
        return new DataExport(DataExport.FORMAT, clock.instant(), json, resume);
    }

    private List<Reference> references() {
        return session.createNativeQuery(REFERENCES, Object[].class)
                .getResultStream()
                .map(row -> new Reference(
                        (String) row[0],
                        List.of(((String) row[1]).split(",")),
                        (String) row[2],
                        List.of(((String) row[3]).split(",")),
                        (Boolean) row[4]))
                .toList();
    }

    private Set<String> named() {
        Set<String> named = new TreeSet<>(session.createNativeQuery(
                        "select quote_ident(table_name) from information_schema.columns"
                                + " where table_schema = current_schema() and column_name = 'slug'",
                        String.class)
                .getResultList());
        named.add("person");
        return named;
    }

    private static String rows(PersonalTables tables, String table, Set<String> named) {
        return "select coalesce(jsonb_agg(to_jsonb(t) - '" + AUDIT_NAME + "'" + names(tables, table, named)
                + "), '[]') from " + table + " t where " + tables.belongs(table, "t");
    }

    private static String part(String name, String rows) {
        return "jsonb_build_object('" + name + "', (" + rows + "))";
    }

    /** Others' rows, of which the caller's part is that they are there. */
    private static String mentions(Reference mention) {
        return "select coalesce(jsonb_agg(t.id), '[]') from " + mention.table() + " t where t."
                + mention.columns().getFirst() + " = :me";
    }

    /** Puts names in the place of the keys of other rows. */
    private static String names(PersonalTables tables, String table, Set<String> named) {
        return tables.references().stream()
                .filter(reference -> reference.table().equals(table))
                .flatMap(reference -> reference.columns().stream())
                .distinct()
                .map(column -> tables.leadsTo(table, column, named)
                        .map(target -> " || jsonb_build_object('" + column + "', " + name(target, "t." + column) + ")")
                        .orElse(""))
                .collect(joining());
    }

    private static String name(String target, String key) {
        return target.equals("person")
                ? "(" + person("p.id = " + key) + ")"
                : "(select s.slug from " + target + " s where s.id = " + key + ")";
    }

    private static String audited(String name) {
        return person("p." + AUDIT_NAME + " = " + name);
    }

    /** The name of the one person who meets a condition, if the caller may see it. */
    private static String person(String condition) {
        return "select p.display_name from person p where " + condition + " and p.organisation = :organisation and "
                + PersonQueries.maySee(ProfilePart.NAME);
    }
}
