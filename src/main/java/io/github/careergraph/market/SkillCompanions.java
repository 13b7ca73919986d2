package io.github.careergraph.market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What goes with each skill of a taxonomy: the rows of {@link Ease}'s matrix, which add up over the skills that somebody
 * has. It is the part of {@link SkillSignals} that adds up, learned from ESCO's occupations and from the taxonomy's own.
 */
record SkillCompanions(List<Row> rows) {

    private static final int EACH = 20;
    private static final double LEAST = 0.002;

    /** @param weights by slug, the greatest first */
    record Row(String slug, List<Map.Entry<String, Double>> weights) {}

    static SkillCompanions of(Esco esco, StarterTables taxonomy) {
        Esco both = taxonomy.added(esco);
        OccupationFeatures features = new OccupationFeatures(both);
        int[] occupations = IntStream.range(0, both.occupations().size())
                .filter(occupation -> both.needs()[occupation].length > 0)
                .toArray();
        OccupationViews learned = features.of(occupations, both.needed().select(occupations));
        int skills = taxonomy.skills().size();
        int[][] alone = IntStream.range(0, skills)
                .mapToObj(skill -> new int[] {taxonomy.places()[skill]})
                .toArray(int[][]::new);
        OccupationViews asked =
                features.of(new int[skills], FeatureRows.ofSets(both.skills().size(), alone));
        Ease ease = new Ease(
                learned.skills(),
                SkillSignals.BY_SKILLS.between(learned, learned),
                SkillSignals.BY_SKILLS.between(asked, learned),
                SkillSignals.STRONG_LAMBDA);
        // Where ESCO has one skill for two of the taxonomy, the first stands for both: they are not each other's
        // companion.
        Map<Integer, String> slugs = new HashMap<>();
        for (int skill = 0; skill < skills; skill++) {
            slugs.putIfAbsent(
                    taxonomy.places()[skill], taxonomy.skills().get(skill).slug());
        }
        List<Row> rows = new ArrayList<>();
        for (int skill = 0; skill < skills; skill++) {
            int own = taxonomy.places()[skill];
            double[] scores = ease.of(skill);
            List<Map.Entry<String, Double>> weights = slugs.entrySet().stream()
                    .filter(other -> other.getKey() != own && scores[other.getKey()] >= LEAST)
                    .map(other -> Map.entry(other.getValue(), scores[other.getKey()]))
                    .sorted(Map.Entry.<String, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(EACH)
                    .toList();
            if (!weights.isEmpty()) {
                rows.add(new Row(taxonomy.skills().get(skill).slug(), weights));
            }
        }
        return new SkillCompanions(rows);
    }

    /** A table that the command {@code import-companions} reads. */
    void write(Path target) throws IOException {
        List<String> lines = new ArrayList<>(List.of("slug,companions"));
        rows.forEach(row -> lines.add(row.slug() + ","
                + row.weights().stream()
                        .map(weight -> String.format(Locale.ROOT, "%s:%.3f", weight.getKey(), weight.getValue()))
                        .collect(Collectors.joining(";"))));
        Files.write(target, lines);
    }
}
