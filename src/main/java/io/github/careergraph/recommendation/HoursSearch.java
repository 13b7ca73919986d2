package io.github.careergraph.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import io.github.careergraph.value.EvidenceChange;
import io.github.careergraph.value.SkillEvidence;
import io.github.careergraph.value.WhatIf;

/**
 * Finds what to do with some hours so that the value is highest: of each choice one use or none, and skills that several
 * uses build on learnt once. That is a knapsack problem with prerequisites and a concave gain, solved by branch and
 * bound as long as a budget lasts.
 *
 * <p>The bound: the value {@code F} is a concave function of the sums of weights {@code s}, so no plan is worth more than
 * {@code F(x) + ∇F(x)·(s − x)} for any {@code x}, for which the plan of a greedy start is taken. What the hours that are
 * left can add to {@code ∇F(x)·s} is at most the fractional knapsack over the single levels of skills and the single
 * uses, prerequisites aside (Dantzig, "Discrete-variable extremum problems", Operations Research 5, 1957).
 */
final class HoursSearch {

    /** Looks at what a plan could still take up; on one busy core up to two seconds. */
    static final long BUDGET = 10_000_000;

    private static final double NEGLIGIBLE = 1e-9;

    /** Keeps the tangent away from sums of 0, where the slope of some formulas is infinite. */
    private static final double AWAY_FROM_ZERO = 0.05;

    /** What a skill takes and leaves at each level, counted from the one that is had. */
    interface Learning {

        int level(String slug);

        double hours(String slug, int toLevel);

        SkillEvidence raised(String slug, int toLevel);
    }

    /**
     * The best plan found.
     *
     * @param levels to reach, prerequisites included
     * @param exact whether it is certain that no other is worth more
     */
    record Found(Map<String, Integer> levels, List<Candidate> uses, double hours, boolean exact) {}

    private final WhatIf whatIf;
    private final double hours;
    private final List<List<Weighed>> choices = new ArrayList<>();
    private final List<Skill> skills = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Tangent tangent;
    /** The highest level of each skill that the choices from one on can lead to. */
    private final int[][] reach;
    /** What a plan could still take up, the steepest first. */
    private final List<Step> steps = new ArrayList<>();

    private long budget;
    private Plan best;

    /** @param choices of each at most one use is taken */
    HoursSearch(WhatIf whatIf, Learning learning, List<List<Use>> choices, double hours, long budget) {
        this.whatIf = whatIf;
        this.hours = hours;
        this.budget = budget;
        TreeSet<String> slugs = new TreeSet<>();
        choices.forEach(
                choice -> choice.forEach(use -> slugs.addAll(use.learning().keySet())));
        for (String slug : slugs) {
            places.put(slug, skills.size());
            skills.add(Skill.of(slug, learning, whatIf));
        }
        choices.forEach(choice -> this.choices.add(
                choice.stream().map(use -> weighed(use, learning)).toList()));
        this.best = greedy();
        this.tangent = new Tangent(best.gains);
        Comparator<Weighed> steepestFirst =
                Comparator.comparingDouble(this::steepness).reversed();
        this.choices.replaceAll(choice -> choice.stream().sorted(steepestFirst).toList());
        this.choices.sort(Comparator.comparing(List::getFirst, steepestFirst));
        this.reach = new int[this.choices.size() + 1][skills.size()];
        for (int i = this.choices.size() - 1; i >= 0; i--) {
            reach[i] = reach[i + 1].clone();
            for (Weighed use : this.choices.get(i)) {
                use.raise(reach[i]);
            }
        }
        collectSteps();
    }

    Found find() {
        branch(nothing(), 0);
        Map<String, Integer> levels = new TreeMap<>();
        for (int i = 0; i < skills.size(); i++) {
            if (best.levels[i] > 0) {
                levels.put(skills.get(i).slug, best.levels[i]);
            }
        }
        return new Found(
                levels, best.uses.stream().map(use -> use.use.candidate()).toList(), best.hours, budget > 0);
    }

    private void branch(Plan plan, int choice) {
        if (choice == choices.size() || budget <= 0 || bound(plan, choice) <= best.value + NEGLIGIBLE) {
            return;
        }
        for (Weighed use : choices.get(choice)) {
            Plan next = plan.plus(use);
            if (next != null) {
                if (next.isBetterThan(best)) {
                    best = next;
                }
                branch(next, choice + 1);
            }
        }
        branch(plan, choice + 1);
    }

    /** No plan that adds to this one by the choices from one on is worth more. */
    private double bound(Plan plan, int choice) {
        double left = hours - plan.hours;
        double bound = tangent.at(plan.gains);
        double[] all = plan.gains.clone();
        for (Step step : steps) {
            budget--;
            if (!step.isOpen(plan, choice, reach[choice])) {
                continue;
            }
            double share = step.hours <= left ? 1 : left / step.hours;
            bound += share * step.rise;
            left -= share * step.hours;
            add(all, step.gains);
            if (whatIf.concave() && share < 1) {
                break;
            }
        }
        return whatIf.concave() ? bound : whatIf.valueWith(all);
    }

    /** Whatever adds most for an hour, again and again. */
    private Plan greedy() {
        Plan plan = nothing();
        while (true) {
            Plan most = null;
            double mostPerHour = 0;
            for (List<Weighed> choice : choices) {
                if (choice.stream().anyMatch(plan.uses::contains)) {
                    continue;
                }
                for (Weighed use : choice) {
                    Plan next = plan.plus(use);
                    if (next != null && next.value > plan.value + NEGLIGIBLE) {
                        double perHour = (next.value - plan.value) / (next.hours - plan.hours);
                        if (perHour > mostPerHour) {
                            most = next;
                            mostPerHour = perHour;
                        }
                    }
                }
            }
            if (most == null) {
                return plan;
            }
            plan = most;
        }
    }

    private Plan nothing() {
        return new Plan(new int[skills.size()], List.of(), 0);
    }

    private Weighed weighed(Use use, Learning learning) {
        int[] levels = new int[skills.size()];
        use.learning().forEach((slug, level) -> levels[places.get(slug)] = level);
        double[] gains = whatIf.gains(use.evidence());
        Map<Integer, double[][]> together = new HashMap<>();
        use.evidence().endorsements().forEach(endorsement -> {
            Integer place = places.get(endorsement.skillSlug());
            if (place != null) {
                together.put(place, together(use.evidence(), skills.get(place), learning, gains));
            }
        });
        return new Weighed(use, levels, gains, together);
    }

    /** An endorsement counts for more of a skill at a higher level: what both add beyond what each adds. */
    private double[][] together(EvidenceChange evidence, Skill skill, Learning learning, double[] gains) {
        double[][] together = new double[skill.gains.length][gains.length];
        for (int level = learning.level(skill.slug) + 1; level < together.length; level++) {
            EvidenceChange raised = EvidenceChange.skills(List.of(learning.raised(skill.slug, level)));
            double[] both = whatIf.gains(evidence.and(raised));
            for (int i = 0; i < both.length; i++) {
                together[level][i] = both[i] - gains[i] - skill.gains[level][i];
            }
        }
        return together;
    }

    private double steepness(Weighed use) {
        Plan alone = nothing().raised(use);
        return alone.hours == 0 ? Double.POSITIVE_INFINITY : tangent.rise(alone.gains) / alone.hours;
    }

    private void collectSteps() {
        for (int place = 0; place < skills.size(); place++) {
            Skill skill = skills.get(place);
            for (int level = skill.held + 1; level < skill.hours.length; level++) {
                double[] gains = skill.gains[level].clone();
                for (int i = 0; i < gains.length; i++) {
                    gains[i] -= skill.gains[level - 1][i];
                }
                // A use that the plan holds already may count for more with it.
                for (List<Weighed> choice : choices) {
                    for (Weighed use : choice) {
                        use.addTogether(place, level, gains);
                    }
                }
                steps.add(new Step(
                        -1, place, level, skill.hours[level] - skill.hours[level - 1], gains, tangent.rise(gains)));
            }
        }
        for (int choice = 0; choice < choices.size(); choice++) {
            for (Weighed use : choices.get(choice)) {
                if (use.use.candidate() != null) {
                    double[] gains = use.gainsAtMost();
                    steps.add(new Step(choice, -1, 0, use.use.hours(), gains, tangent.rise(gains)));
                }
            }
        }
        steps.sort(Comparator.comparingDouble(Step::steepness).reversed());
    }

    private static void add(double[] sums, double[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    /** Hours and gains of a skill at each level, of which those up to the one that is had are 0. */
    private record Skill(String slug, int held, double[] hours, double[][] gains) {

        static Skill of(String slug, Learning learning, WhatIf whatIf) {
            int held = learning.level(slug);
            double[] hours = new double[SkillEvidence.HIGHEST_LEVEL + 1];
            double[][] gains = new double[hours.length][];
            for (int level = 0; level < hours.length; level++) {
                EvidenceChange change = level <= held
                        ? EvidenceChange.NONE
                        : EvidenceChange.skills(List.of(learning.raised(slug, level)));
                hours[level] = level <= held ? 0 : learning.hours(slug, level);
                gains[level] = whatIf.gains(change);
            }
            return new Skill(slug, held, hours, gains);
        }
    }

    /** @param together what the use adds with a skill at each level beyond what both add, by the skill's place */
    private record Weighed(Use use, int[] levels, double[] gains, Map<Integer, double[][]> together) {

        void raise(int[] reached) {
            for (int i = 0; i < levels.length; i++) {
                reached[i] = Math.max(reached[i], levels[i]);
            }
        }

        void addTogether(int place, int level, double[] gains) {
            double[][] byLevel = together.get(place);
            for (int i = 0; byLevel != null && i < gains.length; i++) {
                gains[i] += Math.max(0, byLevel[level][i] - byLevel[level - 1][i]);
            }
        }

        double[] gainsAtMost() {
            double[] most = gains.clone();
            together.values().forEach(byLevel -> {
                for (int i = 0; i < most.length; i++) {
                    double more = 0;
                    for (double[] atLevel : byLevel) {
                        more = Math.max(more, atLevel[i]);
                    }
                    most[i] += more;
                }
            });
            return most;
        }
    }

    /** Something that a plan could still take up: one level of a skill, or one use. */
    private record Step(int choice, int place, int level, double hours, double[] gains, double rise) {

        double steepness() {
            return hours == 0 ? Double.POSITIVE_INFINITY : rise / hours;
        }

        boolean isOpen(Plan plan, int fromChoice, int[] reach) {
            return place < 0 ? choice >= fromChoice : level > plan.levels[place] && level <= reach[place];
        }
    }

    /** The plane that touches the value at some gains; the value lies nowhere above it where it is concave. */
    private final class Tangent {

        private final double value;
        private final double[] at;
        private final double[] slope;

        Tangent(double[] gains) {
            at = gains.clone();
            for (int i = 0; i < at.length; i++) {
                at[i] += AWAY_FROM_ZERO;
            }
            value = whatIf.valueWith(at);
            slope = new double[at.length];
            double little = 1e-5;
            for (int i = 0; i < at.length; i++) {
                double[] above = at.clone();
                double[] below = at.clone();
                above[i] += little;
                below[i] -= little;
                slope[i] = Math.max(0, (whatIf.valueWith(above) - whatIf.valueWith(below)) / (2 * little));
            }
        }

        double at(double[] gains) {
            double height = value;
            for (int i = 0; i < slope.length; i++) {
                height += slope[i] * (gains[i] - at[i]);
            }
            return height;
        }

        double rise(double[] gains) {
            double rise = 0;
            for (int i = 0; i < slope.length; i++) {
                rise += slope[i] * gains[i];
            }
            return rise;
        }
    }

    private final class Plan {

        private final int[] levels;
        private final List<Weighed> uses;
        private final double hours;
        private final double[] gains;
        private final double value;

        Plan(int[] levels, List<Weighed> uses, double hours) {
            this.levels = levels;
            this.uses = uses;
            this.hours = hours;
            this.gains = whatIf.gains(EvidenceChange.NONE);
            for (int i = 0; i < levels.length; i++) {
                add(gains, skills.get(i).gains[levels[i]]);
            }
            for (Weighed use : uses) {
                add(gains, use.gains);
                use.together.forEach((place, byLevel) -> add(gains, byLevel[levels[place]]));
            }
            this.value = whatIf.valueWith(gains);
        }

        /** The plan with a use; null where that does not fit into the hours or adds nothing to do. */
        Plan plus(Weighed use) {
            Plan next = raised(use);
            boolean more = next.uses.size() > uses.size() || next.hours > hours;
            return more && next.hours <= HoursSearch.this.hours + NEGLIGIBLE ? next : null;
        }

        Plan raised(Weighed use) {
            int[] then = levels.clone();
            use.raise(then);
            double needed = hours + use.use.hours();
            for (int i = 0; i < then.length; i++) {
                needed += skills.get(i).hours[then[i]] - skills.get(i).hours[levels[i]];
            }
            List<Weighed> taken = uses;
            if (use.use.candidate() != null) {
                taken = new ArrayList<>(uses);
                taken.add(use);
            }
            return new Plan(then, taken, needed);
        }

        boolean isBetterThan(Plan other) {
            return value > other.value + NEGLIGIBLE
                    || value > other.value - NEGLIGIBLE && hours < other.hours - NEGLIGIBLE;
        }
    }
}
