package io.github.careergraph.skill;

import java.time.LocalDate;
import java.util.Locale;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How the pay of occupations goes with their need for a skill. */
@Description("How the pay of occupations goes with their need for a skill: an association, and not a promise of pay.")
public record MarketPremium(
        @Description(
                "By which share of the average occupation's pay one that needs nothing else is expected to pay more, or"
                        + " less where it is negative; 0.1 is a tenth more.")
        double premium,

        @NonNull @Description("The earnings and occupations that it was learned from.")
        String source,

        @NonNull @Description("The day that the figure is of.")
        LocalDate asOf) {

    public MarketPremium {
        if (!(premium > -1 && premium <= 10)) {
            throw new IllegalArgumentException("premium must be above -1 and at most 10: " + premium);
        }
    }

    /** Where it puts pay, such as {@code about 12 % above}; {@code as good as} below half a percent. */
    public String inWords() {
        long percent = Math.round(100 * premium);
        return percent == 0
                ? "as good as"
                : String.format(Locale.ROOT, "about %d %% %s", Math.abs(percent), percent > 0 ? "above" : "below");
    }

    /** Where the figure comes from. */
    public String origin() {
        return "%s, %s".formatted(source, asOf);
    }
}
