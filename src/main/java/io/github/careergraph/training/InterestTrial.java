package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import io.github.careergraph.interest.ItemText;
import io.github.careergraph.market.FeatureRows;
import io.github.careergraph.market.Interval;
import io.github.careergraph.market.ItemEase;
import io.github.careergraph.market.Popularity;
import io.github.careergraph.market.RankedSkills;
import io.github.careergraph.market.SkillNeighbours;
import io.github.careergraph.market.SkillScores;
import io.github.careergraph.training.BehaviourLog.Somebody;
import io.github.careergraph.training.InterestExample.Told;
import io.github.careergraph.training.InterestSplit.Question;

/** Asks the interest model and simpler ones what people liked later, of whom nobody was learned from. */
final class InterestTrial {

    static final String MODEL = "interest model";
    static final String SERVED = "interest model, without popularity";

    private static final double[] LAMBDAS = {20, 100, 500};
    /** With more items than this EASE, which inverts a matrix of all by all, is left out. */
    private static final int MOST_FOR_EASE = 5_000;

    private final BehaviourLog data;
    private final InterestSplit split;
    private final TrainedInterests model;
    private final Progress progress;
    private final FeatureRows needs;
    private final FeatureRows described;
    private ItemEase ease;

    InterestTrial(BehaviourLog data, InterestSplit split, TrainedInterests model, Progress progress) {
        this.data = data;
        this.split = split;
        this.model = model;
        this.progress = progress;
        this.needs = FeatureRows.ofSets(
                data.items().size(),
                split.train().stream()
                        .map(somebody -> InterestSplit.firstLikings(somebody.deeds()).stream()
                                .mapToInt(BehaviourLog.Deed::item)
                                .sorted()
                                .toArray())
                        .toArray(int[][]::new));
        this.described = FeatureRows.ofTerms(
                data.items().stream().map(InterestTrial::terms).toList());
    }

    /** What the epoch is chosen by: the mean NDCG@10 of who has done something and of newcomers. */
    static double validationScore(TrainedInterests model, InterestSplit split) {
        double sum = 0;
        for (Question question : split.validation()) {
            sum += RankedSkills.of(
                            masked(
                                    model.scores(InterestExample.traces(
                                            question.told(), question.somebody(), question.day())),
                                    item -> !split.isNew()[item]),
                            question.met(),
                            question.later())
                    .ndcg();
            sum += RankedSkills.of(
                            masked(model.scores(InterestExample.said(question.somebody())), item -> !split.isNew()[
                                    item]),
                            question.met(),
                            question.later())
                    .ndcg();
        }
        return split.validation().isEmpty() ? 0 : sum / (2 * split.validation().size());
    }

    List<Table> run() {
        ease = data.items().size() <= MOST_FOR_EASE ? ease() : null;
        List<Question> all = split.test();
        List<Question> newcomers = all.stream()
                .filter(question -> !InterestExample.said(question.somebody()).isEmpty())
                .toList();
        List<Question> withNew =
                all.stream().filter(question -> question.laterNew().length > 0).toList();
        return List.of(
                table("Everybody", all, false, false),
                table("Newcomers: nothing done yet, some interest or goal named", newcomers, true, false),
                table("New items: nobody has met them yet", withNew, false, true));
    }

    private Table table(String title, List<Question> questions, boolean newcomers, boolean fresh) {
        progress.line("%s: %d people", title, questions.size());
        int[][] known =
                questions.stream().map(question -> known(question, newcomers)).toArray(int[][]::new);
        FeatureRows asked = FeatureRows.ofSets(data.items().size(), known);
        Map<String, RankedSkills[]> results = new LinkedHashMap<>();
        if (fresh) {
            Random random = new Random(1);
            results.put("by chance", ranked(questions, true, row -> random.doubles(
                            data.items().size())
                    .toArray()));
        } else {
            results.put("popularity", ranked(questions, false, new Popularity(needs)::of));
            results.put("item-kNN", ranked(questions, false, orPopular(new SkillNeighbours(needs, asked))));
            if (ease != null) {
                results.put("EASE", ranked(questions, false, orPopular(ease.of(asked))));
            }
        }
        SkillScores texts = SkillNeighbours.closestKnown(asked, described);
        results.put("texts (TF-IDF)", ranked(questions, fresh, texts::of));
        List<List<Told>> told = questions.stream()
                .map(question -> newcomers
                        ? InterestExample.said(question.somebody())
                        : InterestExample.traces(question.told(), question.somebody(), question.day()))
                .toList();
        results.put(MODEL, ranked(questions, fresh, row -> model.scores(told.get(row))));
        results.put(SERVED, ranked(questions, fresh, row -> model.affinities(told.get(row))));
        return new Table(
                title,
                questions.stream().map(question -> question.somebody().id()).toList(),
                results);
    }

    /** What the simpler models go by: what was liked, or else what the person says. */
    private static int[] known(Question question, boolean newcomers) {
        Somebody somebody = question.somebody();
        return newcomers
                ? IntStream.concat(IntStream.of(somebody.declared()), IntStream.of(somebody.goal()))
                        .distinct()
                        .sorted()
                        .toArray()
                : InterestSplit.firstLikings(question.told()).stream()
                        .mapToInt(BehaviourLog.Deed::item)
                        .sorted()
                        .toArray();
    }

    /** Where a model knows nothing to say, what is popular comes first. */
    private SkillScores orPopular(SkillScores scores) {
        double[] popular = new Popularity(needs).of(0);
        return row -> {
            double[] both = scores.of(row).clone();
            for (int item = 0; item < both.length; item++) {
                both[item] += 1e-9 * popular[item];
            }
            return both;
        };
    }

    /** With the λ that does best with the validation people. */
    private ItemEase ease() {
        FeatureRows validation = FeatureRows.ofSets(
                data.items().size(),
                split.validation().stream()
                        .map(question -> known(question, false))
                        .toArray(int[][]::new));
        ItemEase best = null;
        double bestScore = -1;
        for (double lambda : LAMBDAS) {
            ItemEase ease = new ItemEase(needs, lambda);
            double score = Arrays.stream(ranked(split.validation(), false, ease.of(validation)))
                    .mapToDouble(RankedSkills::ndcg)
                    .average()
                    .orElse(0);
            if (score > bestScore) {
                bestScore = score;
                best = ease;
            }
        }
        return best;
    }

    private RankedSkills[] ranked(List<Question> questions, boolean fresh, SkillScores scores) {
        RankedSkills[] ranked = new RankedSkills[questions.size()];
        for (int row = 0; row < ranked.length; row++) {
            Question question = questions.get(row);
            ranked[row] = RankedSkills.of(
                    masked(scores.of(row), item -> split.isNew()[item] == fresh),
                    question.met(),
                    fresh ? question.laterNew() : question.later());
        }
        return ranked;
    }

    private static double[] masked(double[] scores, IntPredicate candidates) {
        double[] masked = scores.clone();
        for (int item = 0; item < masked.length; item++) {
            if (!candidates.test(item)) {
                masked[item] = Double.NEGATIVE_INFINITY;
            }
        }
        return masked;
    }

    private static List<String> terms(ItemText item) {
        return Arrays.asList(item.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}+#]+"));
    }

    /** How models did with the same people. */
    record Table(String title, List<String> people, Map<String, RankedSkills[]> models) {

        Interval recall(String model) {
            return interval(model, RankedSkills::recall);
        }

        Interval ndcg(String model) {
            return interval(model, RankedSkills::ndcg);
        }

        private Interval interval(String model, ToDoubleFunction<RankedSkills> figure) {
            return Interval.ofMean(
                    people, Arrays.stream(models.get(model)).mapToDouble(figure).toArray());
        }

        String markdown() {
            List<String> lines = new ArrayList<>();
            lines.add("### %s (%,d people)".formatted(title, people.size()));
            lines.add("");
            lines.add("| | Recall@10 | NDCG@10 |");
            lines.add("|---|---|---|");
            for (String model : models.keySet()) {
                lines.add("| %s | %s | %s |"
                        .formatted(
                                model,
                                recall(model).toString().strip(),
                                ndcg(model).toString().strip()));
            }
            for (String model : models.keySet()) {
                if (!model.startsWith(MODEL)) {
                    lines.add("| gain of what is served on %s | %s | %s |"
                            .formatted(
                                    model,
                                    gain(SERVED, model, RankedSkills::recall)
                                            .toString()
                                            .strip(),
                                    gain(SERVED, model, RankedSkills::ndcg)
                                            .toString()
                                            .strip()));
                }
            }
            return String.join("\n", lines) + "\n";
        }

        Interval ndcgGain(String model, String other) {
            return gain(model, other, RankedSkills::ndcg);
        }

        /** Person by person, which is more exact than to compare two intervals. */
        private Interval gain(String model, String other, ToDoubleFunction<RankedSkills> figure) {
            double[] gains = new double[people.size()];
            for (int i = 0; i < gains.length; i++) {
                gains[i] = figure.applyAsDouble(models.get(model)[i]) - figure.applyAsDouble(models.get(other)[i]);
            }
            return Interval.ofMean(people, gains);
        }
    }
}
