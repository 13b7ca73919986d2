package io.github.careergraph.person;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.skill.SkillReferences;

/** Changes the caller's offers of mentoring, and requests by and to the caller. */
@ApplicationScoped
@Transactional
class Mentoring {

    /** A month, when the mentee does not say. */
    private static final int USUAL_HOURS = 2;

    private final Session session;
    private final Me me;
    private final PersonQueries people;
    private final SkillReferences skills;
    private final MentoringQueries queries;

    @Inject
    Mentoring(Session session, Me me, PersonQueries people, SkillReferences skills, MentoringQueries queries) {
        this.session = session;
        this.me = me;
        this.people = people;
        this.skills = skills;
        this.queries = queries;
    }

    MentoringOffer offer(MentoringOfferInput input) {
        InputRules.within("input.hoursPerMonth", input.hoursPerMonth, 1, 160);
        long skill = skills.keyOf("input.skill", input.skill);
        int offered = session.createNativeMutationQuery("""
                        insert into mentoring_offer (person_id, skill_id, hours_per_month)
                        select ps.person_id, ps.skill_id, :hours from person_skill ps
                        where ps.person_id = :me and ps.skill_id = :skill for key share of ps
                        on conflict (person_id, skill_id) do update set hours_per_month = excluded.hours_per_month
                        """)
                .setParameter("hours", input.hoursPerMonth)
                .setParameter("me", me.key())
                .setParameter("skill", skill)
                .executeUpdate();
        if (offered == 0) {
            throw CareerGraphException.invalidInput("input.skill", "You do not have this skill.");
        }
        return queries.offers(List.of(me.key())).get(me.key()).stream()
                .filter(offer -> offer.skillKey() == skill)
                .findFirst()
                .orElseThrow();
    }

    Person withdraw(String slug) {
        int withdrawn = session.createNativeMutationQuery(
                        "delete from mentoring_offer where person_id = :me and skill_id = :skill")
                .setParameter("me", me.key())
                .setParameter("skill", skills.keyOf("skill", slug))
                .executeUpdate();
        if (withdrawn == 0) {
            throw CareerGraphException.notFound("skill", "You do not offer this.");
        }
        return people.me();
    }

    MentoringRequest request(MentoringRequestInput input) {
        long mentor = GlobalId.keyOf(Person.TYPE, "input.mentor", input.mentor);
        String message = InputRules.optionalText("input.message", input.message, 2_000);
        if (mentor == me.key()) {
            throw CareerGraphException.invalidInput("input.mentor", "Nobody can be his or her own mentor.");
        }
        Offered offered = offered(mentor, input.skill);
        int hours = input.hoursPerMonth == null
                ? Math.min(USUAL_HOURS, offered.hours())
                : InputRules.within("input.hoursPerMonth", input.hoursPerMonth, 1, offered.hours());
        List<Long> made = session.createNativeQuery("""
                        insert into mentoring_request (mentee_id, mentor_id, skill_id, message, hours_per_month)
                        values (:me, :mentor, :skill, :message, :hours) on conflict do nothing returning id
                        """, Long.class)
                .setParameter("me", me.key())
                .setParameter("mentor", mentor)
                .setParameter("skill", offered.skill())
                .setParameter("hours", hours)
                .setParameter("message", message, String.class)
                .getResultList();
        if (made.isEmpty()) {
            throw CareerGraphException.conflict("You have asked for this already.");
        }
        return session.find(MentoringRequest.class, made.getFirst());
    }

    MentoringRequest answer(MentoringAnswerInput input) {
        if (input.accept) {
            lockOffer(input.request);
        }
        MentoringRequest request = locked("input.request", input.request);
        if (request.mentorKey != me.key()) {
            throw notThere("input.request");
        }
        if (request.status != MentoringStatus.OPEN) {
            throw CareerGraphException.conflict("This request is answered already: " + request.status + ".");
        }
        if (input.accept) {
            demandTime(request);
        }
        request.status = input.accept ? MentoringStatus.ACCEPTED : MentoringStatus.DECLINED;
        return request;
    }

    void withdrawRequest(String id) {
        MentoringRequest request = locked("request", id);
        if (request.menteeKey != me.key()) {
            throw notThere("request");
        }
        session.remove(request);
    }

    /** The skill of an offer that the caller may see, locked so that it stands while it is asked for. */
    private Offered offered(long mentor, String slug) {
        boolean shown = InputRules.isSlug(slug)
                && people.byKey(mentor)
                        .filter(person -> person.shows(ProfilePart.SKILLS))
                        .isPresent();
        List<Object[]> offers = shown
                ? session.createNativeQuery("""
                                select o.skill_id, o.hours_per_month from mentoring_offer o join skill s on s.id = o.skill_id
                                where o.person_id = :mentor and s.slug = :slug for key share of o
                                """, Object[].class)
                        .setParameter("mentor", mentor)
                        .setParameter("slug", slug)
                        .getResultList()
                : List.of();
        if (offers.isEmpty()) {
            throw CareerGraphException.notFound(null, "There is no such offer.");
        }
        return new Offered((Long) offers.getFirst()[0], (Integer) offers.getFirst()[1]);
    }

    /** Makes two acceptances one after the other. The offer comes first, as it does where one is withdrawn. */
    private void lockOffer(String request) {
        session.createNativeQuery("""
                        select o.skill_id from mentoring_offer o
                        join mentoring_request r on r.mentor_id = o.person_id and r.skill_id = o.skill_id
                        where r.id = :request and o.person_id = :me for update of o
                        """, Long.class)
                .setParameter("request", GlobalId.keyOf(MentoringRequest.TYPE, "input.request", request))
                .setParameter("me", me.key())
                .getResultList();
    }

    /** Refuses to accept more than is offered. */
    private void demandTime(MentoringRequest request) {
        int left = queries.offers(List.of(request.mentorKey)).getOrDefault(request.mentorKey, List.of()).stream()
                .filter(offer -> offer.skillKey() == request.skillKey)
                .mapToInt(MentoringOffer::getHoursLeftPerMonth)
                .sum();
        if (request.hoursPerMonth > left) {
            throw CareerGraphException.conflict(
                    "The request asks for %d hours a month, and of those offered %d are left."
                            .formatted(request.hoursPerMonth, left));
        }
    }

    private record Offered(long skill, int hours) {}

    private MentoringRequest locked(String field, String id) {
        MentoringRequest request = session.find(
                MentoringRequest.class,
                GlobalId.keyOf(MentoringRequest.TYPE, field, id),
                LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw notThere(field);
        }
        return request;
    }

    private static CareerGraphException notThere(String field) {
        return CareerGraphException.notFound(field, "There is no such request.");
    }
}
