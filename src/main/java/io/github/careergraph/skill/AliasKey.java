package io.github.careergraph.skill;

/** A skill, the language its aliases are wanted in (null for all) and how many at most. */
record AliasKey(long skill, String language, int first) {}
