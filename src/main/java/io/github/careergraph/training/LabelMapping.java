package io.github.careergraph.training;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a scheme calls the labels of a file.
 *
 * @param names by the file's label; null where every label stands for itself
 * @param leftOut labels of the file that the scheme does without
 */
record LabelMapping(Map<String, String> names, Set<String> leftOut) {

    /** Every label, as it is. */
    static final LabelMapping ANY = new LabelMapping(null, Set.of());

    static LabelMapping same(Collection<String> labels) {
        return new LabelMapping(labels.stream().collect(Collectors.toMap(label -> label, label -> label)), Set.of());
    }

    LabelMapping leavingOut(String... labels) {
        Set<String> all = new HashSet<>(leftOut);
        all.addAll(Set.of(labels));
        return new LabelMapping(names, all);
    }

    /** A label that is neither named nor left out is a mistake in the data, or data of another kind. */
    boolean knows(String label) {
        return names == null || names.containsKey(label) || leftOut.contains(label);
    }

    /** Empty for labels that are left out. */
    Optional<String> nameOf(String label) {
        return names == null ? Optional.of(label) : Optional.ofNullable(names.get(label));
    }
}
