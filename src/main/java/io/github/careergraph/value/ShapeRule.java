package io.github.careergraph.value;

/**
 * What makes skills broad and deep.
 *
 * @param broad clusters from which on they are broad
 * @param deep depth of a cluster from which on it is deep
 */
public record ShapeRule(int broad, double deep) {

    public ShapeRule {
        Checks.positive("broad", broad);
        Checks.positive("deep", deep);
    }
}
