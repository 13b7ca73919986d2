package io.github.careergraph.value;

import org.eclipse.microprofile.graphql.Description;

@Description(
        "How five scores become one value: members of the weighted power mean 5·(Σ w·x^ρ)^(1/ρ), told apart by the range of ρ. The weights w of brand, leadership and network are policy: no public data ties them to pay.")
public enum ValueModel {
    @Description("ρ = 1: the plain sum of the five scores when the weights are equal.")
    ADDITIVE("all five sides add up"),
    @Description("ρ = ∞: five times the best score.")
    CEILING("only the strongest side counts"),
    @Description(
            "ρ < 1: evenness is rewarded. The default is ½ and not the geometric mean (ρ = 0), which would be zero for everybody who has nothing on record in one dimension, so that no first step anywhere could ever raise it.")
    BALANCED("an even profile counts for more, so a weak side holds the whole back"),
    @Description("1 < ρ < ∞: one strong dimension is rewarded, the others still count.")
    SPECIALIST("strong sides count for more than weak ones"),
    @Description(
            "ρ and weights fitted to what a market really pays, by the command calibrate or by the client: there is none until its parameters are configured or given.")
    CALIBRATED("the sides count for what they were found to be paid");

    private final String words;

    ValueModel(String words) {
        this.words = words;
    }

    /** What the model rewards, in plain English. */
    public String words() {
        return words;
    }

    /** Whether ρ lies in this model's range. */
    public boolean accepts(double rho) {
        return switch (this) {
            case ADDITIVE -> rho == 1;
            case CEILING -> rho == Double.POSITIVE_INFINITY;
            case BALANCED -> rho < 1;
            case SPECIALIST -> rho > 1 && rho < Double.POSITIVE_INFINITY;
            case CALIBRATED -> !Double.isNaN(rho);
        };
    }
}
