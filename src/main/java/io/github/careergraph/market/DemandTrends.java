package io.github.careergraph.market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the shares of occupations in a series of job ads change: the slope of a Poisson regression of an occupation's ads on
 * the year, with all ads of the year as exposure, shrunk to 0 by a penalty on its square (A. Gelman et al., "Bayesian Data
 * Analysis", chapter 16). The penalty is the one that would have told the last but one year best, and the last year, which
 * had no part in any of that, tells what the trends are worth.
 */
final class DemandTrends {

    /** From hardly shrunk to as good as nothing left. */
    static final double[] PENALTIES = {1, 10, 100, 1_000, 10_000, Double.POSITIVE_INFINITY};

    private static final int STEPS = 100;
    private static final double CONVERGED = 1e-10;
    /** A year that an occupation is not asked for in does not make it impossible. */
    private static final double SMOOTHING = 0.5;

    private final DemandSeries series;
    private final double penalty;

    private DemandTrends(DemandSeries series, double penalty) {
        this.series = series;
        this.penalty = penalty;
    }

    static DemandTrends of(DemandSeries series) {
        int last = series.years().length - 1;
        double best = Double.NEGATIVE_INFINITY;
        double chosen = Double.POSITIVE_INFINITY;
        for (double penalty : PENALTIES) {
            double gain = sum(new DemandTrends(series, penalty).gains(last - 1));
            if (gain >= best) {
                best = gain;
                chosen = penalty;
            }
        }
        return new DemandTrends(series, chosen);
    }

    /** @return infinite where no trend tells the last but one year better than the year before it does */
    double penalty() {
        return penalty;
    }

    /**
     * How much better the trends tell the last year than the shares of the year before do, in nats for each ad; interval
     * over occupations, since one occupation's ads are no independent cases.
     */
    Interval gain() {
        int last = series.years().length - 1;
        double[] gains = gains(last);
        List<String> slugs =
                series.occupations().stream().map(NamedOccupation::slug).toList();
        return Interval.of(slugs, places -> {
            double gained = 0;
            double ads = 0;
            for (int place : places) {
                gained += gains[place];
                ads += series.counts()[place][last];
            }
            return ads == 0 ? 0 : gained / ads;
        });
    }

    /** By which share the ads of an occupation change in a year beside those for all, by all years. */
    double ofOccupation(int occupation) {
        return Math.expm1(slope(occupation, series.years().length));
    }

    /**
     * By which share the ads that ask for a skill change in a year, by slug: those of the occupations that need it, by its
     * importance to each and by how often each was asked for last.
     */
    TreeMap<String, Double> ofSkills() {
        int last = series.years().length - 1;
        TreeMap<String, Double> trends = new TreeMap<>();
        Set<String> skills = new HashSet<>();
        series.occupations()
                .forEach(occupation -> skills.addAll(occupation.needs().keySet()));
        for (String skill : skills) {
            double now = 0;
            double then = 0;
            for (int i = 0; i < series.counts().length; i++) {
                double asked = series.occupations().get(i).needs().getOrDefault(skill, 0.0)
                        * (series.counts()[i][last] + SMOOTHING);
                now += asked;
                then += asked * (1 + ofOccupation(i));
            }
            trends.put(skill, then / now - 1);
        }
        return trends;
    }

    /** A table that the command {@code import-trends} reads. */
    void write(Path target, String source, LocalDate asOf) throws IOException {
        String origin = '"' + source.strip().replace("\"", "\"\"") + '"';
        List<String> lines = new ArrayList<>(List.of("slug,trend,source,as_of"));
        ofSkills()
                .forEach((slug, trend) ->
                        lines.add(String.format(Locale.ROOT, "%s,%.4f,%s,%s", slug, trend, origin, asOf)));
        Files.write(target, lines);
    }

    /**
     * What the log-likelihood of each occupation's ads in a year gains by the trends of the years before it: that of a
     * Poisson distribution with all ads of the year as exposure, so that a fall foreseen counts as much as a rise.
     */
    private double[] gains(int year) {
        double[] without = new double[series.counts().length];
        double[] with = new double[without.length];
        for (int i = 0; i < without.length; i++) {
            without[i] = series.counts()[i][year - 1] + SMOOTHING;
            with[i] = without[i] * Math.exp(slope(i, year));
        }
        double sumWithout = sum(without);
        double sumWith = sum(with);
        double total = series.total(year);
        double[] gains = new double[without.length];
        for (int i = 0; i < gains.length; i++) {
            double before = without[i] / sumWithout;
            double then = with[i] / sumWith;
            gains[i] = series.counts()[i][year] * Math.log(then / before) - total * (then - before);
        }
        return gains;
    }

    /** By Newton's method, from no trend; of the first years alone. */
    private double slope(int occupation, int years) {
        double[] ads = series.counts()[occupation];
        double all = 0;
        double exposure = 0;
        for (int year = 0; year < years; year++) {
            all += ads[year];
            exposure += series.total(year);
        }
        if (all == 0 || Double.isInfinite(penalty)) {
            return 0;
        }
        double level = Math.log(all / exposure);
        double slope = 0;
        for (int step = 0; step < STEPS; step++) {
            double byLevel = 0;
            double bySlope = -penalty * slope;
            double levels = 0;
            double mixed = 0;
            double slopes = penalty;
            for (int year = 0; year < years; year++) {
                double time = year - (years - 1) / 2.0;
                double expected = series.total(year) * Math.exp(level + slope * time);
                byLevel += ads[year] - expected;
                bySlope += (ads[year] - expected) * time;
                levels += expected;
                mixed += expected * time;
                slopes += expected * time * time;
            }
            double determinant = levels * slopes - mixed * mixed;
            double levelStep = (byLevel * slopes - bySlope * mixed) / determinant;
            double slopeStep = (bySlope * levels - byLevel * mixed) / determinant;
            // Far away the quadratic is no good guide.
            level += Math.clamp(levelStep, -1, 1);
            slope += Math.clamp(slopeStep, -0.5, 0.5);
            if (Math.abs(levelStep) + Math.abs(slopeStep) < CONVERGED) {
                break;
            }
        }
        return slope;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }
}
