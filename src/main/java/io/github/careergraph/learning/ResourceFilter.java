package io.github.careergraph.learning;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("ResourceFilter")
@Description("Which learning resources a list holds; all given conditions must hold.")
public class ResourceFilter {

    @Description("Words in the title or provider, 1 to 200 characters.")
    public String text;

    @Description("What it is.")
    public ResourceKind kind;

    @Description("The language it is in, a BCP 47 tag such as en or zh.")
    public String language;

    @Description("What it costs.")
    public ResourceCost cost;

    @Description("The slug of a skill that it teaches.")
    public String teaches;

    @Description("At most so many hours: 0.01 to 5000.")
    public Double maximumHours;
}
