package io.github.careergraph.person;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A person's offer to guide others in a skill. */
@Description("A person's offer to guide others in a skill.")
public final class MentoringOffer {

    private final long person;
    private final long skill;
    private final int hoursPerMonth;
    private final int hoursLeft;
    private final Instant since;

    MentoringOffer(long person, long skill, int hoursPerMonth, int hoursLeft, Instant since) {
        this.person = person;
        this.skill = skill;
        this.hoursPerMonth = hoursPerMonth;
        this.hoursLeft = hoursLeft;
        this.since = since;
    }

    @Ignore
    long personKey() {
        return person;
    }

    @Ignore
    long skillKey() {
        return skill;
    }

    @Description("How many hours a month, 1 to 160.")
    public int getHoursPerMonth() {
        return hoursPerMonth;
    }

    @Description("How many of them no accepted request takes yet, 0 to 160.")
    public int getHoursLeftPerMonth() {
        return hoursLeft;
    }

    @NonNull
    @Description("Since when it stands.")
    public Instant getSince() {
        return since;
    }
}
