package io.github.careergraph.skill;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("SaveSkillInput")
@Description("A skill as a curator wants it. What is left out stays as it is; lists replace those before.")
public class SkillEntryInput {

    @NonNull
    @Description("The natural key: lower-case letters, digits and hyphens, at most 120.")
    public String slug;

    @Description("The version that was read. When somebody changed the skill since, the answer is CONFLICT.")
    public Integer version;

    @Description("What kind of ability it is; needed for a new skill.")
    public SkillType type;

    @Description("What it is, at most 8,000 characters.")
    public String description;

    @Description("Months without use until half of its worth is gone, 1 to 1200.")
    public Integer halfLifeMonths;

    @Description("Typical hours from nothing to working level, 1 to 20000.")
    public Integer learningHours;

    @Description("One preferred label for each language; a new skill needs an English one.")
    public List<@NonNull LabelInput> labels;

    @Description("Other names, at most 200.")
    public List<@NonNull LabelInput> aliases;

    @Description("The slugs of the skills that it is a part or a special case of, at most 20.")
    public List<@NonNull String> broader;

    @Description("The skills that it builds on, at most 50.")
    public List<@NonNull RequirementInput> requires;

    @Description("The slugs of neighbours, at most 100.")
    public List<@NonNull String> related;
}
