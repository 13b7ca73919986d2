-- Tells the planner what there is now, and clears the lists of entries that wait to be put into the trigram indexes.
vacuum (analyze) skill, skill_label, skill_source, skill_broader, skill_requires, skill_demand,
    occupation, occupation_label, occupation_source, occupation_skill, occupation_related
