package io.github.careergraph.learning;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("LearningPlanInput")
@Description("A new learning plan of the caller's.")
public class LearningPlanInput {

    @NonNull
    @Description("What it is called, 1 to 200 characters.")
    public String title;

    @NonNull
    @Description("What kind of goal it has.")
    public PlanGoal goal;

    @Description("The slug of the occupation to reach; with the goal OCCUPATION, and only there.")
    public String goalOccupation;

    @Description("The skills to reach, 1 to 50; with the goal SKILLS, and only there.")
    public List<@NonNull GoalSkillInput> goalSkills;

    @Description("Hours a week for it, 1 to 80.")
    public int weeklyHours;

    @Description("Its first day; today when left out.")
    public LocalDate start;

    @Description("By when its goal is to be reached, not before its first day.")
    public LocalDate deadline;

    @Description("What to learn and do, in order, at most 200.")
    public List<@NonNull PlanItemInput> items;
}
