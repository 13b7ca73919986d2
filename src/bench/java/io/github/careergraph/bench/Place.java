package io.github.careergraph.bench;

/**
 * Where a page of people begins: behind this one.
 *
 * @param cursor as the service names the place; null for the beginning
 * @param name of the last person before; empty for the beginning
 * @param id of that person; 0 for the beginning
 */
record Place(String cursor, String name, long id) {

    static final Place BEGINNING = new Place(null, "", 0);
}
