package io.github.careergraph.learning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The items of a plan that are not done yet. What has weeks that are not over is spread evenly over those that are left;
 * what has none, or is overdue, shares what the weekly hours leave beside that, in any order.
 *
 * @param owner the key of the person
 * @param week weeks since the plan's first day; negative before it
 * @param weeklyHours for the plan
 */
public record OpenWork(long owner, double week, int weeklyHours, List<Item> items) {

    public OpenWork {
        items = List.copyOf(items);
    }

    /**
     * An item.
     *
     * @param weekFrom the week in which it begins, from 1 on; null when it is not scheduled
     * @param weekTo the week at whose end it is done
     */
    public record Item(CareerStep step, double hours, Integer weekFrom, Integer weekTo) {

        /** The part of it that lies before a moment, in weeks since the plan's first day, of what is left after another. */
        private double part(double from, double moment) {
            double start = Math.max(weekFrom - 1.0, from);
            return Math.clamp((moment - start) / (end() - start), 0.0, 1.0);
        }

        private double end() {
            return weekTo == null ? weekFrom : weekTo;
        }
    }

    /** The hours that will be done so many weeks from now, by step. */
    public Map<CareerStep, Double> done(double weeks) {
        List<Item> scheduled = items.stream()
                .filter(item -> item.weekFrom != null && item.end() > week)
                .toList();
        Map<CareerStep, Double> done = hours(scheduled, week + weeks);
        List<Item> free =
                items.stream().filter(item -> !scheduled.contains(item)).toList();
        double open = free.stream().mapToDouble(Item::hours).sum();
        if (open > 0) {
            double part = Math.min(1, left(scheduled, weeks) / open);
            free.forEach(item -> done.merge(item.step, item.hours * part, Double::sum));
        }
        return done;
    }

    private Map<CareerStep, Double> hours(List<Item> scheduled, double moment) {
        Map<CareerStep, Double> hours = new EnumMap<>(CareerStep.class);
        scheduled.forEach(item -> hours.merge(item.step, item.hours * item.part(week, moment), Double::sum));
        return hours;
    }

    /** What the weekly hours leave, week by week: hours that one week lacks are not taken from another. */
    private double left(List<Item> scheduled, double weeks) {
        double left = 0;
        double before = 0;
        for (double from = 0; from < weeks; from++) {
            double to = Math.min(from + 1, weeks);
            double moment = week + to;
            double after = scheduled.stream()
                    .mapToDouble(item -> item.hours * item.part(week, moment))
                    .sum();
            double runs = Math.max(0, week + to) - Math.max(0, week + from);
            left += Math.max(0, runs * weeklyHours - (after - before));
            before = after;
        }
        return left;
    }
}
