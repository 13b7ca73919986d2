package io.github.careergraph.person;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.ListOrder;
import io.github.careergraph.graphql.Listing;
import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageRequest;

/**
 * Reads people. The only place that does: each statement is bounded by the caller's organisation and brings what the
 * caller is to each person along, so that no path to a profile can forget the rules.
 */
@ApplicationScoped
@Transactional
public class PersonQueries {

    private static final ListOrder BY_NAME =
            ListOrder.ascending("people:NAME", ListOrder.text("p.display_name"), ListOrder.number("p.id"));
    private static final ListOrder NEWEST_FIRST =
            ListOrder.descending("people:NEWEST", ListOrder.instant("p.created_at"), ListOrder.number("p.id"));

    /**
     * Whether the caller and person p are connected: one look into the index of pairs for each row. As a subquery with
     * a limit it stays that; an {@code exists} may become a hash of all connections there are.
     */
    private static final String CONNECTED = """
            coalesce((select true from connection c where c.accepted_at is not null
                      and least(c.requester_id, c.addressee_id) = least(p.id, :me)
                      and greatest(c.requester_id, c.addressee_id) = greatest(p.id, :me) limit 1), false)
            """;

    /** What the caller is to person p, and what p has decided, in the select list of every statement. */
    private static final String COLUMNS = "{p.*}," + CONNECTED + """
            as connected,
            (select string_agg(a.field || '=' || a.audience, ',') from person_audience a where a.person_id = p.id) as decided
            """;

    /** Holds when the caller may see the given part of person p: the rule of {@link Person#shows} for filters. */
    private static final String MAY_SEE = """
            (p.id = :me or case coalesce((select a.audience from person_audience a where a.person_id = p.id and a.field = '%1$s'), '%2$s')
                when 'ME' then false
                when 'CONNECTIONS' then %3$s
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
        String sql = "select " + COLUMNS + " from person p where p.organisation = :organisation and p.id = any(:keys)";
        return declared(session.createNativeQuery(sql, Object[].class))
                .setParameter("me", me.key())
                .setParameter("organisation", me.organisation())
                .setParameter("keys", keys.toArray(Long[]::new))
                .getResultStream()
                .map(this::open)
                .filter(person -> person.shows(ProfilePart.NAME))
                .collect(Collectors.toMap(person -> person.key, Function.identity()));
    }

    public Optional<Person> byKey(long key) {
        return Optional.ofNullable(byKeys(List.of(key)).get(key));
    }

    /**
     * A row that belongs to a person, in a table with a column {@code person_id}, if the caller may see that part of
     * the person. What is hidden takes the one statement that what is not there takes.
     */
    public <N> Optional<N> partByKey(Class<N> type, String table, ProfilePart part, long key) {
        return session.createNativeQuery(
                        "select m.* from " + table + " m join person p on p.id = m.person_id"
                                + " where p.organisation = :organisation and " + maySee(ProfilePart.NAME) + " and "
                                + maySee(part) + " and m.id = :key",
                        type)
                .setParameter("me", me.key())
                .setParameter("organisation", me.organisation())
                .setParameter("key", key)
                .uniqueResultOptional();
    }

    /** The caller. */
    public Person me() {
        return byKey(me.key())
                .orElseThrow(() -> CareerGraphException.notFound(null, "Your profile is no longer there."));
    }

    Page<Person> page(PersonFilter filter, PersonOrder order, PageRequest request) {
        Listing people = new Listing(
                        "person p",
                        switch (order) {
                            case NAME -> BY_NAME;
                            case NEWEST -> NEWEST_FIRST;
                        })
                .where("p.organisation = :organisation", "organisation", me.organisation())
                .where(maySee(ProfilePart.NAME), "me", me.key());
        if (filter != null) {
            PersonRestrictions.add(filter, people);
        }
        return people.read(session, request, COLUMNS, PersonQueries::declared).map(this::open);
    }

    /** The condition under which the caller may see a part of person {@code p}, for statements of other packages too. */
    public static String maySee(ProfilePart part) {
        String shown = MAY_SEE.formatted(part.name(), part.standard().name(), CONNECTED);
        return part.isProfiling() ? "(" + shown + " and not p.objects_to_profiling)" : shown;
    }

    private static NativeQuery<Object[]> declared(NativeQuery<Object[]> query) {
        return query.addEntity("p", Person.class)
                .addScalar("connected", Boolean.class)
                .addScalar("decided", String.class);
    }

    private Person open(Object[] row) {
        Person person = (Person) row[0];
        Relation relation = person.key == me.key()
                ? Relation.SELF
                : (Boolean) row[1] ? Relation.CONNECTED : Relation.SAME_ORGANISATION;
        person.seenBy(relation, decided((String) row[2]));
        return person;
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
