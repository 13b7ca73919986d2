package io.github.careergraph.person;

import java.time.LocalDate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("MySkillInput")
@Description("A skill of the caller. What is left out stays as it is.")
public class SkillInput {

    @NonNull
    @Description("The slug of the skill.")
    public String skill;

    @Description("How well, 1 to 5.")
    public int level;

    @Description("For how many months it was used, 0 to 960.")
    public Integer months;

    @Description("The day it was last used, not in the future.")
    public LocalDate lastUsed;

    @Description("The version that was read. When the skill was changed or removed since, the answer is CONFLICT.")
    public Integer version;
}
