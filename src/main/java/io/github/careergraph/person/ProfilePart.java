package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;

import static io.github.careergraph.person.Audience.ME;
import static io.github.careergraph.person.Audience.ORGANISATION;

/** The parts of a profile whose audience its owner decides, with what holds until then. */
@Description("A part of a profile whose audience its owner decides.")
public enum ProfilePart {
    @Description("Display name. Whoever may not see it cannot see that the person exists.")
    NAME(ORGANISATION),
    @Description("Headline.")
    HEADLINE(ORGANISATION),
    @Description("About.")
    ABOUT(ORGANISATION),
    @Description("E-mail address.")
    CONTACT(ME),
    @Description("Target occupation, interests, locale, time zone and weekly hours.")
    GOALS(ME),
    @Description("Skills with their provenance and endorsements.")
    SKILLS(ORGANISATION),
    @Description("Activities and education.")
    ACTIVITIES(ORGANISATION),
    @Description("Memberships of projects.")
    PROJECTS(ORGANISATION),
    @Description("Accepted connections.")
    CONNECTIONS(Audience.CONNECTIONS),
    @Description(
            "Market value. The gap is shown to those who also see SKILLS, recommendations to those who also see SKILLS and GOALS, and of its evidence the market value tells what they see anyway.")
    VALUE(ME),
    @Description("Learning plans.")
    LEARNING_PLANS(ME),
    @Description("Value history.")
    HISTORY(ME);

    private final Audience standard;

    ProfilePart(Audience standard) {
        this.standard = standard;
    }

    /** Whether it is computed of the person, so that whoever objects to profiling has none. */
    boolean isProfiling() {
        return this == VALUE || this == HISTORY;
    }

    /** The audience of people who have not decided. */
    public Audience standard() {
        return standard;
    }
}
