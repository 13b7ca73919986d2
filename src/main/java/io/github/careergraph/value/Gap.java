package io.github.careergraph.value;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A {@link SkillGap} as clients read it. */
@Type("SkillGap")
@Description(
        "What lies between a person's skills and those that an occupation needs. Missing evidence is no proven gap.")
public record Gap(
        @NonNull @Description("The occupation's slug.") String occupation,
        @NonNull @Description("Needs that are met.") List<@NonNull Need> met,

        @NonNull @Description("Needs with a skill on record below the level needed: proven gaps.")
        List<@NonNull Need> missing,

        @NonNull @Description("Needs of which nothing is on record.")
        List<@NonNull Need> unknown,

        @Description(
                "The evidenced part of all needs, weighted by importance, 0 to 1; null when nothing is on record about any.")
        Double coverage,

        @Description("The same of the essential needs alone.")
        Double essentialCoverage,

        @NonNull @Description("The gap in plain words.") String explanation) {

    @Type("SkillNeedStatus")
    @Description("How a person stands to one skill that an occupation needs.")
    public record Need(
            @Ignore String slug,

            @Description("Whether the occupation cannot do without.")
            boolean essential,

            @Description("How much the occupation needs it, above 0 to 1.")
            double importance,

            @Description("The level needed, 1 to 5.") int neededLevel,

            @Description("The level on record; null when there is none.")
            Integer level,

            @Description("The part of the need that is evidenced, 0 to 1; a narrower skill counts in part.")
            double credit,

            @Description("The narrower skill that the credit comes from; null when it is the skill itself.")
            String through,

            @NonNull @Description("The same in a sentence.") String explanation) {}

    static Gap of(String occupation, SkillGap gap) {
        return new Gap(
                occupation,
                needs(gap, AssessedNeed.Status.MET),
                needs(gap, AssessedNeed.Status.MISSING),
                needs(gap, AssessedNeed.Status.UNKNOWN),
                gap.coverage(),
                gap.essentialCoverage(),
                gap.explanation());
    }

    private static List<Need> needs(SkillGap gap, AssessedNeed.Status status) {
        return gap.needs(status).stream()
                .map(need -> new Need(
                        need.need().slug(),
                        need.need().essential(),
                        need.need().importance(),
                        need.need().level(),
                        need.level() == 0 ? null : need.level(),
                        need.credit(),
                        need.narrower(),
                        need.explanation()))
                .toList();
    }
}
