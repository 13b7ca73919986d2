package io.github.careergraph.value;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** {@link PerDimension} as clients read it. */
@Type("FiveNumbers")
@Description("A number for each of the five sides of a person's value.")
public record FiveNumbers(
        @Description("Of the professional brand.") double brand,
        @Description("Of the skills.") double skill,
        @Description("Of technical leadership.") double leadership,
        @Description("Of the network.") double network,

        @Description("Of project management and collaboration.")
        double project) {

    static FiveNumbers of(PerDimension numbers) {
        return new FiveNumbers(
                numbers.brand(), numbers.skill(), numbers.leadership(), numbers.network(), numbers.project());
    }
}
