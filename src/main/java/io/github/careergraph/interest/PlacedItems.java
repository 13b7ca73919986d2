package io.github.careergraph.interest;

import java.util.List;

/**
 * Where items lie among others: who likes one likes those in like directions.
 *
 * @param model name of what placed them; only vectors of the same model compare
 * @param tower how the same model makes a person of items
 */
public record PlacedItems(String model, UserTower tower, List<float[]> vectors) {}
