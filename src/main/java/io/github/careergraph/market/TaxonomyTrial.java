package io.github.careergraph.market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The trial for a taxonomy of few occupations: each fifth of them is held out in turn, and the others are learned from.
 *
 * @param taxonomy what its occupations need
 */
record TaxonomyTrial(NeededSkills taxonomy) {

    private static final int FOLDS = 5;
    private static final int ROUNDS = 10;
    private static final double LAMBDA = 5;

    /** @param folder with skills/*.csv and occupations.csv, as the starter taxonomy has them */
    static TaxonomyTrial read(Path folder) throws IOException {
        List<Path> tables;
        try (Stream<Path> files = Files.list(folder.resolve("skills"))) {
            tables = files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        Map<String, Integer> places = new HashMap<>();
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Path table : tables) {
            Tables.read(table, List.of("slug", "label_en", "aliases_en", "description"), cells -> {
                places.put(cells[0], names.size());
                names.add(cells[1] + " " + cells[2]);
                texts.add(cells[1] + " " + cells[3]);
            });
        }
        int[][] needs = StarterOccupation.read(folder.resolve("occupations.csv")).stream()
                .map(occupation -> occupation.needs().stream()
                        .map(places::get)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
        return new TaxonomyTrial(new NeededSkills(needs, names, texts));
    }

    /** Few occupations leave much to chance: each figure of an occupation is the mean of ten rounds of other fifths. */
    RecommendationTrial.Outcome run(CompanionWeights weights, long seed) {
        List<Map<String, RankedSkills[]>> rounds = LongStream.range(seed, seed + ROUNDS)
                .mapToObj(round -> round(weights, round))
                .toList();
        int[] measured = measured();
        Map<String, RankedSkills[]> means = new LinkedHashMap<>();
        rounds.getFirst()
                .keySet()
                .forEach(model -> means.put(
                        model,
                        IntStream.of(measured)
                                .mapToObj(occupation -> mean(rounds.stream()
                                        .map(round -> round.get(model)[occupation])
                                        .toList()))
                                .toArray(RankedSkills[]::new)));
        return new RecommendationTrial.Outcome(
                IntStream.of(measured).mapToObj(Integer::toString).toList(), means);
    }

    private int[] measured() {
        return IntStream.range(0, taxonomy.needs().length)
                .filter(occupation -> taxonomy.needs()[occupation].length > 1)
                .toArray();
    }

    private static RankedSkills mean(List<RankedSkills> rounds) {
        return new RankedSkills(
                rounds.stream().mapToDouble(RankedSkills::recall).average().orElse(Double.NaN),
                rounds.stream().mapToDouble(RankedSkills::ndcg).average().orElse(Double.NaN));
    }

    /** How each model did on each occupation, by the occupation's place. */
    private Map<String, RankedSkills[]> round(CompanionWeights weights, long seed) {
        int[] all = OccupationFeatures.range(0, taxonomy.needs().length);
        int skills = taxonomy.names().size();
        List<Integer> order = new ArrayList<>(IntStream.of(all).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        Map<String, RankedSkills[]> results = new LinkedHashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int part = fold;
            Holdout test = Holdout.of(
                    all,
                    IntStream.of(all)
                            .filter(i -> i % FOLDS == part)
                            .mapToObj(order::get)
                            .toList(),
                    taxonomy.needs(),
                    seed);
            FeatureRows needs = FeatureRows.ofSets(skills, taxonomy.needs()).select(test.learned());
            FeatureRows known = FeatureRows.ofSets(skills, test.known());
            CompanionModel model = new CompanionModel(taxonomy.only(test.learned()), weights);
            Map<String, SkillScores> baselines = new LinkedHashMap<>();
            baselines.put("popularity", new Popularity(needs));
            baselines.put("item-kNN", new SkillNeighbours(needs, known));
            baselines.put(RecommendationTrial.EASE, new CompactEase(needs, LAMBDA).of(known));
            for (int row = 0; row < test.held().length; row++) {
                int held = row;
                baselines.forEach((name, scores) -> note(
                        results,
                        name,
                        test.held()[held],
                        RankedSkills.of(scores.of(held), test.known()[held], test.hidden()[held])));
                note(
                        results,
                        RecommendationTrial.SERVED,
                        test.held()[row],
                        RankedSkills.of(model.best(test.known()[row], RankedSkills.LENGTH), test.hidden()[row]));
            }
        }
        return results;
    }

    private void note(Map<String, RankedSkills[]> results, String model, int occupation, RankedSkills ranked) {
        results.computeIfAbsent(model, name -> new RankedSkills[taxonomy.needs().length])[occupation] = ranked;
    }
}
