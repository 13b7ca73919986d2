package io.github.careergraph.market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A taxonomy in the format of the starter taxonomy's tables, and what of it ESCO has under the same name.
 *
 * @param places of each skill its place in ESCO as {@link #added} has it
 */
record StarterTables(List<StarterSkill> skills, List<StarterOccupation> occupations, int[] places, int known) {

    /** @param folder with skills/*.csv and occupations.csv */
    static StarterTables read(Path folder, Esco esco) throws IOException {
        Path occupations = folder.resolve("occupations.csv");
        List<StarterSkill> skills = StarterSkill.read(folder.resolve("skills"));
        Map<String, Integer> byName = names(esco.skills());
        int[] places = new int[skills.size()];
        int next = esco.skills().size();
        for (int i = 0; i < places.length; i++) {
            Integer match = skills.get(i).names().stream()
                    .map(byName::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            places[i] = match == null ? next++ : match;
        }
        return new StarterTables(
                skills,
                Files.exists(occupations) ? StarterOccupation.read(occupations) : List.of(),
                places,
                esco.skills().size());
    }

    /**
     * ESCO with these skills that it has not under any name, with these occupations behind its own, and with the fields of
     * this taxonomy as groups. The words of the skills are left out: tools are called what means something else in other
     * trades, and "on call" is not what a call centre does.
     */
    Esco added(Esco esco) {
        List<EscoSkill> all = new ArrayList<>(esco.skills());
        List<int[]> groups = new ArrayList<>(
                IntStream.range(0, known).mapToObj(esco.groups()::indices).toList());
        Map<String, Integer> placesOf = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < places.length; i++) {
            placesOf.put(skills.get(i).slug(), places[i]);
            numbers.put(skills.get(i).slug(), esco.groups().columns() + i);
        }
        for (int i = 0; i < places.length; i++) {
            int[] fields = fields(i, numbers);
            if (places[i] >= known) {
                all.add(new EscoSkill(skills.get(i).slug(), "", "", ""));
                groups.add(fields);
            } else {
                groups.set(places[i], union(groups.get(places[i]), fields));
            }
        }
        List<EscoOccupation> allOccupations = new ArrayList<>(esco.occupations());
        List<int[]> needs = new ArrayList<>(Arrays.asList(esco.needs()));
        for (StarterOccupation occupation : occupations) {
            allOccupations.add(new EscoOccupation(occupation.slug(), occupation.isco(), "", "", ""));
            needs.add(sorted(occupation.needs().stream().map(placesOf::get)));
        }
        return new Esco(
                allOccupations,
                all,
                needs.toArray(int[][]::new),
                FeatureRows.ofSets(esco.groups().columns() + places.length, groups.toArray(int[][]::new)));
    }

    /** All that is broader than a skill in this taxonomy, and the skill itself, as groups are numbered. */
    private int[] fields(int skill, Map<String, Integer> numbers) {
        Set<String> above = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(skills.get(skill).slug()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (numbers.containsKey(next) && above.add(next)) {
                open.addAll(skills.get(numbers.get(next)
                                - numbers.get(skills.getFirst().slug()))
                        .broader());
            }
        }
        return sorted(above.stream().map(numbers::get));
    }

    private static int[] union(int[] some, int[] others) {
        return IntStream.concat(IntStream.of(some), IntStream.of(others))
                .distinct()
                .sorted()
                .toArray();
    }

    private static int[] sorted(Stream<Integer> values) {
        return values.filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .distinct()
                .sorted()
                .toArray();
    }

    /** A preferred label goes before other skills' alternative ones. */
    private static Map<String, Integer> names(List<EscoSkill> skills) {
        Map<String, Integer> names = new LinkedHashMap<>();
        for (int i = 0; i < skills.size(); i++) {
            names.putIfAbsent(skills.get(i).label().toLowerCase(Locale.ROOT), i);
        }
        for (int i = 0; i < skills.size(); i++) {
            int place = i;
            Stream.of(skills.get(i).otherLabels().split("\n"))
                    .forEach(name -> names.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), place));
        }
        return names;
    }
}
