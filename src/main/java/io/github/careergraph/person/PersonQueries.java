package io.github.careergraph.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.Cursor;
import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageRequest;

/**
 * Reads people. The only place that does: each statement is bounded by the caller's organisation and brings what the
 * caller is to each person along, so that no path to a profile can forget the rules.
 */
@ApplicationScoped
@Transactional
public class PersonQueries {

    /** What the caller is to person p, and what p has decided, in the select list of every statement. */
    private static final String SELECT = """
            select exists (select 1 from connection c where c.accepted_at is not null
                           and ((c.requester_id = :me and c.addressee_id = p.id)
                             or (c.addressee_id = :me and c.requester_id = p.id))) as connected,
                   (select string_agg(a.field || '=' || a.audience, ',') from person_audience a where a.person_id = p.id) as decided,
                   {p.*}
            from person p
            """;

    /** Holds when the caller may see the given part of person p: the rule of {@link Person#shows} for filters. */
    private static final String MAY_SEE = """
            (p.id = :me or case coalesce((select a.audience from person_audience a where a.person_id = p.id and a.field = '%1$s'), '%2$s')
                when 'ME' then false
                when 'CONNECTIONS' then exists (select 1 from connection c where c.accepted_at is not null
                                                and ((c.requester_id = :me and c.addressee_id = p.id)
                                                  or (c.addressee_id = :me and c.requester_id = p.id)))
                else true end)
            """;

    private final Session session;
    private final Me me;

    @Inject
    PersonQueries(Session session, Me me) {
        this.session = session;
        this.me = me;
    }

    /** The people of these keys whom the caller may know of. */
    public Map<Long, Person> byKeys(Collection<Long> keys) {
        Map<Long, Person> people = new HashMap<>();
        NativeQuery<Object[]> query = people(" where p.organisation = :organisation and p.id = any(:keys)");
        query.setParameter("keys", keys.toArray(Long[]::new));
        open(query).forEach(person -> people.put(person.key, person));
        return people;
    }

    /** The person each of these rows refers to, in their order; null where it is nobody whom the caller may know of. */
    public <T> List<Person> ofEach(List<T> rows, Function<T, Long> person) {
        Set<Long> keys = rows.stream().map(person).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Long, Person> people = keys.isEmpty() ? Map.of() : byKeys(keys);
        return rows.stream()
                .map(person)
                .map(key -> key == null ? null : people.get(key))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    public Optional<Person> byKey(long key) {
        return Optional.ofNullable(byKeys(List.of(key)).get(key));
    }

    /** The caller. */
    public Person me() {
        return byKey(me.key())
                .orElseThrow(() -> CareerGraphException.notFound(null, "Your profile is no longer there."));
    }

    Page<Person> page(PersonFilter filter, PersonOrder order, PageRequest request, boolean count) {
        String scope = "people:" + order;
        Cursor after = request.cursor(scope, 2);
        StringBuilder where =
                new StringBuilder(" where p.organisation = :organisation and ").append(maySee(ProfilePart.NAME));
        Map<String, Object> parameters = new HashMap<>();
        if (filter != null) {
            PersonRestrictions.add(filter, where, parameters);
        }
        Long total = count ? count(where.toString(), parameters) : null;
        if (after != null) {
            where.append(
                    switch (order) {
                        case NAME -> " and (p.display_name, p.id) > (:name, :key)";
                        case NEWEST -> " and (p.created_at, p.id) < (:created, :key)";
                    });
            parameters.put("key", after.longKey(1));
            switch (order) {
                case NAME ->
                    parameters.put(
                            "name", InputText.storable("after", after.keys().getFirst()));
                case NEWEST -> parameters.put("created", after.instantKey(0));
            }
        }
        where.append(
                switch (order) {
                    case NAME -> " order by p.display_name, p.id";
                    case NEWEST -> " order by p.created_at desc, p.id desc";
                });
        NativeQuery<Object[]> query = people(where.toString());
        parameters.forEach(query::setParameter);
        query.setMaxResults(request.fetchSize());
        return Page.of(request, open(query), person -> place(scope, order, person), total);
    }

    private static Cursor place(String scope, PersonOrder order, Person person) {
        return switch (order) {
            case NAME -> Cursor.at(scope, person.name, person.key);
            case NEWEST -> Cursor.at(scope, person.createdAt, person.key);
        };
    }

    private long count(String where, Map<String, Object> parameters) {
        NativeQuery<Long> query = session.createNativeQuery(
                        "select count(*) as total from person p" + where, Long.class)
                .addScalar("total", Long.class);
        query.setParameter("me", me.key()).setParameter("organisation", me.organisation());
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** The condition under which the caller may see a part of person {@code p}, for statements of other packages too. */
    public static String maySee(ProfilePart part) {
        return MAY_SEE.formatted(part.name(), part.standard().name());
    }

    private NativeQuery<Object[]> people(String rest) {
        return session.createNativeQuery(SELECT + rest, Object[].class)
                .addScalar("connected", Boolean.class)
                .addScalar("decided", String.class)
                .addEntity("p", Person.class)
                .setParameter("me", me.key())
                .setParameter("organisation", me.organisation());
    }

    private List<Person> open(NativeQuery<Object[]> query) {
        List<Person> people = new ArrayList<>();
        for (Object[] row : query.getResultList()) {
            Person person = (Person) row[2];
            Relation relation = person.key == me.key()
                    ? Relation.SELF
                    : (Boolean) row[0] ? Relation.CONNECTED : Relation.SAME_ORGANISATION;
            person.seenBy(relation, decided((String) row[1]));
            if (person.shows(ProfilePart.NAME)) {
                people.add(person);
            }
        }
        return people;
    }

    private static Map<ProfilePart, Audience> decided(String pairs) {
        Map<ProfilePart, Audience> audiences = new EnumMap<>(ProfilePart.class);
        if (pairs != null) {
            for (String pair : pairs.split(",")) {
                int equals = pair.indexOf('=');
                audiences.put(
                        ProfilePart.valueOf(pair.substring(0, equals)), Audience.valueOf(pair.substring(equals + 1)));
            }
        }
        return audiences;
    }
}
