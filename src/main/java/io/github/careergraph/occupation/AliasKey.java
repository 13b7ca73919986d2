package io.github.careergraph.occupation;

/** An occupation, the language its aliases are wanted in (null for all) and how many at most. */
record AliasKey(long occupation, String language, int first) {}
