package io.github.careergraph.person;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import static java.util.stream.Collectors.joining;

/**
 * Finds the rows that are about one person by following the foreign keys to {@code person}, so that a table that
 * a later feature adds is not forgotten.
 *
 * @param references all foreign keys of the graph
 */
record PersonalTables(List<Reference> references) {

    private static final String PERSON = "person";

    /** All tables that have rows that belong to a person. */
    Set<String> owned() {
        Set<String> owned = new TreeSet<>(Set.of(PERSON));
        references.stream()
                .map(Reference::table)
                .filter(table -> !belongs(table, "t").isEmpty())
                .forEach(owned::add);
        return owned;
    }

    /** References by which others' rows name a person, as who verified an activity. */
    List<Reference> mentions() {
        return references.stream()
                .filter(reference -> !reference.owned() && reference.target().equals(PERSON))
                .toList();
    }

    /**
     * Which rows of a table, under an alias, belong to person {@code :me}: those that go with the person, and those
     * that go with rows that belong to the person. The members of a project that the person has created are not
     * theirs. Empty when no row of the table can.
     */
    String belongs(String table, String alias) {
        if (table.equals(PERSON)) {
            return alias + ".id = :me";
        }
        return references.stream()
                .filter(reference -> reference.table().equals(table)
                        && reference.owned()
                        && !reference.target().equals(table))
                .map(reference -> goesWithMine(reference, alias))
                .filter(condition -> !condition.isEmpty())
                .collect(joining(" or "));
    }

    private String goesWithMine(Reference reference, String alias) {
        if (reference.target().equals(PERSON)) {
            return alias + "." + reference.columns().getFirst() + " = :me";
        }
        String inner = alias + "t";
        String target = belongs(reference.target(), inner);
        return target.isEmpty()
                ? ""
                : "(" + columns(reference.columns(), alias) + ") in (select "
                        + columns(reference.targetColumns(), inner) + " from " + reference.target() + " " + inner
                        + " where " + target + ")";
    }

    private static String columns(List<String> columns, String alias) {
        return columns.stream().map(column -> alias + "." + column).collect(joining(", "));
    }

    /** The table that a column leads to in the end, if it is the person's or one with a slug. */
    Optional<String> leadsTo(String table, String column, Set<String> wanted) {
        return references.stream()
                .filter(reference ->
                        reference.table().equals(table) && reference.columns().contains(column))
                .flatMap(reference -> {
                    String next =
                            reference.targetColumns().get(reference.columns().indexOf(column));
                    return wanted.contains(reference.target()) && next.equals("id")
                            ? Optional.of(reference.target()).stream()
                            : leadsTo(reference.target(), next, wanted).stream();
                })
                .findFirst();
    }
}
