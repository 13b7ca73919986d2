package io.github.careergraph.value;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("FiveNumbersInput")
@Description("A number, from 0, for each of the five sides of a person's value; 0 for those that are left out.")
public class FiveNumbersInput {

    @Description("For the professional brand.")
    public Double brand;

    @Description("For the skills.")
    public Double skill;

    @Description("For technical leadership.")
    public Double leadership;

    @Description("For the network.")
    public Double network;

    @Description("For project management and collaboration.")
    public Double project;

    Double get(Dimension dimension) {
        return switch (dimension) {
            case BRAND -> brand;
            case SKILL -> skill;
            case LEADERSHIP -> leadership;
            case NETWORK -> network;
            case PROJECT -> project;
        };
    }

    /** The numbers, each checked and refused by the path of its field. */
    PerDimension within(String field, double greatest) {
        return PerDimension.of(dimension -> {
            Double number = get(dimension);
            return number == null ? 0 : Given.within(field + "." + Given.name(dimension), number, greatest);
        });
    }
}
