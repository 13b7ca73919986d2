package io.github.careergraph.person;

import java.util.List;

/**
 * A foreign key, as the database's catalogue knows it.
 *
 * @param columns of the table that refers, each with its fellow of {@code targetColumns}
 * @param owned whether the row goes with the one it refers to, and so belongs to it
 */
record Reference(String table, List<String> columns, String target, List<String> targetColumns, boolean owned) {}
