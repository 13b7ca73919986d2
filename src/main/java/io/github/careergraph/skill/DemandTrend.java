package io.github.careergraph.skill;

import java.time.LocalDate;
import java.util.Locale;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How the demand for a skill changes, as an operator's series of job ads tells. */
@Description("How the demand for a skill changes, by a series of job ads: what was seen, and not what will be.")
public record DemandTrend(
        @Description("By which share the demand changes in a year, beside that for all skills; 0.1 is a tenth more.")
        double trend,

        @NonNull @Description("The series that it was learned from.")
        String source,

        @NonNull @Description("The day that the figure is of.")
        LocalDate asOf) {

    public DemandTrend {
        if (!(trend > -1 && trend <= 10)) {
            throw new IllegalArgumentException("trend must be above -1 and at most 10: " + trend);
        }
    }

    /** Such as {@code grows by about 12 % a year}. */
    public String inWords() {
        long percent = Math.round(100 * Math.abs(trend));
        return percent == 0
                ? "stays as it is"
                : String.format(Locale.ROOT, "%s by about %d %% a year", trend > 0 ? "grows" : "falls", percent);
    }

    /** Where the figure comes from. */
    public String origin() {
        return "%s, %s".formatted(source, asOf);
    }
}
