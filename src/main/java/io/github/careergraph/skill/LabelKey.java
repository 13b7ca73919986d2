package io.github.careergraph.skill;

/** A skill and the language its label is wanted in. */
record LabelKey(long skill, String language) {}
