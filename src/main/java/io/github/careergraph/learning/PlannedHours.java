package io.github.careergraph.learning;

import java.util.List;

/**
 * How many hours of a plan should be done by a moment. An item with weeks is spread evenly over them; those without
 * share what the weekly hours leave, in any order.
 */
final class PlannedHours {

    private PlannedHours() {}

    /**
     * An item.
     *
     * @param hours it takes
     * @param weekFrom the week in which it begins, from 1 on; null when it is not scheduled
     * @param weekTo the week at whose end it is done
     */
    record Share(double hours, Integer weekFrom, Integer weekTo) {}

    /**
     * @param weeks since the plan's first day, 1.5 in the middle of its second week
     * @param weeklyHours for the plan
     */
    static double until(double weeks, int weeklyHours, List<Share> items) {
        double scheduled = 0;
        double unscheduled = 0;
        for (Share item : items) {
            if (item.weekFrom == null) {
                unscheduled += item.hours;
            } else {
                int last = item.weekTo == null ? item.weekFrom : item.weekTo;
                double part = (weeks - (item.weekFrom - 1)) / (last - item.weekFrom + 1);
                scheduled += item.hours * Math.clamp(part, 0.0, 1.0);
            }
        }
        return scheduled + Math.clamp(weeks * weeklyHours - scheduled, 0.0, unscheduled);
    }
}
