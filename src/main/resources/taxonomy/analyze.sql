-- Tells the planner what the steps before have entered; by its old figures it would join by the slowest way.
analyze skill, skill_label, skill_source, skill_broader, skill_requires, occupation, occupation_label, occupation_source,
    occupation_skill, occupation_related
