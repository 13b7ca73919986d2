package io.github.careergraph.skill;

/** A node of the taxonomy and the language its label is wanted in. */
public record LabelKey(long node, String language) {}
