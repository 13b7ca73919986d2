package io.github.careergraph.recommendation;

import java.util.Set;

/**
 * What steers a person's recommendations besides the evidence.
 *
 * @param target the slug of the occupation aimed at; null for none
 * @param interests slugs of skills
 * @param excluded ids of recommendations that were dismissed or are done
 */
record Wishes(String target, Set<String> interests, Set<String> excluded) {

    static final Wishes NONE = new Wishes(null, Set.of(), Set.of());
}
