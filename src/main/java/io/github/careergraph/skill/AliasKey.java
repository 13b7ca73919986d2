package io.github.careergraph.skill;

/** A node of the taxonomy, the language its aliases are wanted in (null for all) and how many at most. */
public record AliasKey(long node, String language, int first) {}
