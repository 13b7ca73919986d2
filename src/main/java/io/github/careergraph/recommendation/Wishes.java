package io.github.careergraph.recommendation;

import java.util.List;
import java.util.Set;

/**
 * What steers a person's recommendations besides the evidence.
 *
 * @param target the slug of the occupation aimed at; null for none
 * @param interests slugs of skills
 * @param excluded ids of recommendations that were dismissed or are done
 * @param behaviour whether what the person did may be used, by the consent BEHAVIOUR
 * @param deeds the newest of what the person did, in no order; empty when it may not be used
 */
record Wishes(String target, Set<String> interests, Set<String> excluded, boolean behaviour, List<Deed> deeds) {

    static final Wishes NONE = new Wishes(null, Set.of(), Set.of(), false, List.of());
}
