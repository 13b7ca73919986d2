package io.github.careergraph.recommendation;

import org.eclipse.microprofile.graphql.Description;

import io.github.careergraph.interest.Signal;

@Description("What somebody did with something that was shown.")
public enum InteractionKind {
    @Description("Looked at it.")
    VIEW,
    @Description("Followed its link.")
    CLICK,
    @Description("Kept it for later.")
    SAVE,
    @Description("Showed it to somebody.")
    SHARE,
    @Description("Wrote about it.")
    COMMENT,
    @Description("Does not want to see it again: it is recommended no more.")
    DISMISS,
    @Description("Has done it: it is recommended no more.")
    COMPLETE;

    /** The same as models know it. */
    Signal signal() {
        return Signal.valueOf(name());
    }
}
