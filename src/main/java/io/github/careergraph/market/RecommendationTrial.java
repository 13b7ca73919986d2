package io.github.careergraph.market;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Hides a fifth of the skills of occupations that nothing was learned from, and asks each model for them. */
final class RecommendationTrial {

    static final String EASE = "EASE";
    static final String WIDEST = "EASE, hierarchy and texts";
    static final String SERVED = "what the service runs";
    static final String BY_SKILLS = "signals of skills";
    static final String BY_TITLES = "and of titles and descriptions";

    private static final int HELD = 600;
    private static final int VALIDATION = 500;

    private final Esco esco;
    private final OccupationFeatures features;
    private final List<String> groups;
    private final Consumer<String> progress;

    RecommendationTrial(Esco esco, Consumer<String> progress) {
        this.esco = esco;
        this.progress = progress;
        this.features = new OccupationFeatures(esco);
        this.groups =
                esco.occupations().stream().map(EscoOccupation::minorGroup).toList();
    }

    /** @param byGroup whether whole ISCO minor groups are held out instead of single occupations */
    Outcome run(boolean byGroup, long seed) {
        int[] all = OccupationFeatures.range(0, esco.occupations().size());
        Holdout test = holdout(all, byGroup, HELD, seed);
        // The weights of signals are learned within what is learned from: the test has no say in them.
        Holdout validation = holdout(test.learned(), byGroup, VALIDATION, seed + 100);
        Map<String, RankedSkills[]> results = new LinkedHashMap<>();
        for (boolean titled : new boolean[] {false, true}) {
            String name = titled ? BY_TITLES : BY_SKILLS;
            double[] weights =
                    ConditionalLogit.weights(candidates(name + ", weights", validation, signals(validation, titled)));
            SkillSignals signals = signals(test, titled);
            if (!titled) {
                results.put("popularity", baseline(test, signals.popularity()));
                results.put("item-kNN", baseline(test, signals.itemNeighbours()));
                results.put(EASE, baseline(test, signals.ease()));
                results.put(WIDEST, baseline(test, signals.widest()));
                results.put(SERVED, served(test, validation, seed));
            }
            List<Candidates> candidates = candidates(name + ", test", test, signals);
            results.put(
                    name,
                    each(
                            test,
                            row -> RankedSkills.of(
                                    candidates.get(row).best(weights, RankedSkills.LENGTH), test.hidden()[row])));
        }
        return new Outcome(
                IntStream.of(test.held())
                        .mapToObj(held -> byGroup ? groups.get(held) : Integer.toString(held))
                        .toList(),
                results);
    }

    private RankedSkills[] served(Holdout test, Holdout validation, long seed) {
        progress.accept(SERVED + ", weights");
        CompanionWeights weights =
                CompanionLearning.of(NeededSkills.of(esco).only(validation.learned()), validation, seed);
        progress.accept(SERVED + ", test");
        CompanionModel model = new CompanionModel(NeededSkills.of(esco).only(test.learned()), weights);
        return each(
                test, row -> RankedSkills.of(model.best(test.known()[row], RankedSkills.LENGTH), test.hidden()[row]));
    }

    /** The weights for a service: learned with the occupations that no others have to be tested on. */
    CompanionWeights weights(long seed) {
        Holdout validation =
                holdout(OccupationFeatures.range(0, esco.occupations().size()), false, VALIDATION, seed);
        return CompanionLearning.of(NeededSkills.of(esco).only(validation.learned()), validation, seed);
    }

    private Holdout holdout(int[] pool, boolean byGroup, int count, long seed) {
        int bounded = Math.min(count, pool.length / 3);
        return byGroup
                ? Holdout.ofGroups(pool, bounded, esco.needs(), groups, seed)
                : Holdout.ofOccupations(pool, bounded, esco.needs(), seed);
    }

    private SkillSignals signals(Holdout holdout, boolean titled) {
        return new SkillSignals(
                features,
                features.of(holdout.learned(), esco.needed().select(holdout.learned())),
                features.of(holdout.held(), FeatureRows.ofSets(esco.skills().size(), holdout.known())),
                titled);
    }

    private List<Candidates> candidates(String what, Holdout holdout, SkillSignals signals) {
        AtomicInteger done = new AtomicInteger();
        int total = holdout.held().length;
        return IntStream.range(0, total)
                .parallel()
                .mapToObj(row -> {
                    Candidates of = Candidates.of(signals.all(), row, holdout.known()[row], holdout.hidden()[row]);
                    int now = done.incrementAndGet();
                    if (now % 100 == 0 || now == total) {
                        progress.accept(what + ": " + now + " of " + total);
                    }
                    return of;
                })
                .toList();
    }

    private static RankedSkills[] baseline(Holdout test, SkillScores scores) {
        return each(test, row -> RankedSkills.of(scores.of(row), test.known()[row], test.hidden()[row]));
    }

    private static RankedSkills[] each(Holdout test, IntFunction<RankedSkills> ranked) {
        return IntStream.range(0, test.held().length)
                .parallel()
                .mapToObj(ranked)
                .toArray(RankedSkills[]::new);
    }

    /**
     * @param groups of each held occupation what it is drawn together with for intervals
     * @param models of each model how it did on each held occupation
     */
    record Outcome(List<String> groups, Map<String, RankedSkills[]> models) {

        Interval recall(String model) {
            return Interval.ofMean(groups, recalls(model));
        }

        Interval ndcg(String model) {
            return Interval.ofMean(groups, ndcgs(model));
        }

        /** What a model gains on another, occupation by occupation. */
        Interval recallOver(String model, String other) {
            return Interval.ofMean(groups, differences(recalls(model), recalls(other)));
        }

        Interval ndcgOver(String model, String other) {
            return Interval.ofMean(groups, differences(ndcgs(model), ndcgs(other)));
        }

        private double[] recalls(String model) {
            return Arrays.stream(models.get(model))
                    .mapToDouble(RankedSkills::recall)
                    .toArray();
        }

        private double[] ndcgs(String model) {
            return Arrays.stream(models.get(model))
                    .mapToDouble(RankedSkills::ndcg)
                    .toArray();
        }

        private static double[] differences(double[] some, double[] others) {
            return IntStream.range(0, some.length)
                    .mapToDouble(i -> some[i] - others[i])
                    .toArray();
        }
    }
}
