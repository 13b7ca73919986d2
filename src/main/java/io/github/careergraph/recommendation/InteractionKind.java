package io.github.careergraph.recommendation;

import org.eclipse.microprofile.graphql.Description;

@Description("What somebody did with something that was shown.")
public enum InteractionKind {
    /** Looked at it. */
    VIEW,
    /** Followed its link. */
    CLICK,
    /** Kept it for later. */
    SAVE,
    /** Showed it to somebody. */
    SHARE,
    /** Wrote about it. */
    COMMENT,
    /** Does not want to see it again: it is recommended no more. */
    DISMISS,
    /** Has done it: it is recommended no more. */
    COMPLETE
}
