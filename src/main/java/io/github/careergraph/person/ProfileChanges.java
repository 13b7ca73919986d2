package io.github.careergraph.person;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.InputRules;

/** Changes the caller's own profile. */
@ApplicationScoped
@Transactional
class ProfileChanges {

    private final Session session;
    private final Me me;
    private final PersonQueries people;

    @Inject
    ProfileChanges(Session session, Me me, PersonQueries people) {
        this.session = session;
        this.me = me;
        this.people = people;
    }

    Person save(ProfileInput input) {
        Person person = session.find(Person.class, me.key(), LockModeType.PESSIMISTIC_WRITE);
        if (person == null) {
            throw CareerGraphException.notFound(null, "Your profile is no longer there.");
        }
        InputRules.version(input.version, person.version);
        if (input.displayName != null) {
            person.name = InputRules.text("input.displayName", input.displayName, 200);
        }
        if (input.headline != null) {
            person.headlineText = InputRules.optionalText("input.headline", input.headline, 300);
        }
        if (input.about != null) {
            person.aboutText = InputRules.optionalText("input.about", input.about, 10_000);
        }
        if (input.email != null) {
            person.emailAddress = email(input.email);
        }
        if (input.locale != null) {
            person.localeTag = locale(input.locale);
        }
        if (input.timeZone != null) {
            person.timeZoneId = timeZone(input.timeZone);
        }
        if (input.weeklyHours != null) {
            person.hoursPerWeek = InputRules.within("input.weeklyHours", input.weeklyHours, 0, 80);
        }
        if (input.targetOccupation != null) {
            person.targetOccupationKey = occupation(input.targetOccupation);
        }
        if (input.interests != null) {
            replaceInterests(person, input.interests);
        }
        session.flush();
        session.clear();
        return people.me();
    }

    Person setAudience(AudienceInput input) {
        session.createNativeMutationQuery("""
                        insert into person_audience (person_id, field, audience) values (:me, :part, :audience)
                        on conflict (person_id, field) do update set audience = excluded.audience
                        """)
                .setParameter("me", me.key())
                .setParameter("part", input.part.name())
                .setParameter("audience", input.audience.name())
                .executeUpdate();
        return people.me();
    }

    private void replaceInterests(Person person, List<String> slugs) {
        InputRules.atMost("input.interests", slugs, 50);
        slugs.stream().filter(slug -> !InputRules.isSlug(slug)).findFirst().ifPresent(slug -> {
            throw CareerGraphException.invalidInput("input.interests", "An interest is the slug of a skill.");
        });
        List<String> unknown = session.createNativeQuery(
                        "select w.slug from unnest(:slugs) w (slug) where not exists (select 1 from skill s where s.slug = w.slug)",
                        String.class)
                .setParameter("slugs", slugs.toArray(String[]::new))
                .getResultList();
        if (!unknown.isEmpty()) {
            throw CareerGraphException.invalidInput("input.interests", "There is no skill " + unknown.getFirst() + ".");
        }
        session.createNativeMutationQuery("delete from person_interest where person_id = :me")
                .setParameter("me", person.key)
                .executeUpdate();
        session.createNativeMutationQuery(
                        "insert into person_interest (person_id, skill_id) select :me, id from skill where slug = any(:slugs)")
                .setParameter("me", person.key)
                .setParameter("slugs", slugs.toArray(String[]::new))
                .executeUpdate();
    }

    private Long occupation(String slug) {
        if (slug.isEmpty()) {
            return null;
        }
        if (!InputRules.isSlug(slug)) {
            throw CareerGraphException.invalidInput("input.targetOccupation", "This is not the slug of an occupation.");
        }
        return session.createNativeQuery("select id from occupation where slug = :slug", Long.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> CareerGraphException.invalidInput(
                        "input.targetOccupation", "There is no occupation " + slug + "."));
    }

    private static String email(String address) {
        if (!address.isEmpty() && !address.matches("[^@\\s\\x00]{1,64}@[^@\\s\\x00]{1,255}")) {
            throw CareerGraphException.invalidInput("input.email", "This is not an e-mail address.");
        }
        return address.isEmpty() ? null : address;
    }

    private static String locale(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException malformed) {
            throw CareerGraphException.invalidInput("input.locale", "This is not a BCP 47 language tag.");
        }
    }

    private static String timeZone(String id) {
        try {
            return ZoneId.of(id).getId();
        } catch (DateTimeException unknown) {
            throw CareerGraphException.invalidInput("input.timeZone", "This is not an IANA time zone.");
        }
    }
}
