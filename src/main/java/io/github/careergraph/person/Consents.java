package io.github.careergraph.person;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Keeps what people decide about the processing of their data. What follows from it, the database does at once. */
@ApplicationScoped
@Transactional
public class Consents {

    private static final int MOST_DECISIONS = 100;

    private final Session session;
    private final Me me;
    private final PersonQueries people;
    private final ConsentConfiguration configuration;

    @Inject
    Consents(Session session, Me me, PersonQueries people, ConsentConfiguration configuration) {
        this.session = session;
        this.me = me;
        this.people = people;
        this.configuration = configuration;
    }

    /** How the caller stands to each kind. */
    List<Consent> mine() {
        Map<ConsentKind, List<ConsentDecision>> decided = session.createNativeQuery("""
                        select d.kind as kind, d.given as given, d.wording as wording, d.decided_at as decided
                        from unnest(:kinds) as k (kind) cross join lateral (
                            select c.* from consent c where c.person_id = :me and c.kind = k.kind
                            order by c.id desc limit :most) d
                        order by d.kind, d.id desc
                        """, Object[].class)
                .addScalar("kind", String.class)
                .addScalar("given", Boolean.class)
                .addScalar("wording", String.class)
                .addScalar("decided", Instant.class)
                .setParameter(
                        "kinds",
                        Arrays.stream(ConsentKind.values()).map(Enum::name).toArray(String[]::new))
                .setParameter("me", me.key())
                .setParameter("most", MOST_DECISIONS)
                .getResultStream()
                .collect(groupingBy(
                        row -> ConsentKind.valueOf((String) row[0]),
                        mapping(
                                row -> new ConsentDecision((Boolean) row[1], (String) row[2], (Instant) row[3]),
                                toList())));
        return Arrays.stream(ConsentKind.values())
                .map(kind -> Consent.of(kind, configuration.wording(), decided.getOrDefault(kind, List.of())))
                .toList();
    }

    Person give(ConsentKind kind, String wording) {
        if (!configuration.wording().equals(wording)) {
            throw CareerGraphException.invalidInput(
                    "wording", "The text has changed: show the present one, which is " + configuration.wording() + ".");
        }
        return decide(kind, true);
    }

    Person withdraw(ConsentKind kind) {
        return decide(kind, false);
    }

    Person objectToProfiling(boolean object) {
        return decide(ConsentKind.PROFILING, !object);
    }

    private Person decide(ConsentKind kind, boolean given) {
        // One decision after the other, and none beside what is being written on the ground of an earlier one.
        session.createNativeQuery("select id from person where id = :me for update", Long.class)
                .setParameter("me", me.key())
                .getSingleResult();
        // The same again is no further decision.
        if (!latest(me.key(), kind).equals(Optional.of(given))) {
            session.createNativeMutationQuery(
                            "insert into consent (person_id, kind, given, wording) values (:me, :kind, :given, :wording)")
                    .setParameter("me", me.key())
                    .setParameter("kind", kind.name())
                    .setParameter("given", given)
                    .setParameter("wording", configuration.wording())
                    .executeUpdate();
        }
        session.clear();
        return people.me();
    }

    /**
     * Whether a kind of processing may be done for a person, to the end of the present transaction: a withdrawal waits
     * for it and then takes along what was written in it.
     */
    public boolean allows(long person, ConsentKind kind) {
        session.createNativeQuery("select id from person where id = :person for key share", Long.class)
                .setParameter("person", person)
                .getResultList();
        return latest(person, kind).orElse(true);
    }

    /**
     * Those of many people who may be valued, to the end of the present transaction as by {@link #allows}: one statement
     * for any number of them.
     */
    public List<Long> profiled(Collection<Long> people) {
        return session.createNativeQuery(
                        // In one order, so that two who ask at once do not wait for one another.
                        "select id from person where id = any(:people) and not objects_to_profiling order by id for key share",
                        Long.class)
                .setParameter("people", people.toArray(Long[]::new))
                .getResultList();
    }

    private Optional<Boolean> latest(long person, ConsentKind kind) {
        return session.createNativeQuery(
                        "select given from consent where person_id = :person and kind = :kind order by id desc limit 1",
                        Boolean.class)
                .setParameter("person", person)
                .setParameter("kind", kind.name())
                .getResultStream()
                .findFirst();
    }
}
