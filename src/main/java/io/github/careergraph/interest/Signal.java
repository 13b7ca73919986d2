package io.github.careergraph.interest;

/** What tells of somebody's interest in an item. Models keep a number for each, by its name. */
public enum Signal {
    VIEW("looked at", false),
    CLICK("followed", true),
    SAVE("saved", true),
    SHARE("shared", true),
    COMMENT("commented on", true),
    DISMISS("dismissed", false),
    COMPLETE("completed", true),
    /** Named as an interest. */
    DECLARED("named as an interest", false),
    /** Needed for the occupation aimed at. */
    GOAL("need for your goal", false);

    private final String verb;
    private final boolean liking;

    Signal(String verb, boolean liking) {
        this.verb = verb;
        this.liking = liking;
    }

    /** As in "which you saved". */
    public String verb() {
        return verb;
    }

    /** Whether it is a deed that says that the item was wanted: what models learn to foresee. */
    public boolean isLiking() {
        return liking;
    }

    /** Whether somebody did it with an item that was shown, as against said it of themselves. */
    public boolean isBehaviour() {
        return this != DECLARED && this != GOAL;
    }
}
