package io.github.careergraph.learning;

/** The hours of all items of a plan, and of those that are done. */
record PlanEffort(double hours, double doneHours) {

    static final PlanEffort NONE = new PlanEffort(0, 0);

    /** The part that is done, 0 to 1; null for a plan without items, of which nothing can be said. */
    Double progress() {
        return hours == 0 ? null : doneHours / hours;
    }
}
