package io.github.careergraph.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** A figure with its 95 % interval from 1,000 bootstrap samples of whole groups. */
public record Interval(double figure, double low, double high) {

    private static final int SAMPLES = 1000;
    private static final long SEED = 20240229;

    /**
     * @param groups to which group each case belongs: cases of one group are drawn together, since they are alike
     * @param statistic of the cases with these places
     */
    public static Interval of(List<String> groups, ToDoubleFunction<int[]> statistic) {
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            members.computeIfAbsent(groups.get(i), group -> new ArrayList<>()).add(i);
        }
        List<List<Integer>> all = List.copyOf(members.values());
        Random random = new Random(SEED);
        double[] samples = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            List<Integer> drawn = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                drawn.addAll(all.get(random.nextInt(all.size())));
            }
            samples[sample] = statistic.applyAsDouble(
                    drawn.stream().mapToInt(Integer::intValue).toArray());
        }
        Arrays.sort(samples);
        return new Interval(
                statistic.applyAsDouble(OccupationFeatures.range(0, groups.size())),
                samples[(int) (0.025 * SAMPLES)],
                samples[(int) (0.975 * SAMPLES)]);
    }

    public static Interval ofMean(List<String> groups, double[] values) {
        return of(groups, places -> Arrays.stream(places)
                .mapToDouble(i -> values[i])
                .average()
                .orElse(Double.NaN));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%6.3f [%6.3f, %6.3f]", figure, low, high);
    }
}
