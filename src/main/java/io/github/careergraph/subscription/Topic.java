package io.github.careergraph.subscription;

/**
 * Something that the database tells changes of, as its migrations write it: {@code value:42}.
 *
 * @param kind what may have changed
 * @param key whose or which
 */
public record Topic(String kind, long key) {

    @Override
    public String toString() {
        return kind + ':' + key;
    }
}
