package io.github.careergraph.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people show to the caller. */
public final class Shown {

    private Shown() {}

    /**
     * A list of each person, in the order of the people; null for who does not show that part to the caller.
     *
     * @param read finds the lists of people by their keys; not asked where nobody shows theirs
     */
    public static <N> List<List<N>> lists(
            List<Person> people, ProfilePart part, Function<List<Long>, Map<Long, List<N>>> read) {
        List<Long> shown = people.stream()
                .filter(person -> person.shows(part))
                .map(person -> person.key)
                .toList();
        Map<Long, List<N>> found = shown.isEmpty() ? Map.of() : read.apply(shown);
        return people.stream()
                .map(person -> person.shows(part) ? found.getOrDefault(person.key, List.of()) : null)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
