package io.github.careergraph.market;

/**
 * Skills that go with others, the likeliest first.
 *
 * @param skills their places
 * @param chances of each that an occupation which needs the others needs it too, 0 to 1
 */
public record LikelySkills(int[] skills, double[] chances) {}
