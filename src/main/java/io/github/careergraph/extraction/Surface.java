package io.github.careergraph.extraction;

/**
 * One way to write the name of a node of the taxonomy.
 *
 * @param type what a mention of it is reported as; {@link EntityType#OCCUPATION} for occupations, else a kind of skill
 * @param node the key of the skill or occupation
 * @param ambiguous whether it is also an ordinary word or a letter, which only its context can tell apart
 */
public record Surface(String text, EntityType type, long node, boolean ambiguous) {}
