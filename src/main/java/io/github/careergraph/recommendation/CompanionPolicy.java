package io.github.careergraph.recommendation;

/**
 * How strongly skills draw that go with those a person has.
 *
 * @param share added for what all speaks for, 0 for not at all
 * @param considered how many of them are considered without being needed, of interest or in demand
 * @param named from which companionship on it is a reason to name
 */
public record CompanionPolicy(double share, int considered, double named) {}
