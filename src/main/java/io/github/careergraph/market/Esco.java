package io.github.careergraph.market;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The published ESCO tables.
 *
 * @param needs of each occupation the skills it needs, essential or optional, by their place
 * @param groups of each skill all broader skills and groups, by a number for each
 */
record Esco(List<EscoOccupation> occupations, List<EscoSkill> skills, int[][] needs, FeatureRows groups) {

    /** @param folder with classification-en-csv.zip and relations-csv.zip, or the tables in them */
    static Esco read(Path folder) throws IOException {
        Tables tables = new Tables(folder);
        List<EscoOccupation> occupations = new ArrayList<>();
        tables.read(
                "occupations_en.csv",
                List.of("conceptUri", "code", "preferredLabel", "altLabels", "description"),
                cells -> occupations.add(new EscoOccupation(cells[0], cells[1], cells[2], cells[3], cells[4])));
        List<EscoSkill> skills = new ArrayList<>();
        tables.read(
                "skills_en.csv",
                List.of("conceptUri", "preferredLabel", "altLabels", "description"),
                cells -> skills.add(new EscoSkill(cells[0], cells[1], cells[2], cells[3])));
        Map<String, Integer> skillPlaces =
                places(skills.stream().map(EscoSkill::uri).toList());
        return new Esco(
                List.copyOf(occupations),
                List.copyOf(skills),
                needs(
                        tables,
                        places(occupations.stream().map(EscoOccupation::uri).toList()),
                        skillPlaces),
                groups(tables, skillPlaces));
    }

    FeatureRows needed() {
        return FeatureRows.ofSets(skills.size(), needs);
    }

    private static int[][] needs(Tables tables, Map<String, Integer> occupations, Map<String, Integer> skills)
            throws IOException {
        List<Set<Integer>> needs = new ArrayList<>();
        occupations.forEach((uri, place) -> needs.add(new TreeSet<>()));
        tables.read("occupationSkillRelations.csv", List.of("occupationUri", "skillUri"), cells -> {
            Integer occupation = occupations.get(cells[0]);
            Integer skill = skills.get(cells[1]);
            if (occupation != null && skill != null) {
                needs.get(occupation).add(skill);
            }
        });
        return needs.stream().map(Esco::array).toArray(int[][]::new);
    }

    private static FeatureRows groups(Tables tables, Map<String, Integer> skills) throws IOException {
        Map<String, Set<String>> broader = new HashMap<>();
        tables.read(
                "broaderRelationsSkillPillar.csv",
                List.of("conceptUri", "broaderUri"),
                cells -> broader.computeIfAbsent(cells[0], uri -> new LinkedHashSet<>())
                        .add(cells[1]));
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[][] groups = new int[skills.size()][];
        skills.forEach((uri, place) -> {
            Set<Integer> above = new TreeSet<>();
            closure(uri, broader).forEach(group -> above.add(numbers.computeIfAbsent(group, any -> numbers.size())));
            groups[place] = array(above);
        });
        return FeatureRows.ofSets(numbers.size(), groups);
    }

    private static Set<String> closure(String uri, Map<String, Set<String>> broader) {
        Set<String> above = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(uri));
        while (!open.isEmpty()) {
            for (String next : broader.getOrDefault(open.pop(), Set.of())) {
                if (above.add(next)) {
                    open.push(next);
                }
            }
        }
        return above;
    }

    private static Map<String, Integer> places(List<String> uris) {
        Map<String, Integer> places = new LinkedHashMap<>();
        uris.forEach(uri -> places.put(uri, places.size()));
        return places;
    }

    private static int[] array(Set<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
