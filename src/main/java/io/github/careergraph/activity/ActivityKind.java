package io.github.careergraph.activity;

import org.eclipse.microprofile.graphql.Description;

@Description("What kind of evidence an activity is.")
public enum ActivityKind {
    /** A text published on a blog, a network or in a magazine. */
    POST,
    /** A talk given to an audience. */
    TALK,
    /** A reviewed paper. */
    PAPER,
    /** Code, documentation or review given to an open-source project. */
    OPEN_SOURCE_CONTRIBUTION,
    /** A workshop or training given to others. */
    WORKSHOP,
    /** Somebody mentored. */
    MENTORING,
    /** A certificate earned by an examination. */
    CERTIFICATE,
    /** A course attended to its end. */
    COURSE,
    /** An award received. */
    AWARD,
    /** A video published. */
    VIDEO,
    /** An episode of a podcast, as host or guest. */
    PODCAST,
    /** A book or a chapter of one. */
    BOOK,
    /** A patent filed or granted. */
    PATENT,
    /** A conference, meetup or other event organised. */
    ORGANISED_EVENT
}
