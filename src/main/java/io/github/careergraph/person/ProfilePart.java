package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;

import static io.github.careergraph.person.Audience.ME;
import static io.github.careergraph.person.Audience.ORGANISATION;

/** The parts of a profile whose audience its owner decides, with what holds until then. */
@Description("A part of a profile whose audience its owner decides.")
public enum ProfilePart {
    /** Display name. Whoever may not see it cannot see that the person exists. */
    NAME(ORGANISATION),
    /** Headline. */
    HEADLINE(ORGANISATION),
    /** About. */
    ABOUT(ORGANISATION),
    /** E-mail address. */
    CONTACT(ME),
    /** Target occupation, interests, locale, time zone and weekly hours. */
    GOALS(ME),
    /** Skills with their provenance and endorsements. */
    SKILLS(ORGANISATION),
    /** Activities and education. */
    ACTIVITIES(ORGANISATION),
    /** Memberships of projects. */
    PROJECTS(ORGANISATION),
    /** Accepted connections. */
    CONNECTIONS(Audience.CONNECTIONS),
    /** Market value, gap and recommendations. */
    VALUE(ME),
    /** Learning plans. */
    LEARNING_PLANS(ME),
    /** Value history. */
    HISTORY(ME);

    private final Audience standard;

    ProfilePart(Audience standard) {
        this.standard = standard;
    }

    /** The audience of people who have not decided. */
    public Audience standard() {
        return standard;
    }
}
