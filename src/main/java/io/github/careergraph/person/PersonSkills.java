package io.github.careergraph.person;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.InputRules;

/** Records that people have skills, and where that is known from. The only writer of both. */
@ApplicationScoped
@Transactional
public class PersonSkills {

    /** The level that is there gives way only to one that its owner states or has accepted. */
    private static final String DECLARE = """
            insert into person_skill as old (person_id, skill_id, level, months, last_used)
            values (:person, :skill, :level, :months, :lastUsed)
            on conflict (person_id, skill_id) do update set
                level = case when :states then excluded.level else old.level end,
                months = case when :states then coalesce(excluded.months, old.months)
                              else coalesce(old.months, excluded.months) end,
                last_used = case when :states then coalesce(excluded.last_used, old.last_used)
                                 else coalesce(old.last_used, excluded.last_used) end,
                version = old.version + 1,
                updated_at = now()
            returning id
            """;

    private static final String RECORD = """
            insert into skill_provenance (person_skill_id, kind, document, quote, span_start, span_end, extractor,
                                          by_person_id, confidence)
            select :personSkill, :kind, :document, :quote, :spanStart, :spanEnd, :extractor, :byPerson, :confidence
            where not exists (select 1 from skill_provenance q
                              where q.person_skill_id = :personSkill and q.kind = :kind
                                and (q.document, q.quote, q.span_start, q.span_end, q.extractor, q.by_person_id)
                                    is not distinct from
                                    (:document, :quote, :spanStart, :spanEnd, :extractor, :byPerson))
            """;

    private final Session session;
    private final Clock clock;

    @Inject
    PersonSkills(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * Records that a person has a skill. Its provenance joins what is recorded already, and the same source is
     * recorded once. Level, months and last use replace those that are there only when the owner states them or has
     * accepted them ({@link Provenance#accepted}); else they only fill what is unknown.
     *
     * @param level 1 to 5
     * @param months of use, 0 to 960; null when unknown
     * @param lastUsed a day that has begun where the person lives; null when unknown
     * @return the key of the {@link PersonSkill}
     */
    public long declare(long person, long skill, int level, Integer months, LocalDate lastUsed, Provenance provenance) {
        check(person, level, months, lastUsed);
        // The row stays locked to the end of the transaction: two declarations of one skill follow each other.
        long personSkill = session.createNativeQuery(DECLARE, Long.class)
                .setParameter("person", person)
                .setParameter("skill", skill)
                .setParameter("level", level)
                .setParameter("months", months, Integer.class)
                .setParameter("lastUsed", lastUsed, LocalDate.class)
                .setParameter("states", provenance.statesLevel())
                .getSingleResult();
        record(personSkill, provenance);
        if (provenance.kind() == ProvenanceKind.SELF_DECLARED) {
            withdrawObjection(person, skill);
        }
        return personSkill;
    }

    /**
     * Takes a skill from a person. One that was inferred from a document is remembered as wrong, so that no document
     * brings it back.
     *
     * @return whether the person had it
     */
    boolean remove(long person, long skill) {
        session.createNativeMutationQuery("""
                        insert into skill_objection (person_id, skill_id)
                        select s.person_id, s.skill_id from person_skill s
                        where s.person_id = :person and s.skill_id = :skill
                          and exists (select 1 from skill_provenance q where q.person_skill_id = s.id and q.kind = 'EXTRACTED')
                        on conflict do nothing
                        """)
                .setParameter("person", person)
                .setParameter("skill", skill)
                .executeUpdate();
        return session.createNativeMutationQuery(
                                "delete from person_skill where person_id = :person and skill_id = :skill")
                        .setParameter("person", person)
                        .setParameter("skill", skill)
                        .executeUpdate()
                > 0;
    }

    /** Skills that were inferred of a person, who has removed them. */
    public Set<Long> objected(long person) {
        return Set.copyOf(
                session.createNativeQuery("select skill_id from skill_objection where person_id = :person", Long.class)
                        .setParameter("person", person)
                        .getResultList());
    }

    /** Whoever states a skill has it, whatever was said before. */
    private void withdrawObjection(long person, long skill) {
        session.createNativeMutationQuery("delete from skill_objection where person_id = :person and skill_id = :skill")
                .setParameter("person", person)
                .setParameter("skill", skill)
                .executeUpdate();
    }

    /** Adds a source to a skill whose row the caller has locked. */
    void record(long personSkill, Provenance provenance) {
        session.createNativeMutationQuery(RECORD)
                .setParameter("personSkill", personSkill)
                .setParameter("kind", provenance.kind().name())
                .setParameter("document", provenance.document(), String.class)
                .setParameter("quote", provenance.quote(), String.class)
                .setParameter("spanStart", provenance.spanStart(), Integer.class)
                .setParameter("spanEnd", provenance.spanEnd(), Integer.class)
                .setParameter("extractor", provenance.extractor(), String.class)
                .setParameter("byPerson", provenance.byPerson(), Long.class)
                .setParameter("confidence", provenance.confidence())
                .executeUpdate();
    }

    private void check(long person, int level, Integer months, LocalDate lastUsed) {
        InputRules.within("input.level", level, 1, 5);
        if (months != null) {
            InputRules.within("input.months", months, 0, 960);
        }
        if (lastUsed != null && (lastUsed.isAfter(today(person)) || lastUsed.getYear() < 1900)) {
            throw CareerGraphException.invalidInput(
                    "input.lastUsed", "The last use is not before 1900 and not in the future.");
        }
    }

    /** What is today for somebody in Tokyo is tomorrow for the service. */
    private LocalDate today(long person) {
        return session.createNativeQuery("select time_zone from person where id = :person", String.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst()
                .map(zone -> LocalDate.now(clock.withZone(ZoneId.of(zone))))
                .orElseThrow(() -> CareerGraphException.notFound(null, "This profile is no longer there."));
    }
}
